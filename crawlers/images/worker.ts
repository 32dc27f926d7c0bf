import { createWorker, OEM, type Page } from 'tesseract.js';
import { tidyLines } from '../html-text.ts';

/** What the thread is given: images to read, all with one model. */
export interface ImagesTask {
  readonly images: readonly Uint8Array[];
  /** Name of the model and the folder that holds it. */
  readonly model: string;
  readonly folder: string;
}

/** Lines of which the engine is less sure than this, in per cent, are left out. */
const minConfidence = 60;

/** The clear lines of an image with something to read in them, paragraphs parted by a newline. */
function textOf({ blocks }: Page): string {
  const paragraphs = (blocks ?? []).flatMap((block) => block.paragraphs);
  const texts = paragraphs.map(({ lines }) =>
    lines
      .filter(({ text, confidence }) => confidence >= minConfidence && /\p{L}{2}|\d/u.test(text))
      .map(({ text }) => text.replace(/\s+/g, ' ').trim())
      .join(' '),
  );
  return tidyLines(texts.join('\n'));
}

/**
 * Reads images with an engine of its own. tesseract.js throws past its caller where an image or a model is broken, and some of its
 * promises never settle: so all of it lives in this thread, and whoever started the thread ends it.
 */
export async function readImages({ images, model, folder }: ImagesTask): Promise<string[]> {
  const engine = await createWorker(model, OEM.LSTM_ONLY, { langPath: folder, cacheMethod: 'none' });
  const texts: string[] = [];
  for (const image of images) {
    const { data } = await engine.recognize(Buffer.from(image), {}, { blocks: true });
    texts.push(textOf(data));
  }
  await engine.terminate();
  return texts;
}
