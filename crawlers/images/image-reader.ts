import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Piscina } from 'piscina';
import { defineError, messageOf } from '../../core/errors.ts';
import { imageSize } from './image-size.ts';
import type { ImagesTask } from './worker.ts';

/** The images took too long to read and the thread that read them was ended. */
export const imagesTimeout = defineError('images.timeout', { public: true });

/** The images could not be read at all. */
export const imagesFailed = defineError('images.failed', { public: true });

/** Images to be read, in the language that their text is likely in. */
export interface ImagesToRead {
  readonly images: readonly Uint8Array[];
  /** `vi`, `en` or `fr`; any other is read as English. */
  readonly lang: string;
}

/** Reads text off images. */
export interface ImageReader {
  /**
   * The text of each image, paragraphs parted by a newline; empty where there is none that is clear, where the image is neither PNG,
   * JPEG nor WebP, or too small or too large. Throws `images.timeout` or `images.failed`. Calls are served one after another.
   */
  read(input: ImagesToRead, signal?: AbortSignal): Promise<string[]>;
  close(): Promise<void>;
}

const models: Readonly<Record<string, string>> = { vi: 'vie', en: 'eng', fr: 'fra' };

/** Less than this holds no text; more may be made to fill the memory. */
const minSide = 60;
const maxPixels = 20_000_000;

function isReadable(image: Uint8Array): boolean {
  const size = imageSize(image);
  return (
    size !== null && Math.min(size.width, size.height) >= minSide && size.width * size.height <= maxPixels
  );
}

/** The trained data comes with the packages: nothing is downloaded. */
function modelFolder(model: string): string {
  const require = createRequire(import.meta.url);
  return dirname(require.resolve(`@tesseract.js-data/${model}/4.0.0_best_int/${model}.traineddata.gz`));
}

/**
 * Tesseract in a thread that is started for the images of one article and ended after them, or when they take longer than `timeoutMs`
 * together: no image can harm the next article, and nothing stays in memory. Works offline; images are never written anywhere.
 */
export function createImageReader({ timeoutMs }: { readonly timeoutMs: number }): ImageReader {
  const pool = new Piscina<ImagesTask, string[]>({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 0,
  });
  let turn: Promise<unknown> = Promise.resolve();

  const readAll = async ({ images, lang }: ImagesToRead, signal?: AbortSignal): Promise<string[]> => {
    const readable = images.filter(isReadable);
    if (readable.length === 0) return images.map(() => '');
    const model = models[lang] ?? 'eng';
    const timeout = AbortSignal.timeout(timeoutMs);
    const stop = signal ? AbortSignal.any([timeout, signal]) : timeout;
    const task = { images: readable, model, folder: modelFolder(model) };
    try {
      const texts = await pool.run(task, { name: 'readImages', signal: stop });
      return images.map((image) => texts[readable.indexOf(image)] ?? '');
    } catch (error) {
      signal?.throwIfAborted();
      if (timeout.aborted) {
        throw imagesTimeout(`The images took longer than ${timeoutMs / 1_000} s to read.`, { cause: error });
      }
      throw imagesFailed(`The images could not be read: ${messageOf(error)}`, { cause: error });
    }
  };

  return {
    // Waiting for a turn does not count as reading.
    read: (input, signal) => {
      const result = turn.then(() => readAll(input, signal));
      turn = result.catch(() => undefined);
      return result;
    },
    close: () => pool.destroy(),
  };
}
