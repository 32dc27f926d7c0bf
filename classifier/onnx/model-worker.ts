import { readFileSync } from 'node:fs';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { workerData } from 'piscina';
import type { ModelOptions, ModelTask } from './model-pool.ts';

const { modelPath, tokenizerPath, maxTokens, outputs }: ModelOptions = workerData;

/** No token of the shipped vocabulary is longer, so that no text loses a token by being cut here first. */
const longestToken = 48;

const tokenizer = new Tokenizer(JSON.parse(readFileSync(tokenizerPath, 'utf8')), {});
// One thread a session: workers share the cores among themselves, and sums are always taken in the same order.
const session = await InferenceSession.create(modelPath, {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  enableCpuMemArena: false,
  enableMemPattern: false,
  logSeverityLevel: 3,
});

/** Token ids of a text, first and last special, cut to what the model reads. */
function tokenIds(text: string): number[] {
  const short = text
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, maxTokens * longestToken);
  const { ids } = tokenizer.encode(short);
  const last = ids.at(-1);
  return ids.length <= maxTokens || last === undefined ? ids : [...ids.slice(0, maxTokens - 1), last];
}

/** Runs one text alone: in a batch the same text may come out with other last bits, and on a CPU a batch is no faster. */
async function runOne(text: string): Promise<Float32Array> {
  const ids = BigInt64Array.from(tokenIds(text), BigInt);
  const shape = [1, ids.length];
  const found = await session.run(
    {
      input_ids: new Tensor('int64', ids, shape),
      attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
    },
    outputs,
  );
  const parts = outputs.map((name) => found[name]?.data as Float32Array);
  return Float32Array.from(parts.flatMap((part) => [...part]));
}

/** Answers a task: per text the outputs one after the other in one array. */
export async function runTask({ texts }: ModelTask): Promise<Float32Array[]> {
  const rows: Float32Array[] = [];
  for (const text of texts) rows.push(await runOne(text));
  return rows;
}
