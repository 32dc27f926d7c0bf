/** The five Vietnamese tone marks, in the order of TCVN 5712's bytes 0xB0 to 0xB4: grave, hook, tilde, acute, dot below. */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const;

/** TCVN 5712:1993 (VN3, "ABC") from 0xA1 on: seven capitals, then lower case; `.` where the set has a tone mark or another capital. */
const TCVN_FROM_A1 =
  'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';

function tcvnTable(): Map<string, number> {
  const table = new Map<string, number>();
  [...TCVN_FROM_A1].forEach((letter, at) => {
    if (letter !== '.') table.set(letter, 0xa1 + at);
  });
  TONES.forEach((tone, at) => {
    table.set(tone, 0xb0 + at);
  });
  return table;
}

function windows1258Table(): Map<string, number> {
  const decoder = new TextDecoder('windows-1258');
  const bytes = Array.from({ length: 128 }, (_, at) => 0x80 + at);
  return new Map(bytes.map((byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
}

/** A letter with a tone mark split in two, the form that windows-1258 wants and TCVN3 needs for most capitals. */
function splitTone(letter: string): readonly [string, string] | null {
  const parts = letter.normalize('NFD');
  const tone = TONES.find((mark) => parts.includes(mark));
  return tone ? [parts.replace(tone, '').normalize('NFC'), tone] : null;
}

function encode(html: string, table: ReadonlyMap<string, number>): Buffer {
  const codeOf = (char: string): number | undefined =>
    char < '\u0080' ? char.charCodeAt(0) : table.get(char);
  const bytes = [...html.normalize('NFC')].flatMap((char) => {
    const whole = codeOf(char);
    if (whole !== undefined) return [whole];
    const split = splitTone(char)?.map(codeOf);
    if (split?.every((code) => code !== undefined)) return split;
    return [...Buffer.from(`&#${char.codePointAt(0)};`, 'ascii')];
  });
  return Buffer.from(bytes as number[]);
}

/** Encodes a page as windows-1258, whose tone marks are separate bytes. Other characters become HTML references. */
export function encodeWindows1258(html: string): Buffer {
  return encode(html, windows1258Table());
}

/** Encodes a page as TCVN3 (TCVN 5712:1993 VN3), as the `.VnTime` fonts used it. Other characters become HTML references. */
export function encodeTcvn3(html: string): Buffer {
  return encode(html, tcvnTable());
}
