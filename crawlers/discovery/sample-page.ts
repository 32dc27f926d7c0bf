import type { FoundChannel, SamplePage } from '../../core/domain/discovery.ts';
import { refusalOf } from '../../core/domain/source-address.ts';
import { RedactedText } from '../../core/domain/text.ts';
import { defineError } from '../../core/errors.ts';
import { dropFurniture } from '../extraction/furniture.ts';
import { redact } from '../redaction/redact.ts';
import { sameSite } from '../site.ts';
import { type Look, redactLine } from './look.ts';

/** The page was read and holds no article that could be found. */
export const noArticle = defineError('extract.no-article', { public: true });

/** So much of a page is shown. */
const shownLength = 1_500;

/** The first page of the site that a channel lists; null where none does. */
export function firstPage(channels: readonly FoundChannel[], home: string): string | null {
  const urls = channels.flatMap(({ entries }) => entries.map(({ url }) => url));
  return urls.find((url) => sameSite(url, home) && refusalOf(url) === null) ?? null;
}

/** Reads one page as it would be kept. Throws as fetcher and extractor do, and `extract.no-article`. */
export async function readSample(look: Look, address: string): Promise<SamplePage> {
  const { url, body, headers } = await look.read(address);
  const page = await look.extractor.extract(
    { url, bytes: body, contentType: headers['content-type'] ?? null },
    look.signal,
  );
  const text = redact(dropFurniture(page.text.split('\n')).join('\n')).text;
  if (text === '') throw noArticle(`${url} holds no article.`);
  return {
    url,
    title: redactLine(page.title),
    publishedAt: page.publishedAt,
    lang: page.lang,
    // A slice of redacted text is redacted: parsing gives it its brand back.
    text: RedactedText.parse(text.length <= shownLength ? text : `${text.slice(0, shownLength).trimEnd()} …`),
  };
}
