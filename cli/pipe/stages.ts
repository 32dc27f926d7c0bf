import { z } from 'zod';
import type { Detector } from '../../classifier/detection/detector.ts';
import type { Config } from '../../core/config.ts';
import { Lang } from '../../core/domain/text.ts';
import type { Encoder } from '../../core/ports.ts';
import { createExtractor } from '../../crawlers/extraction/extractor.ts';
import { parseFeed } from '../../crawlers/feeds/parse-feed.ts';
import { redact } from '../../crawlers/redaction/redact.ts';
import { checkRobots } from '../../crawlers/robots.ts';
import { EXTRACTION_TIMEOUT_MS, modelThreads, openDetector, openEncoder } from '../../main.ts';
import { validateClaimReview } from '../../publishing/claim-review/validate-claim-review.ts';
import type { Stage } from './run-stage.ts';

/** A stage that is ready to run, and how to let go of what it holds. */
export interface OpenStage {
  // Each stage has an input type of its own; the runner needs only that there is an id.
  readonly stage: Stage<{ id: string }>;
  close(): Promise<void>;
}

const id = z.string();
const base64 = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));

/** A pure stage: one item at a time, an error where one item alone fails. */
function each<I extends { id: string }>(input: z.ZodType<I>, run: (item: I) => object): OpenStage {
  const stage: Stage<I> = {
    input,
    batch: 64,
    concurrency: 1,
    run: async (items) =>
      items.map((item) => {
        try {
          return run(item);
        } catch (error) {
          return error instanceof Error ? error : new Error(String(error));
        }
      }),
  };
  return { stage: stage as Stage<{ id: string }>, close: async () => undefined };
}

async function extractStage(config: Config): Promise<OpenStage> {
  const threads = modelThreads(config);
  const extractor = createExtractor({ threads, timeoutMs: EXTRACTION_TIMEOUT_MS });
  const input = z
    .strictObject({
      id,
      url: z.url(),
      html: z.string().optional(),
      base64: base64.optional(),
      contentType: z.string().nullish(),
    })
    .refine(
      (page) => (page.html === undefined) !== (page.base64 === undefined),
      'give either "html" or "base64"',
    );
  const stage: Stage<z.output<typeof input>> = {
    input: input as z.ZodType<z.output<typeof input>>,
    batch: threads * 4,
    concurrency: 2,
    run: (pages, signal) =>
      Promise.all(
        pages.map(async ({ id: pageId, url, html, base64: bytes, contentType }) => {
          try {
            const { title, text, lang, publishedAt, modifiedAt, canonicalUrl, section, charset } =
              await extractor.extract(
                bytes === undefined ? { url, html: html ?? '', contentType } : { url, bytes, contentType },
                signal,
              );
            return { id: pageId, title, text, lang, publishedAt, modifiedAt, canonicalUrl, section, charset };
          } catch (error) {
            return error instanceof Error ? error : new Error(String(error));
          }
        }),
      ),
  };
  return { stage: stage as unknown as Stage<{ id: string }>, close: () => extractor.close() };
}

function detectStage(detector: Detector): OpenStage {
  const input = z.strictObject({ id, text: z.string(), lang: Lang.nullish() });
  const stage: Stage<z.output<typeof input>> = {
    input,
    batch: 64,
    concurrency: 2,
    run: async (items, signal) => {
      const found = await detector.detect(
        items.map(({ text, lang }) => (lang ? { text, lang } : { text })),
        signal,
      );
      return items.map((item, index) => ({ id: item.id, ...found[index] }));
    },
  };
  return { stage: stage as Stage<{ id: string }>, close: () => detector.close() };
}

function embedStage(encoder: Encoder): OpenStage {
  const input = z.strictObject({
    id,
    text: z.string(),
    role: z.enum(['query', 'passage']).default('query'),
    lang: Lang.nullish(),
  });
  const stage: Stage<z.output<typeof input>> = {
    input: input as z.ZodType<z.output<typeof input>>,
    batch: 128,
    concurrency: 2,
    run: async (items, signal) => {
      const vectors = await encoder.embed(
        items.map(({ text, role, lang }) => (lang ? { text, role, lang } : { text, role })),
        signal,
      );
      return items.map((item, index) => ({ id: item.id, vector: Array.from(vectors[index] ?? []) }));
    },
  };
  return { stage: stage as Stage<{ id: string }>, close: () => encoder.close() };
}

/** Stages that answer line by line. `match` and `signals` read more than one line to answer one and stand in files of their own. */
export const lineStages: Readonly<Record<string, (config: Config) => Promise<OpenStage>>> = {
  extract: extractStage,
  feed: async () =>
    each(
      z.strictObject({ id, url: z.url(), base64, contentType: z.string().nullish() }),
      ({ id: feedId, url, base64: bytes, contentType }) => {
        const { kind, entries } = parseFeed({ url, bytes, ...(contentType ? { contentType } : {}) });
        return { id: feedId, kind, entries };
      },
    ),
  robots: async () =>
    each(
      z.strictObject({ id, robots: z.string(), agent: z.string(), url: z.url() }),
      ({ id: askId, ...question }) => ({
        id: askId,
        ...checkRobots(question),
      }),
    ),
  redact: async () =>
    each(z.strictObject({ id, text: z.string(), lang: Lang.nullish() }), ({ id: textId, text }) => ({
      id: textId,
      ...redact(text),
    })),
  claimreview: async () =>
    each(z.strictObject({ id, jsonld: z.unknown() }), ({ id: reviewId, jsonld }) => ({
      id: reviewId,
      ...validateClaimReview(jsonld),
    })),
  detect: async (config) => detectStage(await openDetector(config)),
  embed: async (config) => embedStage(await openEncoder(config)),
};
