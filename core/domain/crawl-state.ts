import { z } from 'zod';
import { Instant, RedactedText, WebUrl } from './text.ts';

/**
 * What the crawler decided, by kind: a channel was polled, an article was changed or corrected by its publisher, a page was
 * refused or could not be read, robots.txt said no, a host asked for patience, the day's budget was spent, the hour was wrong, a hub
 * was asked or told of something.
 */
export const noteCodes = [
  'polled',
  'changed',
  'corrected',
  'refused',
  'failed',
  'robots',
  'waiting',
  'budget',
  'window',
  'hub',
] as const;
export const NoteCode = z.enum(noteCodes);
export type NoteCode = z.infer<typeof NoteCode>;

/** One line of a source's log: what was decided and why, in words, without personal data. */
export const SourceNote = z.strictObject({ at: Instant, code: NoteCode, text: RedactedText });
export type SourceNote = z.infer<typeof SourceNote>;

/** So many lines of a source's log are kept. */
export const maxNotes = 200;

/** A log with one line more in front, in which no line stands twice. */
export const withNote = (log: readonly SourceNote[], added: SourceNote): SourceNote[] =>
  [added, ...log.filter(({ code, text }) => code !== added.code || text !== added.text)].slice(0, maxNotes);

/** Of so many pages it is remembered whether they yielded text. */
export const maxPages = 20;

/** What the crawler remembers of a source as a whole; `id` is the source's. */
export const SourceState = z.strictObject({
  id: z.string(),
  /** The last time the source was to be read. */
  checkedAt: Instant,
  /** The day (UTC) that `requests` counts. */
  day: z.iso.date(),
  requests: z.number().int().min(0),
  /** Of the last pages that were read, whether they yielded text; newest first. A new template shows here. */
  pages: z.array(z.boolean()).max(maxPages).default([]),
  /** Newest first. */
  log: z.array(SourceNote).max(maxNotes),
});
export type SourceState = z.infer<typeof SourceState>;

/** A host that asked for patience; `id` is the host with its port. Nothing is asked of it before `busyUntil`. */
export const HostState = z.strictObject({ id: z.string(), busyUntil: Instant });
export type HostState = z.infer<typeof HostState>;

/** What is remembered of a feed of fact-checks since it was read in full; nothing is, while reading it fails. */
export const FactCheckFeed = z.strictObject({
  id: z.string(),
  url: WebUrl,
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** SHA-256 of what it held, for publishers who send the same without saying so. */
  bytesHash: z.string(),
  /** Number of the reader that read it: another may make more of the same bytes. */
  reader: z.number().int(),
});
export type FactCheckFeed = z.infer<typeof FactCheckFeed>;
