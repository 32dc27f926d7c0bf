/**
 * VNI-Windows, the encoding of many Vietnamese pages of the 1990s and 2000s: windows-1252 glyphs in which a vowel is followed by a
 * letter that stands for its mark. Table after the VNI Software specification, as reproduced in the documentation of UniKey.
 */

/** Marks that follow a vowel, as combining characters: first the vowel's shape, then its tone. */
const marks: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

/** Letters that stand alone. */
const letters: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const sameCase = (model: string, text: string): string =>
  model === model.toLowerCase() ? text : text.toUpperCase();

/** Unicode text (NFC) of VNI text that was read as windows-1252. */
export function vniToUnicode(text: string): string {
  return text
    .replace(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])/gi, (_pair, vowel: string, mark: string) => {
      const base = sameCase(vowel, letters[vowel.toLowerCase()] ?? vowel);
      return base + (marks[mark.toLowerCase()] ?? mark);
    })
    .replace(/[ñôöíìæóòî]/gi, (letter) => sameCase(letter, letters[letter.toLowerCase()] ?? letter))
    .normalize('NFC');
}
