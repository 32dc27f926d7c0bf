/** Kinds of personal data that are taken out of text. */
export type SpanType =
  | 'phone'
  | 'email'
  | 'iban'
  | 'card'
  | 'account'
  | 'nationalId'
  | 'address'
  | 'handle'
  | 'person'
  | 'url-person'
  | 'ip';

/** A stretch of personal data: UTF-16 offsets into the NFC text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: SpanType;
}

/** Finds personal data of some kinds in NFC text. Spans may overlap; `redact` decides which one counts. */
export type Recogniser = (text: string) => Span[];

/** How much text before a number says what kind of number it is. */
const contextLength = 45;

/** The text just before an offset, up to the start of its line. */
export function before(text: string, offset: number, length = contextLength): string {
  return text.slice(Math.max(0, offset - length), offset).replace(/^.*\n(?!\s*$)/s, '');
}

/** The text just after an offset, up to the end of its line. */
export function after(text: string, offset: number, length = 20): string {
  return text.slice(offset, offset + length).replace(/\n.*$/s, '');
}

/** All matches of a pattern (its first group where it has one, else the whole) that pass the test, as spans of one type. */
export function spansOf(
  text: string,
  pattern: RegExp,
  type: SpanType,
  accept: (value: string, start: number) => boolean = () => true,
): Span[] {
  return Array.from(text.matchAll(pattern), (match): Span => {
    const value = match[1] ?? match[0];
    const start = match.index + match[0].indexOf(value);
    return { start, end: start + value.length, type };
  }).filter(({ start, end }) => end > start && accept(text.slice(start, end), start));
}

/** The digits of a text and nothing else. */
export const digitsOf = (text: string): string => text.replace(/\D+/g, '');
