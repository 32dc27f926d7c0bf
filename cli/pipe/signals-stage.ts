import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { createWatcher } from '../../classifier/narratives/watch.ts';
import { Instant, Lang } from '../../core/domain/text.ts';
import type { Encoder } from '../../core/ports.ts';
import { type Line, readLines, writeLine } from './json-lines.ts';
import { type GivenId, type PipeResult, parseLine } from './run-stage.ts';

const Mention = z.strictObject({
  id: z.string(),
  at: Instant,
  publisher: z.string(),
  text: z.string().min(1),
  lang: Lang.nullish(),
});
type MentionLine = z.output<typeof Mention>;

const BATCH = 128;

/**
 * `pipe signals`: reads mentions in order of time, answers each with its narrative and what it copies, then gives the signals in order
 * of time. Bad lines are answered in their place. Texts and vectors are let go as they leave the window; ids are kept to the end.
 */
export async function runSignals(
  encoder: Encoder,
  { input, output }: { input: Readable | AsyncIterable<Uint8Array>; output: Writable },
  { signal, onProgress }: { signal: AbortSignal; onProgress?: (lines: number) => void },
): Promise<PipeResult> {
  const watcher = createWatcher();
  const order: ({ id: string; givenId: GivenId } | { failure: object })[] = [];
  let batch: MentionLine[] = [];
  const flush = async (): Promise<void> => {
    const vectors = await encoder.embed(
      batch.map(({ text, lang }) =>
        lang ? { text, lang, role: 'query' as const } : { text, role: 'query' as const },
      ),
      signal,
    );
    for (const [index, { lang, ...mention }] of batch.entries()) {
      const vector = vectors[index];
      if (vector) watcher.add({ ...mention, lang: lang ?? 'und', vector, simhash: null });
    }
    batch = [];
  };
  const take = (line: Line): void => {
    const parsed = parseLine(line, Mention as z.ZodType<MentionLine>);
    if ('failure' in parsed) order.push({ failure: parsed.failure });
    else {
      order.push({ id: parsed.item.id, givenId: parsed.givenId });
      batch.push(parsed.item);
    }
  };
  for await (const line of readLines(input)) {
    signal.throwIfAborted();
    take(line);
    if (batch.length >= BATCH) await flush();
    onProgress?.(order.length);
  }
  await flush();
  const { assignments, signals } = watcher.finish();
  const assigned = new Map(assignments.map((assignment) => [assignment.id, assignment]));
  for (const entry of order) {
    await writeLine(
      output,
      'failure' in entry
        ? entry.failure
        : {
            id: entry.givenId,
            narrative: assigned.get(entry.id)?.narrative ?? null,
            duplicateOf: assigned.get(entry.id)?.duplicateOf ?? null,
          },
      signal,
    );
  }
  for (const found of signals) await writeLine(output, found, signal);
  return { lines: order.length, failed: order.filter((entry) => 'failure' in entry).length };
}
