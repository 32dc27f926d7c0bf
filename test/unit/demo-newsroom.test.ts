import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { Source } from '../../core/domain/source.ts';
import { topics } from '../../core/domain/topic.ts';
import { encodeTcvn3, encodeWindows1258 } from '../../demo/charsets.ts';
import { PUBLISHERS } from '../../demo/content/publishers.ts';
import { marksOf, paragraphsOf } from '../../demo/marks.ts';
import { createNewsroom, type Newsroom, siteIds } from '../../demo/newsroom.ts';
import type { Resource } from '../../demo/site.ts';

const STARTED_AT = new Date('2026-03-02T08:00:00Z');
const FORTNIGHT_MS = 14 * 24 * 3_600_000;

function newsroomAt(startedAt: Date): Newsroom {
  const ids = siteIds();
  return createNewsroom({ startedAt, originOf: (id) => `http://127.0.0.1:${4100 + ids.indexOf(id)}` });
}

function documents(newsroom: Newsroom): Extract<Resource, { kind: 'document' }>[] {
  return newsroom.sites
    .flatMap((site) => [...site.resources.values()])
    .filter((resource) => resource.kind === 'document');
}

const newsroom = newsroomAt(STARTED_AT);
const { manifest } = newsroom;

describe('the size and mix of the demo newsroom', () => {
  it('has publishers of many kinds and all feed kinds in three languages', () => {
    expect(newsroom.sources.length).toBeGreaterThanOrEqual(12);
    expect(new Set(newsroom.sources.flatMap((source) => source.languages))).toEqual(
      new Set(['vi', 'en', 'fr']),
    );
    const kinds = newsroom.sources.map((source) => source.kind);
    for (const kind of [
      'newspaper',
      'broadcaster',
      'news-agency',
      'health-agency',
      'emergency-agency',
      'consumer-body',
    ]) {
      expect(kinds).toContain(kind);
    }
    expect(newsroom.sources.filter((source) => source.satire).length).toBe(3);
    expect(newsroom.sources.filter((source) => source.opinion).length).toBe(3);
    const types = documents(newsroom).map((document) => document.contentType.split(';')[0]);
    for (const type of ['rss+xml', 'atom+xml', 'rdf+xml', 'feed+json'])
      expect(types).toContain(`application/${type}`);
  });

  it('proposes sources that the register takes', () => {
    for (const source of newsroom.sources)
      expect(Source.parse({ ...source, status: 'proposed' }).id).toBe(source.id);
  });

  it('has enough articles within the fortnight, a large part of them not to be flagged', () => {
    expect(manifest.articles.length).toBeGreaterThanOrEqual(240);
    expect(new Set(manifest.articles.map(({ url }) => url)).size).toBe(manifest.articles.length);
    for (const { publishedAt, reach } of manifest.articles) {
      const age = STARTED_AT.getTime() - Date.parse(publishedAt);
      expect(age > 0 || reach === 'later', publishedAt).toBe(true);
      expect(age).toBeLessThan(FORTNIGHT_MS);
    }
    const spared = manifest.articles.filter(({ flaggable }) => !flaggable);
    expect(spared.length / manifest.articles.length).toBeGreaterThan(0.35);
    for (const kind of [
      'opinion',
      'criticism',
      'satire',
      'letter',
      'protest',
      'prediction',
      'sport',
      'weather',
    ]) {
      expect(spared.map((article) => article.kind)).toContain(kind);
    }
  });

  it('writes its articles at the length of real ones', () => {
    const lengths = PUBLISHERS.flatMap(({ articles }) =>
      articles.map(({ text }) => paragraphsOf(text).join(' ').split(' ').length),
    ).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeGreaterThanOrEqual(170);
  });

  it('brings out a few articles in the quarter of an hour after the start, and lists them only then', () => {
    const later = manifest.articles.filter(({ reach }) => reach === 'later');
    expect(later.length).toBeGreaterThanOrEqual(3);
    expect(later.length).toBeLessThanOrEqual(5);
    const editions = newsroom.sites.flatMap((site) => site.editions.map((edition) => ({ site, edition })));
    expect(editions.length).toBe(later.length);
    for (const { site, edition } of editions) {
      const after = edition.at.getTime() - STARTED_AT.getTime();
      expect(after).toBeGreaterThan(0);
      expect(after).toBeLessThanOrEqual(15 * 60_000);
      const { url } = later.find(({ publishedAt }) => publishedAt === edition.at.toISOString()) ?? {
        url: '',
      };
      const path = url.slice(site.origin.length);
      expect(edition.resources.has(path)).toBe(true);
      expect(site.resources.has(path)).toBe(false);
    }
    const before = documents(newsroom).map(({ body }) => body.toString('utf8'));
    expect(later.filter(({ title }) => before.some((body) => body.includes(title)))).toEqual([]);
  });

  it('has fact-checks in three languages, most of them distractors', () => {
    expect(manifest.factChecks.length).toBeGreaterThanOrEqual(80);
    expect(new Set(manifest.factChecks.map(({ url }) => url)).size).toBe(manifest.factChecks.length);
    expect(new Set(manifest.factChecks.map(({ lang }) => lang))).toEqual(new Set(['vi', 'en', 'fr']));
    expect(manifest.factChecks.filter(({ answers }) => answers !== null).length).toBeGreaterThanOrEqual(8);
  });
});

