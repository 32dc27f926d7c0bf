import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpmlEntry } from '../../../core/domain/opml.ts';
import { readOpml, writeOpml } from '../../../crawlers/feeds/opml.ts';
import { processorTime } from '../../support/processor-time.ts';

const opml = (body: string, head = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}<opml version="2.0"><head><title>T</title></head><body>${body}</body></opml>`;

describe('reading lists', () => {
  it('are read with folders opened; outlines without an address are folders', () => {
    const list = opml(
      `<outline text="Báo"><outline text="Sông Hồng" type="rss" xmlUrl="https://song.example/rss" htmlUrl="https://song.example/" language="vi-VN"/></outline>
       <outline title="  River
         Daily " type="link" url="https://river.example/"/><outline text="Empty"/>`,
    );
    expect(readOpml(list)).toEqual([
      {
        name: 'Sông Hồng',
        feed: 'https://song.example/rss',
        homepage: 'https://song.example/',
        language: 'vi-VN',
        category: null,
        description: null,
      },
      {
        name: 'River Daily',
        feed: null,
        homepage: 'https://river.example/',
        language: null,
        category: null,
        description: null,
      },
    ]);
  });

  it('come back from what was written, whatever the words in them', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      // Characters that XML has no way to write are left out; whitespace is one space.
      .map((text) =>
        text
          .normalize('NFC')
          .replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .filter((text) => text !== '');
    const entry = fc.record({
      name: words,
      feed: fc.option(fc.webUrl({ withQueryParameters: true })),
      homepage: fc.webUrl(),
      language: fc.option(fc.constantFrom('vi', 'en', 'fr')),
      category: fc.option(fc.constantFrom('/newspaper/VN', '/ngo/FR')),
      description: fc.option(words),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), (entries: OpmlEntry[]) => {
        expect(readOpml(writeOpml('A list', entries))).toEqual(entries);
      }),
    );
  });

  const bomb = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');
  it.each([
    [
      'entities of entities',
      'feed.refused',
      opml('<outline text="&e9;"/>', `<!DOCTYPE o [<!ENTITY e0 "ha">${bomb}]>`),
    ],
    [
      'entities out of files',
      'feed.refused',
      opml(
        '<outline text="&x;" xmlUrl="https://a.example/"/>',
        '<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      ),
    ],
    ['nesting without end', 'opml.unreadable', opml('<outline text="a">'.repeat(20_000))],
    ['another kind of file', 'opml.unreadable', '<rss version="2.0"><channel/></rss>'],
    ['no XML at all', 'opml.unreadable', 'name,feed\nA,https://a.example/'],
    ['an empty file', 'opml.unreadable', ''],
    [
      'no end of entries',
      'opml.unreadable',
      opml('<outline text="a" xmlUrl="https://a.example/"/>'.repeat(2_001)),
    ],
    ['no end of bytes', 'opml.unreadable', opml(' '.repeat(4 * 1024 * 1024))],
  ])('refuse %s', (_what, code, list) => {
    const refuse = () => expect(() => readOpml(list)).toThrow(expect.objectContaining({ code }));
    expect(processorTime(refuse).ms).toBeLessThan(1_000);
  });

  it('never throw anything but their own errors', () => {
    fc.assert(
      fc.property(fc.string(), (noise) => {
        try {
          readOpml(opml(noise));
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^(?:opml|feed)\./) });
        }
      }),
    );
  });
});
