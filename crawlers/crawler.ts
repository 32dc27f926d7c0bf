import type { Clock, Fetcher } from '../core/ports.ts';
import { type BrowserRenderer, createBrowserRenderer } from './browser.ts';
import { createExtractor, type Extractor } from './extraction/extractor.ts';
import { createImageReader, type ImageReader } from './images/image-reader.ts';

/** Everything that sources are read with. */
export interface Crawler {
  readonly fetcher: Fetcher;
  readonly extractor: Extractor;
  readonly renderer: BrowserRenderer;
  readonly imageReader: ImageReader;
  close(): Promise<void>;
}

/** The images of one article that take longer to read are given up and their thread ended. */
const imagesTimeoutMs = 60_000;

/**
 * Puts the tools of reading together. Browser and image reader cost nothing until a source asks for them: the one starts with the first
 * page, the other with each article.
 */
export function createCrawler(options: {
  readonly clock: Clock;
  readonly fetcher: Fetcher;
  readonly userAgent: string;
  /** Threads that read pages at once, and how long one page may take. */
  readonly threads: number;
  readonly timeoutMs: number;
}): Crawler {
  const { clock, fetcher, userAgent, threads, timeoutMs } = options;
  const extractor = createExtractor({ threads, timeoutMs });
  const renderer = createBrowserRenderer({ clock, userAgent });
  const imageReader = createImageReader({ timeoutMs: imagesTimeoutMs });
  return {
    fetcher,
    extractor,
    renderer,
    imageReader,
    close: async () => {
      await renderer.close();
      await fetcher.close();
      await extractor.close();
      await imageReader.close();
    },
  };
}