describe('the manifest', () => {
  it('names only planted claims that exist, on topics of the closed list', () => {
    const ids = new Set(manifest.claims.map(({ id }) => id));
    expect(ids.size).toBeGreaterThanOrEqual(10);
    for (const claim of manifest.claims) expect(topics).toContain(claim.topic);
    const named = [
      ...manifest.articles.flatMap(({ plantedClaims, denies }) => [...plantedClaims, ...denies]),
      ...manifest.factChecks.flatMap(({ answers }) => answers ?? []),
      ...manifest.claims.flatMap(({ variantOf }) => variantOf ?? []),
    ];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('plants claims only in articles that may be flagged, each as one full sentence of its own', () => {
    const byUrl = new Map(manifest.articles.map((article) => [article.url, article]));
    for (const claim of manifest.claims) {
      expect(claim.mentions.length, claim.id).toBeGreaterThanOrEqual(2);
      for (const mention of claim.mentions) {
        expect(byUrl.get(mention.url)?.flaggable, mention.url).toBe(true);
        expect(mention.sentence).toMatch(/^[\p{Lu}\d].*[.]$/u);
        expect(mention.sentence.split(/\s+/).length).toBeGreaterThanOrEqual(8);
      }
    }
  });

  it('shows the ways in which the claims travel', () => {
    const claim = (id: string) => manifest.claims.find((each) => each.id === id);
    const hoursBetween = (id: string) => {
      const times = claim(id)?.mentions.map(({ publishedAt }) => Date.parse(publishedAt)) ?? [];
      return (Math.max(...times) - Math.min(...times)) / 3_600_000;
    };
    expect(claim('seabirds')?.mentions.length).toBe(9);
    expect(claim('seabirds')?.independentReports).toBe(1);
    expect(claim('dam-burst')?.independentReports).toBeGreaterThanOrEqual(7);
    expect(hoursBetween('dam-burst')).toBeLessThan(6);
    expect(claim('dam-burst')?.deniedBy.length).toBe(2);
    expect(hoursBetween('note-withdrawn')).toBeGreaterThan(12 * 24);
    expect(new Set(claim('dengue-salt')?.mentions.map(({ lang }) => lang)).size).toBe(3);
    expect(manifest.claims.filter(({ variantOf }) => variantOf === 'meals-cut').length).toBe(2);
    expect(claim('norvax-fertility')?.answeredBy?.length).toBe(2);
    expect(claim('fire-goats')?.truth).toBe('true');
    expect(claim('sea-radiation')?.answeredBy).toBeNull();
  });

  it('states a rumour in a picture and nowhere in the words beside it', () => {
    const drawn = manifest.claims.flatMap(({ mentions }) => mentions.filter(({ inPicture }) => inPicture));
    expect(drawn.length).toBe(1);
    const [{ url, sentence } = { url: '', sentence: '' }] = drawn;
    const pages = documents(newsroom).filter(({ contentType }) => contentType.startsWith('text/html'));
    const page =
      pages.find(({ body }) => body.includes(`rel="canonical" href="${url}"`))?.body.toString('utf8') ?? '';
    const picture = page.match(/<img src="([^"]+)" width="(\d+)" height="(\d+)"/);
    expect(page).not.toContain(sentence);
    const png = newsroom.sites
      .flatMap((site) =>
        [...site.resources].map(([path, resource]) => ({ url: site.origin + path, resource })),
      )
      .find((each) => each.url === picture?.[1])?.resource;
    expect(png?.kind === 'document' && png.contentType).toBe('image/png');
    const bytes = png?.kind === 'document' ? png.body : Buffer.alloc(24);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)].map(String)).toEqual(picture?.slice(2, 4));
    expect(bytes.length).toBeLessThan(60_000);
    const publisher = manifest.articles.find((article) => article.url === url)?.publisher;
    expect(newsroom.sources.find(({ id }) => id === publisher)?.channels?.[0]?.ocr).toBe(true);
  });

  it('lists canaries that are unique and really in the bytes', () => {
    const values = manifest.canaries.map(({ value }) => value);
    expect(new Set(values).size).toBe(values.length);
    const served = documents(newsroom).map(({ body }) => body);
    const missing = values.filter((value) => !served.some((body) => body.includes(value)));
    expect(missing).toEqual([]);
  });

  it('plants no canary inside a planted sentence', () => {
    const sentences = manifest.claims.flatMap(({ mentions }) => mentions.map(({ sentence }) => sentence));
    const clash = manifest.canaries.filter(({ value }) =>
      sentences.some((sentence) => sentence.includes(value)),
    );
    expect(clash).toEqual([]);
  });
});

