/** Share of true positives, false positives and false negatives among a page's shingles; they add up to 1 or are all 0. */
export interface PageScore {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at += 1) {
    const shingle = words.slice(at, at + 4).join(' ');
    if (shingle) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Compares two texts by runs of four words, as scrapinghub/article-extraction-benchmark does; each page weighs the same. */
export function scorePage(truth: string, predicted: string): PageScore {
  const expected = shingles(truth);
  const actual = shingles(predicted);
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (const key of new Set([...expected.keys(), ...actual.keys()])) {
    const [wanted, got] = [expected.get(key) ?? 0, actual.get(key) ?? 0];
    tp += Math.min(wanted, got);
    fp += Math.max(0, got - wanted);
    fn += Math.max(0, wanted - got);
  }
  const sum = tp + fp + fn || 1;
  return { tp: tp / sum, fp: fp / sum, fn: fn / sum };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Precision and recall averaged over pages, and their harmonic mean: the benchmark's published figure. */
export function scoreAll(pages: readonly PageScore[]): { precision: number; recall: number; f1: number } {
  const precision = mean(pages.filter(({ tp, fp }) => tp + fp > 0).map(({ tp, fp }) => tp / (tp + fp)));
  const recall = mean(pages.filter(({ tp, fn }) => tp + fn > 0).map(({ tp, fn }) => tp / (tp + fn)));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
