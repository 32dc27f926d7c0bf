import { parseHTML } from 'linkedom';
import { articleBody } from './article-body.ts';
import { articleImages } from './article-images.ts';
import { type PageMetadata, readMetadata } from './metadata.ts';
import { decodePage, type PageInput } from './page-input.ts';

/**
 * The article of a page and what the page says about it. `text` holds paragraphs parted by a newline and is empty where there is no
 * article; null where unknown. `lang` is what the page declares until `withLanguage` has looked at the text. No author of any kind.
 */
export interface PageContent extends PageMetadata {
  readonly text: string;
  readonly charset: string;
  /** Addresses of images inside the article that may carry text. */
  readonly images: readonly string[];
}

/**
 * Extracts the article of one page. Pure; takes seconds on hostile markup, so run it where it can be killed. The language is told
 * elsewhere: its tables are large, and every thread would hold them.
 */
export function extractPage(input: PageInput): PageContent {
  const { text: html, charset } = decodePage(input);
  // linkedom makes the first element the root, whatever it is.
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  const { document } = parseHTML(whole);
  const metadata = readMetadata(document, input.url);
  // Before the body is looked for, which takes figures out.
  const images = articleImages(document, input.url);
  const text = articleBody(document);
  return { ...metadata, text, charset, images };
}
