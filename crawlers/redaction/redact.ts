import type { RedactedText } from '../../core/domain/text.ts';
import { nfc } from '../../core/fold.ts';
import { findEmails, findHandles, findPersonalUrls } from './contacts.ts';
import { findAccounts, findCards, findIbans, findIps, findLabelled, findNationalIds } from './identifiers.ts';
import { findAddresses, findNamesBeside } from './persons.ts';
import { findPhones } from './phones.ts';
import type { Recogniser, Span } from './span.ts';

/** A text without personal data, and where in the NFC form of the original it was. */
export interface Redaction {
  readonly text: RedactedText;
  /** In order, not overlapping; offsets in UTF-16 code units of the NFC original. */
  readonly spans: readonly Span[];
}

/** Surest first: of spans that overlap, that of the earlier recogniser counts. */
const recognisers: readonly Recogniser[] = [
  findEmails,
  findPersonalUrls,
  findIbans,
  findLabelled,
  findNationalIds,
  findCards,
  findIps,
  findPhones,
  findAccounts,
  findHandles,
  findAddresses,
];

const contactTypes = new Set(['email', 'phone', 'handle', 'url-person']);

/** Keeps each span that overlaps none before it in the list, and puts what is kept in the order of the text. */
function withoutOverlaps(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    if (kept.every(({ start, end }) => span.end <= start || span.start >= end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Characters that nobody sees and that would part a number in two, and full-width forms of ASCII. */
const disguises = /[\u00ad\u200b-\u200f\u2060\ufeff\uff01-\uff5e]/;

/** The text as a reader sees it, in plain letters, with the offset in the original of each of its code units. */
function undisguise(text: string): { readonly plain: string; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  let plain = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const wide = code >= 0xff01 && code <= 0xff5e;
    if (!wide && disguises.test(text.charAt(at))) continue;
    plain += wide ? String.fromCharCode(code - 0xfee0) : text.charAt(at);
    offsets.push(at);
  }
  return { plain, offsets };
}

/** Finds the personal data in text without disguises. */
function findPlain(text: string): Span[] {
  const found = withoutOverlaps(recognisers.flatMap((find) => find(text)));
  const contacts = found.filter(({ type }) => contactTypes.has(type));
  return withoutOverlaps([...found, ...findNamesBeside(text, contacts)]);
}

function findSpans(text: string): Span[] {
  if (!disguises.test(text)) return findPlain(text);
  const { plain, offsets } = undisguise(text);
  return findPlain(plain).map(({ start, end, type }) => ({
    start: offsets[start] ?? 0,
    end: (offsets[end - 1] ?? 0) + 1,
    type,
  }));
}

/**
 * Puts `[phone]`, `[email]` and the like in the place of structured personal data: telephone numbers, e-mail and personal web
 * addresses, handles, bank and card numbers, identity numbers, IP and street addresses, and names beside a contact. Names of
 * people in the news stay: they are what claims are about. Dates, sums, statistics and emergency numbers stay as well. Redacting
 * twice changes nothing. The only place where outside text becomes `RedactedText`.
 */
export function redact(raw: string): Redaction {
  const text = nfc(raw);
  const spans = findSpans(text);
  let at = 0;
  let out = '';
  for (const { start, end, type } of spans) {
    out += `${text.slice(at, start)}[${type}]`;
    at = end;
  }
  return { text: (out + text.slice(at)) as RedactedText, spans };
}
