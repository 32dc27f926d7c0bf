import type { FactCheck } from '../../core/domain/fact-check.ts';
import { plainUrl } from '../site.ts';

/** What stands for the publisher of a row that names neither an organisation nor a page. */
export const unnamedPublisher = 'unnamed';

/** A claim without what two writings of it differ in: case, spaces, quotation marks, the stop at its end. Accents count. */
const plainClaim = (claim: string): string =>
  claim
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["'‘’“”«»„]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!?…]+$/, '');

/** An address without what two spellings of it differ in: scheme, `www.`, mobile hosts, tracking, fragment, last slash. */
export function plainAddress(url: string): string {
  const { host, pathname, search } = new URL(plainUrl(url));
  return `${host.replace(/^(?:www|m|amp)\./, '')}${pathname.replace(/\/+$/, '')}${search}`;
}

/** The addresses under which a page is most often known, its own among them: with and without `www.`, TLS and last slash. */
export function addressSpellings(url: string): string[] {
  const plain = plainAddress(url);
  const address = plain.includes('?') ? [plain] : [plain, `${plain}/`];
  const spelt = ['https://', 'https://www.', 'http://', 'http://www.'].flatMap((start) =>
    address.map((rest) => start + rest),
  );
  return [...new Set([url, ...spelt])];
}

/**
 * What makes two fact-checks the same one: the same claim at the same address, or the same claim checked by the same organisation.
 * Checks of one claim by two organisations at two addresses share no key.
 */
export function identityKeys({
  url,
  claim,
  publisher,
}: Pick<FactCheck, 'url' | 'claim' | 'publisher'>): string[] {
  const wording = plainClaim(claim);
  const address = JSON.stringify(['address', plainAddress(url), wording]);
  if (publisher === unnamedPublisher) return [address];
  return [address, JSON.stringify(['organisation', publisher.toLowerCase(), wording])];
}

/** True where `a` is older than `b`. One without a date is older than one with a date, and as old as another without. */
export const isOlder = (a: string | null, b: string | null): boolean => (a ?? '') < (b ?? '');

/** A fact-check as read, with the instant of its last change. */
export interface DatedFactCheck {
  readonly factCheck: FactCheck;
  readonly changedAt: string | null;
}

/**
 * One fact-check for each, the newest form of it; of equally new ones the first. `onDoubt` is told of those that are equally new
 * and rate differently, so that the choice between them is no secret.
 */
export function withoutDuplicates(
  read: readonly DatedFactCheck[],
  onDoubt: (kept: FactCheck, left: FactCheck) => void,
): FactCheck[] {
  const kept: DatedFactCheck[] = [];
  const places = new Map<string, number>();
  for (const item of read) {
    const keys = [`id ${item.factCheck.id}`, ...identityKeys(item.factCheck)];
    const place = keys.map((key) => places.get(key)).find((at) => at !== undefined) ?? kept.length;
    const before = kept[place];
    if (!before || isOlder(before.changedAt, item.changedAt)) kept[place] = item;
    else if (
      !isOlder(item.changedAt, before.changedAt) &&
      before.factCheck.rating?.words !== item.factCheck.rating?.words
    )
      onDoubt(before.factCheck, item.factCheck);
    for (const key of keys) places.set(key, place);
  }
  return kept.map(({ factCheck }) => factCheck);
}
