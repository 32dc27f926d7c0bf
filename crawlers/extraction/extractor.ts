import { Piscina } from 'piscina';
import { AppError, defineError, messageOf } from '../../core/errors.ts';
import type { PageContent } from './extract-page.ts';
import type { PageInput } from './page-input.ts';
import { withLanguage } from './page-language.ts';
import type { SectionInput, SectionLink } from './section-links.ts';
import type { SiteFront } from './site-front.ts';
import type { Task } from './worker.ts';

/** The page took too long to read and the thread that read it was ended. Trying again would take as long. */
export const extractionTimeout = defineError('extract.timeout', { public: true });

/** The page could not be read at all. */
export const extractionFailed = defineError('extract.failed', { public: true });

/** Turns pages into articles in threads of their own. */
export interface Extractor {
  /** Throws `extract.timeout` or `extract.failed`; one bad page never harms another. */
  extract(input: PageInput, signal?: AbortSignal): Promise<PageContent>;
  /** The article links of a section page; throws the same. */
  links(input: SectionInput, signal?: AbortSignal): Promise<SectionLink[]>;
  /** What a front page says about its site; throws the same. */
  front(input: PageInput, signal?: AbortSignal): Promise<SiteFront>;
  close(): Promise<void>;
}

export interface ExtractorOptions {
  /** Threads that read pages at once. */
  readonly threads: number;
  /** After so long a page's thread is ended. */
  readonly timeoutMs: number;
}

/** Memory that one thread may take before it is ended, in MiB: a page of 8 MiB needs about a tenth. */
const threadHeapMb = 512;

/**
 * Starts threads as they are needed. The time-out counts from when a thread begins with the page. A page whose markup makes the
 * parser slow (40,000 nested tags take ten seconds) costs its thread and nothing else.
 */
export function createExtractor({ threads, timeoutMs }: ExtractorOptions): Extractor {
  const pool = new Piscina<Task<PageInput>, unknown>({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 30_000,
    resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: threadHeapMb },
  });
  /** What to do when a thread begins with a task. Until then it may still be starting, which takes seconds on a busy machine. */
  const begins = new Map<number, () => void>();
  pool.on('message', (task: number) => begins.get(task)?.());
  let tasks = 0;
  let running = 0;
  const waiting: (() => void)[] = [];

  /** Keeps the queue here, so that waiting for a thread does not count as working. */
  const takeThread = async () => {
    if (running >= threads) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
  };
  const freeThread = () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };

  const run = async <T>(
    name: 'extract' | 'links' | 'front',
    input: PageInput,
    signal?: AbortSignal,
  ): Promise<T> => {
    await takeThread();
    const task = ++tasks;
    const timeout = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    begins.set(task, () => {
      timer = setTimeout(() => timeout.abort(), timeoutMs);
    });
    try {
      const stop = signal ? AbortSignal.any([timeout.signal, signal]) : timeout.signal;
      return (await pool.run({ task, input }, { name, signal: stop })) as T;
    } catch (error) {
      if (error instanceof AppError) throw error;
      if (timeout.signal.aborted) {
        throw extractionTimeout(`${input.url} took longer than ${timeoutMs / 1_000} s to read.`, {
          cause: error,
        });
      }
      throw extractionFailed(`${input.url} could not be read: ${messageOf(error)}`, { cause: error });
    } finally {
      clearTimeout(timer);
      begins.delete(task);
      freeThread();
    }
  };

  return {
    extract: async (input, signal) => withLanguage(await run<PageContent>('extract', input, signal)),
    links: (input, signal) => run<SectionLink[]>('links', input, signal),
    front: (input, signal) => run<SiteFront>('front', input, signal),
    close: () => pool.destroy(),
  };
}
