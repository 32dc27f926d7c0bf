/** Sentences that went and sentences that came, each in the order of its text. */
export interface TextChanges {
  readonly removed: string[];
  readonly added: string[];
}

/** Sentences near enough: lines, and inside them what ends with a mark and is followed by a space. */
function sentencesOf(text: string): string[] {
  return text.split(/\n|(?<=[.!?…]["'”’»)]?)\s+/u).filter((sentence) => sentence.trim() !== '');
}

/** Those of `sentences` that `others` does not hold as often. */
function missingIn(others: readonly string[], sentences: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const sentence of others) left.set(sentence, (left.get(sentence) ?? 0) + 1);
  return sentences.filter((sentence) => {
    const count = left.get(sentence) ?? 0;
    left.set(sentence, count - 1);
    return count <= 0;
  });
}

/**
 * What changed between two wordings of a text, sentence by sentence. A sentence that only moved has not changed. Both lists are
 * empty exactly where the texts hold the same sentences.
 */
export function textChanges(before: string, after: string): TextChanges {
  const [old, fresh] = [sentencesOf(before), sentencesOf(after)];
  return { removed: missingIn(fresh, old), added: missingIn(old, fresh) };
}
