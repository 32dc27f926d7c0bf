import { createHash } from 'node:crypto';
import { foldText } from './fold.ts';

/** Lower-case hex SHA-256 of a text (as UTF-8) or of bytes. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * JSON with sorted keys and without undefined members, so that equal values have equal text. Throws on cycles, as JSON does.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

/** A deterministic id, `prefix-` and 20 hex digits (80 bits) of the parts' hash. The same parts always give the same id. */
export function deterministicId(prefix: string, ...parts: readonly (string | number)[]): string {
  return `${prefix}-${sha256(JSON.stringify(parts)).slice(0, 20)}`;
}

/** Id of an article: one per canonical URL. */
export const articleId = (canonicalUrl: string): string => deterministicId('art', canonicalUrl);

/** Id of a claim: one per folded wording and language, so that a verbatim repeat is a new sighting and not a new claim. */
export const claimId = (lang: string, text: string): string =>
  deterministicId(
    'clm',
    lang,
    foldText(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );

/** Id of a sighting: one per claim and article. */
export const sightingId = (claim: string, article: string): string => deterministicId('sgt', claim, article);

/** Id of a match between a claim and a fact-check. */
export const matchId = (claim: string, factCheck: string): string => deterministicId('mat', claim, factCheck);

/** Id of a fact-check: one per review URL and reviewed claim, since one page may review several claims. */
export const factCheckId = (url: string, claim: string): string => deterministicId('fck', url, claim);

/** Id of a request to a web archive: one a page, so that asking again replaces what was answered before. */
export const archivingId = (url: string): string => deterministicId('arc', url);
