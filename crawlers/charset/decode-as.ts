import iconv from 'iconv-lite';
import { vniToUnicode } from './vni.ts';

/** Decodes with an encoding by its canonical name; bytes that mean nothing in it become U+FFFD. Never throws for known names. */
export function decodeAs(bytes: Uint8Array, charset: string): string {
  if (charset === 'vni') return vniToUnicode(new TextDecoder('windows-1252').decode(bytes));
  if (charset === 'tcvn' || charset === 'viscii' || charset.startsWith('utf-32')) {
    return iconv.decode(Buffer.from(bytes), charset).normalize('NFC');
  }
  return new TextDecoder(charset).decode(bytes).normalize('NFC');
}
