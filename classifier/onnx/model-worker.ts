import { readFileSync } from 'node:fs';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { equalLengths, type Tokens } from './lots.ts';
import type { ModelOptions, ModelTask } from './model-pool.ts';
import { wordSums } from './word-sums.ts';

/** No token of the shipped vocabulary is longer, so that no text loses a token by being cut here first. */
const longestToken = 48;

// What this thread has loaded, by path.
const tokenizers = new Map<string, Tokenizer>();
const sessions = new Map<string, Promise<InferenceSession>>();

/** What `map` holds under `key`, made first where it holds nothing. */
function held<V>(map: Map<string, V>, key: string, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

const tokenizerOf = ({ tokenizerPath }: ModelOptions): Tokenizer =>
  held(tokenizers, tokenizerPath, () => new Tokenizer(JSON.parse(readFileSync(tokenizerPath, 'utf8')), {}));

// One thread a session: workers share the cores among themselves, and sums are always taken in the same order.
const sessionOf = ({ modelPath }: ModelOptions): Promise<InferenceSession> =>
  held(sessions, modelPath, () =>
    InferenceSession.create(modelPath, {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      enableCpuMemArena: false,
      enableMemPattern: false,
      logSeverityLevel: 3,
    }),
  );

/** Tokens of a text, first and last special, cut to what the model reads. */
function tokensOf(text: string, model: ModelOptions): Tokens {
  const short = text
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, model.maxTokens * longestToken);
  const { ids, tokens } = tokenizerOf(model).encode(short);
  const read = <T>(all: T[]): T[] =>
    all.length <= model.maxTokens ? all : [...all.slice(0, model.maxTokens - 1), ...all.slice(-1)];
  return { ids: read(ids), tokens: read(tokens) };
}

/** One value after the other for each text of a tensor whose first dimension is texts. */
const rowOf = (data: Float32Array, text: number, texts: number): Float32Array =>
  data.subarray((text * data.length) / texts, ((text + 1) * data.length) / texts);

/** Runs texts of equally many tokens together; each gets its outputs one after the other. */
async function runTogether(
  texts: readonly Tokens[],
  { outputs, perWord }: ModelOptions,
  session: InferenceSession,
): Promise<Float32Array[]> {
  const ids = BigInt64Array.from(
    texts.flatMap((text) => text.ids),
    BigInt,
  );
  const shape = [texts.length, ids.length / texts.length];
  // A graph that only ever sees texts of equal length may do without the mask.
  const mask = session.inputNames.includes('attention_mask') && {
    attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
  };
  const wanted = perWord === undefined ? outputs : [...outputs, perWord];
  const found = await session.run({ input_ids: new Tensor('int64', ids, shape), ...mask }, wanted);
  return texts.map(({ tokens }, n) => {
    const valuesOf = (name: string) => rowOf(found[name]?.data as Float32Array, n, texts.length);
    const sums = perWord === undefined ? [] : wordSums(tokens, valuesOf(perWord));
    return Float32Array.from([...outputs.flatMap((name) => [...valuesOf(name)]), ...sums]);
  });
}

/** Answers a task: per text the outputs one after the other in one array. */
export async function runTask({ model, texts }: ModelTask): Promise<Float32Array[]> {
  const session = await sessionOf(model);
  const read = texts.map((text) => tokensOf(text, model));
  const rows: Float32Array[] = [];
  for (const batch of equalLengths(read, model.together)) {
    const found = await runTogether(
      batch.map((index) => read[index] as Tokens),
      model,
      session,
    );
    for (const [n, index] of batch.entries()) rows[index] = found[n] as Float32Array;
  }
  return rows;
}
