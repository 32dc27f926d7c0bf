import type { FactCheck } from '../../core/domain/fact-check.ts';
import type { EncodeInput } from '../../core/ports.ts';

/** Characters of the body that still say what the check is about; more makes its vector vaguer and slower. */
export const BODY_CHARACTERS = 200;

/** The text of a fact-check that is embedded: the claim it reviews, its title where that differs, and how its body begins. */
export function factCheckPassage({
  claim,
  title,
  text,
}: Pick<FactCheck, 'claim' | 'title' | 'text'>): string {
  const parts = [claim, title === claim ? null : title, text?.slice(0, BODY_CHARACTERS)];
  return parts.filter((part) => part).join('\n');
}

/** A fact-check as the encoder takes it. */
export function factCheckInput(factCheck: Pick<FactCheck, 'claim' | 'title' | 'text' | 'lang'>): EncodeInput {
  return { text: factCheckPassage(factCheck), lang: factCheck.lang, role: 'passage' };
}