describe('what is served', () => {
  it('is the same, byte for byte, for the same start and origins', () => {
    const again = newsroomAt(STARTED_AT);
    expect(again.manifest).toEqual(manifest);
    expect(again.sites).toEqual(newsroom.sites);
  });

  it('moves with the moment of start', () => {
    const later = newsroomAt(new Date(STARTED_AT.getTime() + 3_600_000));
    expect(later.manifest.articles[0]?.publishedAt).not.toBe(manifest.articles[0]?.publishedAt);
    expect(later.manifest.articles.map(({ url }) => url)).toEqual(manifest.articles.map(({ url }) => url));
  });

  it('says on every page that it is a demonstration', () => {
    const notes = /Trang minh hoạ của Claimwatch|Claimwatch demonstration|Démonstration de Claimwatch/;
    const plain = documents(newsroom).filter(({ contentType }) => contentType === 'text/html; charset=utf-8');
    expect(plain.filter(({ body }) => !notes.test(body.toString('utf8')))).toEqual([]);
  });

  it('carries the signals that real sites give for opinion and satire', () => {
    const pages = documents(newsroom).map(({ body }) => body.toString('utf8'));
    expect(pages.filter((page) => page.includes('"@type": "OpinionNewsArticle"')).length).toBeGreaterThan(20);
    expect(pages.filter((page) => page.includes('"@type": "SatiricalArticle"')).length).toBeGreaterThan(15);
  });
});

describe('article marks', () => {
  it('leave the words and take the tags', () => {
    const text = 'One. [[dam-burst|Two three.]] Four.\n\nWrite to [[canary-email|a@b.example]].';
    expect(paragraphsOf(text)).toEqual(['One. Two three. Four.', 'Write to a@b.example.']);
    expect(marksOf(text)).toEqual([
      { tag: 'dam-burst', words: 'Two three.' },
      { tag: 'canary-email', words: 'a@b.example' },
    ]);
  });
});

describe('old Vietnamese encodings', () => {
  const text = 'Đập Thạch Vân, tỉnh Hải Sơn: ỦY BAN Ế ẩm, “nghỉ hưu” ở ngõ Ẵ — 50.000 đồng';
  const unescaped = (html: string) =>
    html.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

  it.each([
    ['windows-1258', encodeWindows1258],
    ['tcvn', encodeTcvn3],
  ])('%s gives the text back through an independent decoder', (name, encode) => {
    expect(unescaped(iconv.decode(encode(text), name)).normalize('NFC')).toBe(text.normalize('NFC'));
  });
});
