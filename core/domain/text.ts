import { z } from 'zod';

/** A primary language subtag, as `vi`, `en`, `fr`; `und` where it could not be told. */
export const Lang = z
  .string()
  .regex(/^[a-z]{2,3}$/, 'a language code of two or three small letters, as "vi"');
export type Lang = z.infer<typeof Lang>;

/** The languages with full support: interface, thresholds, opinion gate. */
export const supportedLanguages = ['vi', 'en', 'fr'] as const;

/** An instant as UTC ISO 8601 with milliseconds and `Z`, so that text order is time order. */
export const Instant = z.iso.datetime().transform((value) => new Date(value).toISOString());
export type Instant = z.infer<typeof Instant>;

/**
 * Text out of which personal data has been taken. Only `crawlers/redaction/redact.ts` makes it from outside text; parsing a
 * stored row gives it back. Queue and corpus accept no other text from a crawl, so raw text cannot reach the disk by mistake.
 */
export const RedactedText = z.string().brand<'RedactedText'>();
export type RedactedText = z.infer<typeof RedactedText>;

/** An http or https URL. */
export const WebUrl = z.url({
  protocol: /^https?$/,
  error: 'an address that begins with http:// or https://',
});
export type WebUrl = z.infer<typeof WebUrl>;
