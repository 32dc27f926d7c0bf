import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runStage, type Stage } from '../../../cli/pipe/run-stage.ts';

type Item = { id: string };

const BATCH = 10;
const CONCURRENCY = 2;
const HELD = BATCH * CONCURRENCY;

/** Lines in chunks of one, counted as they are asked for. */
function countedLines(lines: number) {
  const count = { read: 0 };
  async function* input(): AsyncGenerator<Uint8Array> {
    for (let id = 0; id < lines; id += 1) {
      count.read += 1;
      yield Buffer.from(`{"id":${id}}\n`);
    }
  }
  return { count, input: input() };
}

/** An output that keeps its lines and takes `take` of them before it stops taking more; `open` lets the rest through. */
function slowOutput(take: number) {
  const lines: string[] = [];
  const gate = Promise.withResolvers<void>();
  const output = new Writable({
    highWaterMark: 1,
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      if (lines.length <= take) done();
      else void gate.promise.then(() => done());
    },
  });
  return { lines, output, open: () => gate.resolve() };
}

const echo = (run: Stage<Item>['run']): Stage<Item> => ({
  input: z.strictObject({ id: z.string() }),
  batch: BATCH,
  concurrency: CONCURRENCY,
  run,
});

/** Lets everything happen that can happen without the test. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await setImmediate();
}

const { signal } = new AbortController();

describe('runStage', () => {
  it('reads no further while the stage is busy', async () => {
    const { count, input } = countedLines(10_000);
    const { lines, output } = slowOutput(10_000);
    const gate = Promise.withResolvers<void>();
    const stage = echo(async (items) => gate.promise.then(() => items));
    const running = runStage(stage, { input, output }, { signal });
    await settled();
    expect(count.read).toBe(HELD);
    gate.resolve();
    expect(await running).toEqual({ lines: 10_000, failed: 0 });
    expect(lines).toHaveLength(10_000);
  });

  it('reads no further while nobody reads its output', async () => {
    const { count, input } = countedLines(10_000);
    const { lines, output, open } = slowOutput(100);
    const running = runStage(
      echo(async (items) => items),
      { input, output },
      { signal },
    );
    await settled();
    expect(lines.length).toBe(101);
    expect(count.read).toBeLessThanOrEqual(100 + HELD);
    open();
    expect(await running).toEqual({ lines: 10_000, failed: 0 });
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(Array.from({ length: 10_000 }, (_, id) => id));
  });

  it('tells its progress batch by batch', async () => {
    const { input } = countedLines(25);
    const told: number[] = [];
    const { output } = slowOutput(25);
    await runStage(
      echo(async (items) => items),
      { input, output },
      { signal, onProgress: (lines) => told.push(lines) },
    );
    expect(told).toEqual([10, 20, 25]);
  });

  it('ends at once when interrupted, even where nobody reads its output', async () => {
    const stop = new AbortController();
    const { lines, output } = slowOutput(3);
    const running = runStage(
      echo(async (items) => items),
      { input: countedLines(10_000).input, output },
      { signal: stop.signal },
    );
    await settled();
    stop.abort();
    await expect(running).rejects.toThrow(/abort/i);
    for (const line of lines) expect(line).toMatch(/^\{.*\}\n$/);
  });
});
