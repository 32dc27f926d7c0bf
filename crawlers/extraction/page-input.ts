import { decodeBytes } from '../charset/decode.ts';

/** A page as received, or as text where it has been decoded already. */
export interface PageInput {
  readonly url: string;
  readonly bytes?: Uint8Array;
  readonly html?: string;
  readonly contentType?: string | null;
}

/** The text of a page in NFC and the encoding it was in. */
export function decodePage({ bytes, html, contentType }: PageInput): { text: string; charset: string } {
  if (html !== undefined) return { text: html.normalize('NFC'), charset: 'utf-8' };
  return decodeBytes(bytes ?? new Uint8Array(), { contentType, kind: 'html' });
}
