import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { corpusIndex } from '../../classifier/matching/corpus-index.ts';
import { factCheckInput } from '../../classifier/matching/fact-check-passage.ts';
import { matchClaim } from '../../classifier/matching/matcher.ts';
import { detectLanguage } from '../../classifier/text/language.ts';
import type { Config } from '../../core/config.ts';
import type { FactCheck } from '../../core/domain/fact-check.ts';
import { Lang } from '../../core/domain/text.ts';
import { invalidInput } from '../../core/errors.ts';
import type { Corpus, Encoder } from '../../core/ports.ts';
import { memoryCorpus, openEncoder } from '../../main.ts';
import { startProgress } from '../terminal.ts';
import { readLines } from './json-lines.ts';
import { parseLine, type Stage } from './run-stage.ts';
import type { OpenStage } from './stages.ts';

const PoolLine = z.object({
  id: z.string(),
  claim: z.string().min(1),
  title: z.string().nullish(),
  text: z.string().nullish(),
  lang: Lang.nullish(),
});

const POOL_BATCH = 256;

/** A line of a pool as a fact-check; it has no page of its own, so its address is one that cannot exist (RFC 6761). */
function toFactCheck({ id, claim, title, text, lang }: z.output<typeof PoolLine>): FactCheck {
  return {
    id,
    url: `https://pool.invalid/${encodeURIComponent(id)}`,
    claim,
    title: title ?? null,
    text: text ?? null,
    lang: lang ?? detectLanguage(claim).lang,
    publisher: 'pool',
    rating: null,
    reviewedAt: null,
  };
}

async function loadPool(path: string, corpus: Corpus, encoder: Encoder, signal: AbortSignal): Promise<void> {
  const progress = startProgress('Reading the pool', null);
  let done = 0;
  let batch: FactCheck[] = [];
  const flush = async (): Promise<void> => {
    const vectors = await encoder.embed(batch.map(factCheckInput), signal);
    await corpus.put(
      'factCheck',
      batch.map((doc, index) => ({ doc, vector: vectors[index] })),
    );
    done += batch.length;
    batch = [];
    progress.update(done);
  };
  for await (const line of readLines(createReadStream(path))) {
    const parsed = parseLine(line, PoolLine as z.ZodType<z.output<typeof PoolLine>>);
    if ('failure' in parsed)
      throw invalidInput(`${path}, line ${done + batch.length + 1}: ${parsed.failure.error.message}`);
    batch.push(toFactCheck(parsed.item));
    if (batch.length >= POOL_BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  progress.stop();
  if (done === 0) throw invalidInput(`${path} holds no fact-checks. Each line must be {"id", "claim", …}.`);
}

/**
 * `pipe match --pool F`: reads the pool into a corpus in memory, with the adapter and the matcher of the running system, then answers
 * each line with its best fact-checks.
 */
export async function openMatchStage(
  config: Config,
  options: { pool: string; top: number; signal: AbortSignal },
): Promise<OpenStage> {
  const encoder = await openEncoder(config);
  const corpus = memoryCorpus();
  await loadPool(options.pool, corpus, encoder, options.signal);
  const index = corpusIndex(corpus);
  const input = z.strictObject({ id: z.string(), text: z.string(), lang: Lang.nullish() });
  const stage: Stage<z.output<typeof input>> = {
    input,
    batch: 32,
    concurrency: 2,
    run: async (items, signal) => {
      const queries = items.map(({ text, lang }) => (lang ? { text, lang } : { text }));
      const found = await matchClaim({ encoder, index }, queries, { top: options.top, signal });
      return items.map((item, at) => ({
        id: item.id,
        matches: (found[at] ?? []).map(({ factCheckId, ...rest }) => ({ id: factCheckId, ...rest })),
      }));
    },
  };
  return {
    stage: stage as Stage<{ id: string }>,
    close: async () => {
      await encoder.close();
      await corpus.close();
    },
  };
}
