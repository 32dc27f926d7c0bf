import { z } from 'zod';
import { decodeBytes } from '../charset/decode.ts';
import { tidyLines } from '../html-text.ts';

/** One caption: from and to in seconds, and its words. */
interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The forms in which recordings are written down. */
export type TranscriptForm = 'vtt' | 'srt' | 'json' | 'plain';

/** Longer than the captions of a day; a file with more is made to waste time. */
const maxCues = 50_000;

/** A pause of so many seconds after a finished sentence begins a paragraph, as does a paragraph of so many characters. */
const pauseS = 2;
const longParagraph = 600;

const time = /(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})/;
const timing = new RegExp(`^\\s*${time.source}\\s*-->\\s*${time.source}`);

const seconds = ([hours, minutes, whole, part]: readonly (string | undefined)[]): number =>
  Number(hours ?? 0) * 3_600 + Number(minutes) * 60 + Number(whole) + Number(`0.${part ?? 0}`);

/** Who speaks is nobody's business here: voice tags, labels in capitals and dashes of a new speaker go, and so do sounds in brackets. */
function words(line: string): string {
  return line
    .replace(/\{\\[^}]*\}/g, '')
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/^\s*(?:>>+|[-–—♪])\s*/, '')
    .replace(/^\s*\[?[\p{Lu}][\p{Lu}\p{M}\d .'’-]{1,40}\]?\s*:\s+/u, '')
    .replace(/\[[^\]]{0,60}\]|^\s*\([^)]{0,60}\)|♪/g, ' ');
}

/** Entities of WebVTT, and the few that subtitle tools write; anything else stays as it is. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lrm: '',
  rlm: '',
  quot: '"',
  '#39': "'",
};
const plainEntities = (text: string): string =>
  text.replace(/&(#39|\w{2,4});/g, (whole, name: string) => entities[name] ?? whole);

/** The captions of WebVTT or SRT: blocks with a line of times; comments, styles and regions have none. */
function cuesOf(text: string): Cue[] {
  const cues: Cue[] = [];
  for (const block of text.split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+|\r\r+/)) {
    const lines = block.split(/\r\n|\r|\n/);
    const at = lines.findIndex((line) => timing.test(line));
    const found = at < 0 || at > 1 || /^NOTE\b/.test(block) ? null : timing.exec(lines[at] ?? '');
    if (!found) continue;
    const said = lines.slice(at + 1).map((line) => plainEntities(words(line)).replace(/\s+/g, ' ').trim());
    cues.push({
      start: seconds(found.slice(1, 5)),
      end: seconds(found.slice(5, 9)),
      text: said.filter(Boolean).join('\n'),
    });
    if (cues.length >= maxCues) break;
  }
  return cues;
}

/** Captions that roll up say each line twice: a line that the caption before ended with is not said again. */
function withoutEchoes(cues: readonly Cue[]): Cue[] {
  let before: readonly string[] = [];
  return cues.flatMap((cue) => {
    const lines = cue.text.split('\n').filter((line) => line !== '');
    const fresh = lines.filter((line) => !before.includes(line));
    if (lines.length > 0) before = lines;
    return fresh.length > 0 ? [{ ...cue, text: fresh.join(' ') }] : [];
  });
}

/** Joins captions to paragraphs. */
function paragraphsOf(cues: readonly Cue[]): string {
  const paragraphs: string[] = [];
  let open = '';
  let endedAt = 0;
  for (const { start, end, text } of cues) {
    const finished = /[.!?…]["'”’»)]?$/.test(open);
    if (open && finished && (start - endedAt >= pauseS || open.length >= longParagraph)) {
      paragraphs.push(open);
      open = '';
    }
    open = open ? `${open} ${text}` : text;
    endedAt = end;
  }
  return tidyLines([...paragraphs, open].join('\n'));
}

/** The JSON form of the podcast namespace. Who speaks is not read. */
const JsonTranscript = z.object({
  segments: z
    .array(z.object({ startTime: z.number().catch(0), endTime: z.number().catch(0), body: z.string() }))
    .max(maxCues),
});

function readJson(text: string): string {
  const parsed = JsonTranscript.safeParse(parseOrNull(text));
  if (!parsed.success) return '';
  const cues = parsed.data.segments.map(({ startTime, endTime, body }) => ({
    start: startTime,
    end: endTime,
    text: words(body).trim(),
  }));
  return paragraphsOf(cues.filter((cue) => cue.text !== ''));
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The form of a document that is captions by its media type or address; null where it is anything else. */
export function captionForm(type: string | null, url: string): TranscriptForm | null {
  const media = mediaOf(type);
  const path = URL.parse(url)?.pathname.toLowerCase() ?? '';
  if (media === 'text/vtt' || path.endsWith('.vtt')) return 'vtt';
  if (/^(?:application|text)\/(?:x-)?(?:subrip|srt)$/.test(media) || path.endsWith('.srt')) return 'srt';
  return null;
}

const mediaOf = (type: string | null): string => type?.split(';')[0]?.trim().toLowerCase() ?? '';

/** The form of a transcript that a feed links with this media type; null for those that are pages. */
export function transcriptForm(type: string | null, url: string): TranscriptForm | null {
  const media = mediaOf(type);
  if (media === 'application/json') return 'json';
  return captionForm(type, url) ?? (media === 'text/plain' ? 'plain' : null);
}

/**
 * The words of a recording, paragraphs parted by a newline, without times, sounds or who speaks. Reads WebVTT, SRT, the podcast
 * namespace's JSON, and plain text. Empty where there is nothing to read. Pure; linear in its input.
 */
export function parseTranscript({
  bytes,
  contentType,
  form,
}: {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly form: TranscriptForm;
}): string {
  const { text } = decodeBytes(bytes, { contentType, kind: 'html' });
  switch (form) {
    case 'vtt':
    case 'srt':
      return paragraphsOf(withoutEchoes(cuesOf(text)));
    case 'json':
      return readJson(text);
    case 'plain':
      return tidyLines(text.split(/\r?\n/).map(words).join('\n'));
  }
}
