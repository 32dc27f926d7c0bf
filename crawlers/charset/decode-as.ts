import iconv from 'iconv-lite';
import { vniToUnicode } from './vni.ts';

/** Control characters that no text contains are windows-1252 letters pasted into another encoding. */
const readC1 = (text: string): string =>
  text.replace(/[\x80-\x9f]/g, (letter) =>
    new TextDecoder('windows-1252').decode(Uint8Array.of(letter.charCodeAt(0))),
  );

/** Decodes with an encoding by its canonical name; bytes that mean nothing in it become U+FFFD. Never throws for known names. */
export function decodeAs(bytes: Uint8Array, charset: string): string {
  if (charset === 'vni') return vniToUnicode(new TextDecoder('windows-1252').decode(bytes));
  if (charset === 'tcvn' || charset === 'viscii' || charset.startsWith('utf-32')) {
    return readC1(iconv.decode(Buffer.from(bytes), charset).normalize('NFC'));
  }
  return readC1(new TextDecoder(charset).decode(bytes).normalize('NFC'));
}
