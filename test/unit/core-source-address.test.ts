import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AddressRefusal,
  addressRefusals,
  refusalOf,
  refuseAddress,
} from '../../core/domain/source-address.ts';

const refused: readonly (readonly [AddressRefusal, string])[] = [
  ['profile', 'https://www.facebook.com/some.person'],
  ['profile', 'https://m.facebook.com/profile.php?id=100001'],
  ['profile', 'https://x.com/somebody'],
  ['profile', 'https://twitter.com/somebody/status/1'],
  ['profile', 'https://www.tiktok.com/@somebody'],
  ['profile', 'https://www.youtube.com/@somebody'],
  ['profile', 'https://zalo.me/0901234567'],
  ['profile', 'https://www.linkedin.com/in/somebody/'],
  ['profile', 'https://medium.com/@somebody/a-post'],
  ['profile', 'https://paper.example/users/7/feed'],
  ['profile', 'https://paper.example/author/somebody/feed/'],
  ['profile', 'https://bao.example/tac-gia/nguyen-van-a-12.html'],
  ['profile', 'https://journal.example/auteur/prenom-nom/'],
  ['profile', 'https://social.example/@somebody.rss'],
  ['profile', 'https://university.example/~somebody/blog'],
  ['group', 'https://www.facebook.com/groups/12345/'],
  ['group', 'https://t.me/s/a_channel'],
  ['group', 'https://chat.whatsapp.com/abc'],
  ['group', 'https://discord.gg/abc'],
  ['group', 'https://groups.google.com/g/list'],
  ['group', 'https://zalo.me/g/abcdef'],
  ['comments', 'https://paper.example/comments/feed/'],
  ['comments', 'https://paper.example/?feed=comments-rss2'],
  ['comments', 'https://bao.example/binh-luan/123'],
  ['comments', 'https://forum.example.org/'],
  ['comments', 'https://diendan.example.vn/threads/1'],
  ['comments', 'https://www.reddit.com/r/news'],
  ['comments', 'https://voz.vn/f/diem-bao.33/'],
  ['comments', 'https://www.quora.com/A-question'],
  ['log-in', 'https://paper.example/login?next=/feed'],
  ['log-in', 'https://bao.example/dang-nhap'],
  ['log-in', 'https://journal.example/connexion/'],
  ['log-in', 'https://accounts.example.org/'],
  ['log-in', 'https://name:secret@paper.example/feed'],
  ['log-in', 'https://www.facebook.com/login/'],
  ['personal-blog', 'https://somebody.blogspot.com/feeds/posts/default'],
  ['personal-blog', 'https://somebody.wordpress.com/feed/'],
  ['personal-blog', 'https://somebody.substack.com/feed'],
  ['personal-blog', 'https://somebody.over-blog.com/'],
];

/** Organisations on their own sites, with paths that come near to the rules. */
const passing = [
  'https://vnexpress.net/rss/tin-moi-nhat.rss',
  'https://tuoitre.vn/rss/suc-khoe.rss',
  'https://diendandoanhnghiep.vn/rss/thoi-su',
  'https://www.lemonde.fr/rss/une.xml',
  'https://www.who.int/feeds/entity/mediacentre/news/en/rss.xml',
  'https://www.bbc.co.uk/vietnamese/index.xml',
  'https://netflix.com/feed',
  'https://axa.com/en/group/news',
  'https://paper.example/users-guide/',
  'https://paper.example/community-news/',
  'https://register.example/register/entry-1',
  'https://www.legifrance.gouv.fr/',
  'https://moh.gov.vn/web/guest/tin-noi-bat',
  'https://paper.example/commentary/feed',
  'https://paper.example/authorities/',
  'http://127.0.0.1:4101/feed.xml',
];

describe('addresses that are never read', () => {
  it.each(refused)('%s: %s', (refusal, address) => {
    expect(refusalOf(address)).toBe(refusal);
    expect(() => refuseAddress(address)).toThrow(
      expect.objectContaining({ code: `source.${refusal}`, public: true, retry: 'never' }),
    );
  });

  it.each(passing)('organisations pass on their own sites: %s', (address) => {
    expect(refusalOf(address)).toBeNull();
    expect(() => refuseAddress(address)).not.toThrow();
  });

  it('cannot be dressed up: capitals, a dot at the end, doubled slashes, escapes, a subdomain change nothing', () => {
    const dress = fc.constantFrom<(url: URL) => string>(
      (url) => url.href.toUpperCase().replace(/^HTTPS?/, 'https'),
      (url) => url.href.replace(url.host, `${url.host}.`),
      (url) => url.href.replace(url.pathname, `/${url.pathname}`),
      (url) =>
        url.href.replace(/[a-z](?=[^/]*$)/, (c) =>
          url.pathname.length > 1 ? `%${c.charCodeAt(0).toString(16)}` : c,
        ),
    );
    const hosts = refused.filter(([, address]) => !address.includes('%') && !address.includes('?'));
    fc.assert(
      fc.property(fc.constantFrom(...hosts), dress, ([refusal, address], change) => {
        expect(refusalOf(change(new URL(address)))).toBe(refusal);
      }),
    );
  });

  it('says nothing of what is no web address, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (text) => void refusalOf(text)));
    expect(refusalOf('facebook.com/somebody')).toBeNull();
    expect(refusalOf('mailto:somebody@paper.example')).toBeNull();
  });

  it('are all said in the documentation and in every language of the desk', () => {
    const root = join(import.meta.dirname, '../..');
    const docs = readFileSync(join(root, 'docs/sources.md'), 'utf8');
    for (const lang of ['en', 'fr', 'vi']) {
      const words = JSON.parse(readFileSync(join(root, `dashboard/locales/${lang}.json`), 'utf8'));
      expect(Object.keys(words.refusal).toSorted()).toEqual([...addressRefusals].toSorted());
    }
    for (const refusal of addressRefusals) expect(docs).toContain(`\`${refusal}\``);
  });
});
