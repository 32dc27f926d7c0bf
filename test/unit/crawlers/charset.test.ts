import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../crawlers/charset/decode.ts';
import { vniToUnicode } from '../../../crawlers/charset/vni.ts';

const text =
  'Người dân tại nhiều tỉnh đã được khuyến cáo không uống nước chưa đun sôi. Các bệnh viện và trung tâm y tế của thành phố vẫn mở cửa.';

/** windows-1258 writes a vowel and its tone apart. */
function windows1258(vietnamese: string): Buffer {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const split = [...vietnamese].map((letter) => {
    const found = letter.normalize('NFD').match(tones)?.join('') ?? '';
    return letter.normalize('NFD').replace(tones, '').normalize('NFC') + found;
  });
  return iconv.encode(split.join(''), 'windows-1258');
}

const page = (bytes: Buffer, label?: string) =>
  Buffer.concat([Buffer.from(label ? `<meta charset="${label}"><p>` : '<p>'), bytes]);

describe('Vietnamese encodings', () => {
  it.each([
    ['windows-1258, declared', page(windows1258(text), 'windows-1258')],
    ['windows-1258, undeclared', page(windows1258(text))],
    ['windows-1258, mislabelled', page(windows1258(text), 'iso-8859-1')],
    ['TCVN3, declared', page(iconv.encode(text, 'tcvn'), 'x-tcvn3')],
    ['TCVN3, mislabelled', page(iconv.encode(text, 'tcvn'), 'windows-1252')],
    ['TCVN3, labelled as user-defined', page(iconv.encode(text, 'tcvn'), 'x-user-defined')],
    ['VISCII, declared', page(iconv.encode(text, 'viscii'), 'viscii')],
    ['VISCII, undeclared', page(iconv.encode(text, 'viscii'))],
    ['UTF-8, mislabelled', page(Buffer.from(text), 'windows-1258')],
    ['UTF-8 decomposed', page(Buffer.from(text.normalize('NFD')), 'utf-8')],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF<p>${text}`, 'utf16le')],
  ])('%s', (_name, bytes) => {
    expect(decodeBytes(bytes, { kind: 'html' }).text).toContain(text);
  });

  it('reads VNI, whose letters are followed by their marks', () => {
    expect(vniToUnicode('Ngöôøi daân ñaõ ñöôïc khuyeán caùo khoâng uoáng nöôùc chöa ñun soâi')).toBe(
      'Người dân đã được khuyến cáo không uống nước chưa đun sôi',
    );
    expect(vniToUnicode('VIEÄT NAM, Ñaø Naüng')).toBe('VIỆT NAM, Đà Nẵng');
    const vni = iconv.encode(
      'Ngöôøi daân ñaõ ñöôïc baùo khoâng uoáng nöôùc vaø caùc loaïi naøy töø ñaây ñeán',
      'windows-1252',
    );
    expect(decodeBytes(vni, { kind: 'html' })).toMatchObject({
      charset: 'vni',
      text: expect.stringContaining('Người dân đã được báo'),
    });
  });

  it('believes the header before the page, and French in windows-1252', () => {
    const french = 'Les autorités sanitaires démentent la rumeur : l’eau reste potable, précise le préfet.';
    const bytes = page(iconv.encode(french, 'windows-1252'), 'utf-8');
    expect(decodeBytes(bytes, { kind: 'html', contentType: 'text/html; charset=ISO-8859-1' }).text).toContain(
      french,
    );
    expect(decodeBytes(bytes, { kind: 'html' }).text).toContain(french);
  });
});
