import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hubAddress } from '../../../crawlers/ask-hub.ts';
import { type HubLinks, hubLinksOf, parseLinkHeader } from '../../../crawlers/feeds/hub-links.ts';
import { parseFeed } from '../../../crawlers/feeds/parse-feed.ts';

const url = 'https://paper.example/feeds/all';

/** What a feed names, with this `Link` header. */
function namedBy(text: string, header?: string): HubLinks | null {
  const { links } = parseFeed({ bytes: Buffer.from(text), url });
  return hubLinksOf({ url, header, links });
}

const own = { hub: 'https://hub.example/', topic: 'https://paper.example/own' };
const rss = (links: string) =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:a10="http://www.w3.org/2005/Atom"><channel><title>t</title>${links}<item><title>a</title></item></channel></rss>`;

describe('the hub that a feed names', () => {
  it.each([
    ['RSS', rss('<atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="/own"/>')],
    [
      'RSS, by another prefix',
      rss('<a10:link rel="hub" href="https://hub.example/"/><a10:link rel="self" href="/own"/>'),
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><link rel="hub" href="https://hub.example/"/><link rel="self" href="/own"/><entry><id>a</id></entry></feed>',
    ],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>t</title><atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="/own"/></channel><item><title>a</title></item></rdf:RDF>',
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 't',
        feed_url: 'https://paper.example/own',
        hubs: [
          { type: 'rssCloud', url: 'https://cloud.example/' },
          { type: 'WebSub', url: 'https://hub.example/' },
        ],
        items: [{ id: '1', content_text: 'a' }],
      }),
    ],
  ])('is found in %s', (_form, text) => {
    expect(namedBy(text)).toEqual(own);
  });

  it('is the one of the header before those of the feed', () => {
    const text = rss(
      '<atom:link rel="hub" href="https://other.example/"/><atom:link rel="self" href="/other"/>',
    );
    const header = '<https://hub.example/>; rel="hub", </own>; title="a, b"; rel=self';
    expect(namedBy(text, header)).toEqual(own);
    expect(namedBy(text, '<https://hub.example/>; rel="preload HUB"')).toEqual({
      hub: 'https://hub.example/',
      topic: 'https://paper.example/other',
    });
  });

  it('is asked about the feed at its own address where the feed gives itself none', () => {
    expect(namedBy(rss('<atom:link rel="hub" href="https://hub.example/"/>'))?.topic).toBe(url);
  });

  it('is none where no web address is named', () => {
    expect(namedBy(rss(''))).toBeNull();
    expect(
      namedBy(rss('<atom:link rel="hub" href="javascript:alert(1)"/><atom:link rel="hub"/>')),
    ).toBeNull();
    expect(namedBy(rss('<item><atom:link rel="hub" href="https://hub.example/"/></item>'))).toBeNull();
  });

  it('is read from any header without harm', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        for (const { href } of parseLinkHeader(header)) expect(header).toContain(`<${href}>`);
      }),
    );
    const long = '<a>; rel="'.repeat(100_000);
    const began = performance.now();
    parseLinkHeader(long);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('the address at which a hub is asked', () => {
  it('is https, whatever the feed says', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['http', 'https'] }), fc.boolean(), (hub, allowLoopback) => {
        expect(hubAddress(hub, allowLoopback)).toMatch(/^https:/);
      }),
    );
    expect(hubAddress('http://hub.example/a?b=c', false)).toBe('https://hub.example/a?b=c');
  });

  it('is left as it is on this machine, where that may be reached at all', () => {
    expect(hubAddress('http://127.0.0.1:4000/hub', true)).toBe('http://127.0.0.1:4000/hub');
    expect(hubAddress('http://127.0.0.1:4000/hub', false)).toBe('https://127.0.0.1:4000/hub');
  });
});
