import type { Article } from '../core/domain/article.ts';
import type { Sighting } from '../core/domain/claim.ts';
import { foldText } from '../core/fold.ts';
import { claimId } from '../core/ids.ts';

/** A text as its words, for the question whether it says something. */
const wordsOf = (text: string): string =>
  ` ${foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/**
 * Of the sightings that an article's text no longer has those whose sentence the publisher took out, marked as such, with the kept
 * wording that their offsets count in. Those whose sentence is still there, and only no longer counts as a claim, are left out.
 */
export function withdrawnFrom(article: Article, earlier: readonly Sighting[]): Sighting[] {
  const said = wordsOf(article.text);
  return earlier.flatMap((sighting) => {
    if (sighting.withdrawn) return [sighting];
    const { lang, start, end } = sighting;
    const at = article.versions.findLastIndex(
      ({ text }) => claimId(lang, text.slice(start, end)) === sighting.claimId,
    );
    const version = article.versions[at];
    if (!version || said.includes(wordsOf(version.text.slice(start, end)))) return [];
    const since = (article.versions[at + 1] ?? article).fetchedAt;
    return [{ ...sighting, withdrawn: { at: since, contentHash: version.contentHash } }];
  });
}
