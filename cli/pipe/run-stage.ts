import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { AppError, invalidInput, messageOf } from '../../core/errors.ts';
import { type Line, readLines, writeLine } from './json-lines.ts';

/**
 * One stage as a filter. `run` gets a batch and answers each item in its place, with an error where one item alone failed.
 * Batches hold at most `batch` items and about a million characters.
 */
export interface Stage<I extends { id: string }> {
  readonly input: z.ZodType<I>;
  readonly batch: number;
  /** Batches under way at once; the answers keep their order. */
  readonly concurrency: number;
  run(items: readonly I[], signal: AbortSignal): Promise<readonly (object | Error)[]>;
}

/** What went through. `failed` lines have an error in their place. */
export interface PipeResult {
  readonly lines: number;
  readonly failed: number;
}

const MAX_BATCH_CHARACTERS = 1_000_000;
/** An id as it was given: it comes out as it went in, a number as a number. */
export type GivenId = string | number;

const AnyId = z.looseObject({ id: z.union([z.string(), z.number()]) });

interface Failure {
  readonly id: GivenId | null;
  readonly error: { readonly code: string; readonly message: string };
}

function failure(id: GivenId | null, error: unknown): Failure {
  return {
    id,
    error: { code: error instanceof AppError ? error.code : 'pipe.failed', message: messageOf(error) },
  };
}

/** A line to the stage's input and the id as it was given, or to the failure that takes its place. */
export function parseLine<I extends { id: string }>(
  line: Line,
  schema: z.ZodType<I>,
): { item: I; givenId: GivenId } | { failure: Failure } {
  if (line === null)
    return { failure: failure(null, invalidInput('The line is longer than 64 MB. Split the text.')) };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return {
      failure: failure(
        null,
        invalidInput(`Not JSON: ${messageOf(error)}. Each line must be one JSON object.`),
      ),
    };
  }
  const identified = AnyId.safeParse(value);
  if (!identified.success)
    return { failure: failure(null, invalidInput('The object has no "id"; give each line one.')) };
  const givenId = identified.data.id;
  const parsed = schema.safeParse({ ...identified.data, id: String(givenId) });
  if (parsed.success) return { item: parsed.data, givenId };
  return { failure: failure(givenId, invalidInput(z.prettifyError(parsed.error))) };
}

/** Groups the lines of a stream into batches of bounded count and size. */
async function* batches(lines: AsyncIterable<Line>, size: number): AsyncGenerator<Line[]> {
  let batch: Line[] = [];
  let characters = 0;
  for await (const line of lines) {
    batch.push(line);
    characters += line?.length ?? 0;
    if (batch.length >= size || characters >= MAX_BATCH_CHARACTERS) {
      yield batch;
      batch = [];
      characters = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

async function runBatch<I extends { id: string }>(
  stage: Stage<I>,
  batch: readonly Line[],
  signal: AbortSignal,
) {
  const parsed = batch.map((line) => parseLine(line, stage.input));
  const items = parsed.flatMap((p) => ('item' in p ? [p.item] : []));
  const answers = await stage.run(items, signal).catch((error: unknown) => {
    signal.throwIfAborted();
    return items.map(() => (error instanceof Error ? error : new Error(messageOf(error))));
  });
  let next = 0;
  return parsed.map((p): object => {
    if ('failure' in p) return p.failure;
    const answer = answers[next++];
    if (answer instanceof Error || answer === undefined)
      return failure(p.givenId, answer ?? new Error('no answer'));
    return { ...answer, id: p.givenId };
  });
}

/**
 * Runs a stage over JSON Lines: one line out per line in, in the same order, a bad line answered by `{id, error}` in its place.
 * At most `concurrency` batches are held: nothing more is read while the stage or the reader of the output is behind. `onProgress` is
 * told how many lines are done after each batch. Rejects when the signal aborts; what was written by then are whole lines.
 */
export async function runStage<I extends { id: string }>(
  stage: Stage<I>,
  streams: { input: Readable | AsyncIterable<Uint8Array>; output: Writable },
  { signal, onProgress }: { signal: AbortSignal; onProgress?: (lines: number) => void },
): Promise<PipeResult> {
  const pending: Promise<object[]>[] = [];
  let lines = 0;
  let failed = 0;
  const flushOne = async (): Promise<void> => {
    for (const answer of (await pending.shift()) ?? []) {
      lines += 1;
      if ('error' in answer) failed += 1;
      await writeLine(streams.output, answer, signal);
    }
    onProgress?.(lines);
  };
  for await (const batch of batches(readLines(streams.input), stage.batch)) {
    signal.throwIfAborted();
    const answers = runBatch(stage, batch, signal);
    // Awaited in order later; an early rejection must not count as unhandled meanwhile.
    answers.catch(() => undefined);
    pending.push(answers);
    if (pending.length >= stage.concurrency) await flushOne();
  }
  while (pending.length > 0) await flushOne();
  return { lines, failed };
}
