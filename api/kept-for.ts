import type { Clock } from '../core/ports.ts';

/** The same question, asked at most once in `ms`: whoever asks within that time shares the answer. A failure is not kept. */
export function keptFor<T>(ms: number, clock: Clock, ask: () => Promise<T>): () => Promise<T> {
  let kept: { readonly at: number; readonly answer: Promise<T> } | null = null;
  return () => {
    const now = clock.now();
    if (kept && Math.abs(now - kept.at) < ms) return kept.answer;
    const answer = ask();
    kept = { at: now, answer };
    answer.catch(() => {
      if (kept?.answer === answer) kept = null;
    });
    return answer;
  };
}
