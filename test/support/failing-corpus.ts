import type { Corpus } from '../../core/ports.ts';

/** The corpus, which fails at its nth write (from 1), as where the process ends there. */
export function failingAt(corpus: Corpus, nth: number): Corpus {
  let writes = 0;
  const strike = (): void => {
    writes += 1;
    if (writes === nth) throw new Error('The process ends here.');
  };
  return {
    ...corpus,
    put: (kind, entries) => {
      strike();
      return corpus.put(kind, entries);
    },
    remove: (kind, ids) => {
      strike();
      return corpus.remove(kind, ids);
    },
  };
}
