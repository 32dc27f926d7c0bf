import { describe, expect, it } from 'vitest';
import type { OpmlEntry } from '../../../core/domain/opml.ts';
import { decideSource } from '../../../desk/source-decisions.ts';
import { listApproved, proposeList } from '../../../desk/source-lists.ts';
import { getSource, listSources } from '../../../desk/sources.ts';
import { memoryDesk } from './desk-fixture.ts';

const defaults = {
  kind: 'newspaper',
  country: 'VN',
  language: 'vi',
  reason: 'On the list of our union.',
} as const;
const entry = (name: string, feed: string | null, extra: Partial<OpmlEntry> = {}): OpmlEntry => ({
  name,
  feed,
  homepage: null,
  language: null,
  category: null,
  description: null,
  ...extra,
});

describe('lists of sources', () => {
  it('become proposals, one for each site, which wait for a second person', () => {
    const desk = memoryDesk();
    const told = proposeList({
      desk,
      actor: 'ann',
      defaults,
      entries: [
        entry('Sông Hồng', 'https://song.example/rss/tin.rss', {
          homepage: 'https://song.example/',
          language: 'vi-VN',
        }),
        entry('Sông Hồng: sức khỏe', 'https://www.song.example/rss/suc-khoe.rss', { language: 'en' }),
        entry('River Daily', 'https://river.example/feed', {
          category: '/magazine/GB',
          description: 'Read all over the valley.',
        }),
      ],
    });
    expect(told.map(({ id }) => id)).toEqual(['song-hong', 'song-hong', 'river-daily']);
    expect(getSource(desk, 'song-hong')).toMatchObject({
      proposedBy: 'ann',
      approvedBy: null,
      source: {
        status: 'proposed',
        languages: ['vi', 'en'],
        homepage: 'https://song.example/',
        feeds: ['https://song.example/rss/tin.rss', 'https://www.song.example/rss/suc-khoe.rss'],
        reason: defaults.reason,
      },
    });
    expect(getSource(desk, 'river-daily').source).toMatchObject({
      kind: 'magazine',
      country: 'GB',
      languages: ['vi'],
      homepage: 'https://river.example/',
      reason: 'Read all over the valley.',
    });
  });

  it('say why an entry is left out, and take the others', () => {
    const desk = memoryDesk();
    const entries = [
      entry('Somebody', 'https://somebody.blogspot.com/feeds/posts/default'),
      entry('A page', null, { homepage: 'https://www.facebook.com/a.page' }),
      entry('No address', 'nowhere'),
      entry('', 'https://paper.example/feed'),
      entry('Comments', 'https://news.example/comments/feed'),
    ];
    const told = proposeList({ desk, actor: 'ann', defaults, entries });
    expect(told.map(({ id, code }) => id ?? code)).toEqual([
      'source.personal-blog',
      'source.profile',
      'source.no-address',
      'paper-example',
      'source.comments',
    ]);
    expect(told.every(({ id, reason }) => (id === null) === (reason !== null))).toBe(true);
    const again = proposeList({ desk, actor: 'ann', defaults, entries });
    expect(again[3]).toMatchObject({ id: null, code: 'source.known' });
    expect(listSources(desk)).toHaveLength(1);
  });

  it('keep short names apart', () => {
    const desk = memoryDesk();
    const entries = ['a', 'b', 'c'].map((host) => entry('Tin', `https://${host}.example/feed`));
    const told = proposeList({ desk, actor: 'ann', defaults, entries });
    expect(told.map(({ id }) => id)).toEqual(['tin', 'tin-2', 'tin-3']);
  });

  it('hold the approved sources when written, and bring them to another desk', () => {
    const [here, there] = [memoryDesk(), memoryDesk()];
    const entries = [
      entry('River Daily', 'https://river.example/feed', { description: 'Read all over the valley.' }),
      entry('Coast', null, { homepage: 'https://coast.example/' }),
      entry('Not yet', 'https://later.example/feed'),
    ];
    proposeList({ desk: here, actor: 'ann', defaults, entries });
    for (const id of ['river-daily', 'coast'])
      decideSource({ desk: here, actor: 'ben', id, decision: 'approve' });
    const written = listApproved(here);
    expect(written.map(({ name, feed }) => [name, feed])).toEqual([
      ['Coast', null],
      ['River Daily', 'https://river.example/feed'],
    ]);
    const other = { ...defaults, kind: 'ngo', country: 'FR', language: 'fr' } as const;
    proposeList({ desk: there, actor: 'cy', defaults: other, entries: written });
    for (const id of ['river-daily', 'coast']) {
      const { status: _here, ...before } = getSource(here, id).source;
      const { status, ...after } = getSource(there, id).source;
      expect(after).toEqual(before);
      expect(status).toBe('proposed');
    }
  });
});
