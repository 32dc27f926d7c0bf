import { parseHTML } from 'linkedom';
import { decodeBytes } from '../charset/decode.ts';
import { articleBody } from './article-body.ts';
import { type PageMetadata, readMetadata } from './metadata.ts';

/** A page as received, or as text where it has been decoded already. */
export interface PageInput {
  readonly url: string;
  readonly bytes?: Uint8Array;
  readonly html?: string;
  readonly contentType?: string | null;
}

/**
 * The article of a page and what the page says about it. `text` holds paragraphs parted by a newline and is empty where there is no
 * article; null where unknown. `lang` is what the page declares until `withLanguage` has looked at the text. No author of any kind.
 */
export interface PageContent extends PageMetadata {
  readonly text: string;
  readonly charset: string;
}

function decodePage({ bytes, html, contentType }: PageInput): { text: string; charset: string } {
  if (html !== undefined) return { text: html.normalize('NFC'), charset: 'utf-8' };
  return decodeBytes(bytes ?? new Uint8Array(), { contentType, kind: 'html' });
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
  const text = articleBody(document);
  return { ...metadata, text, charset };
}
