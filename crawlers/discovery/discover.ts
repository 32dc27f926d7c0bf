import type { Discovery, FoundChannel } from '../../core/domain/discovery.ts';
import { Channel } from '../../core/domain/source.ts';
import { refuseAddress } from '../../core/domain/source-address.ts';
import { hasCode } from '../../core/errors.ts';
import type { FetchResult } from '../../core/ports.ts';
import type { SiteFront } from '../extraction/site-front.ts';
import { findChannels } from './find-channels.ts';
import { type Look, type LookDeps, problemOf, redactLine, startLook } from './look.ts';
import { entriesOfFeed, lookAtChannel, toFoundChannel } from './look-at-channel.ts';
import { firstPage, readSample } from './sample-page.ts';

export interface DiscoverOptions extends LookDeps {
  readonly asked: Discovery;
  /** Told of what is known so far after each step. */
  readonly onProgress: (soFar: Discovery) => Promise<void>;
}

/** The country whose letters end a host, as `VN` of `paper.vn`; null for hosts of no country. `.uk` is the one that differs. */
export function countryOf(address: string): string | null {
  const last = URL.parse(address)?.hostname.split('.').at(-1)?.toUpperCase() ?? '';
  if (last === 'UK') return 'GB';
  return /^[A-Z]{2}$/.test(last) && !['EU', 'TV', 'IO', 'AI', 'CO', 'ME', 'FM', 'CC'].includes(last)
    ? last
    : null;
}

/** A feed given in place of a site; null where the document is none. */
function asFeed(result: FetchResult): FoundChannel | null {
  try {
    const channel = Channel.parse({ kind: 'feed', url: result.url });
    return toFoundChannel({ channel, title: null }, entriesOfFeed(result));
  } catch (error) {
    if (hasCode(error, 'feed.unreadable')) return null;
    throw error;
  }
}

/** The site's front page; where a feed was given, that feed and the front page of its host. */
async function readFront(
  look: Look,
  address: string,
): Promise<{ home: string; front: SiteFront; given: FoundChannel | null }> {
  const first = await look.read(address);
  refuseAddress(first.url);
  const given = /html/i.test(first.headers['content-type'] ?? '') ? null : asFeed(first);
  const page = given ? await look.read(new URL('/', first.url).href) : first;
  refuseAddress(page.url);
  const front = await look.extractor.front(
    { url: page.url, bytes: page.body, contentType: page.headers['content-type'] ?? null },
    look.signal,
  );
  return { home: page.url, front, given };
}

async function lookAround(look: Look, { asked, onProgress }: DiscoverOptions): Promise<Discovery> {
  let known: Discovery = {
    ...asked,
    state: 'looking',
    problem: null,
    name: null,
    lang: null,
    country: countryOf(asked.address),
    channels: [],
    sample: null,
    sampleProblem: null,
  };
  const learn = async (more: Partial<Discovery>): Promise<void> => {
    known = { ...known, ...more, requests: look.requests() };
    await onProgress(known);
  };
  const add = (channel: FoundChannel) =>
    known.channels.some(({ url }) => url === channel.url)
      ? Promise.resolve()
      : learn({ channels: [...known.channels, channel] });
  let home = asked.address;
  try {
    refuseAddress(asked.address);
    await learn({});
    if (asked.given.length > 0) {
      for (const channel of asked.given) {
        if (look.mayAsk()) await add(await lookAtChannel(look, { channel, title: null }, home));
      }
    } else {
      const { given, front, home: own } = await readFront(look, asked.address);
      home = own;
      await learn({ name: redactLine(front.name), lang: front.lang, country: countryOf(home) });
      if (given) await add(given);
      await findChannels(look, { home, front }, add);
    }
  } catch (error) {
    return { ...known, problem: problemOf(error, look.signal) };
  }
  const page = firstPage(known.channels, home);
  if (page === null) return known;
  try {
    const sample = await readSample(look, page);
    return { ...known, sample, lang: known.lang ?? sample.lang };
  } catch (error) {
    return { ...known, sampleProblem: problemOf(error, look.signal) };
  }
}

/**
 * Looks at a site before anybody decides to read it: which feeds and sitemaps it offers, what they list, what its name and language
 * seem to be, and one page as it would be kept. At most 24 requests, all through the one way out, so robots.txt, politeness and the
 * egress guard hold. All text is redacted. What goes wrong is part of the answer; only an aborted signal and errors that are not
 * ours throw. `doneAt` is the caller's to set.
 */
export async function discover(options: DiscoverOptions): Promise<Discovery> {
  const look = startLook(options);
  const found = await lookAround(look, options);
  return { ...found, state: 'done', requests: look.requests() };
}
