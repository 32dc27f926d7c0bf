const FOLDED: Readonly<Record<string, string>> = {
  đ: 'd',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
};

/** NFC form: what every stored text and every offset in the product refers to. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * Lower-cased text without accents, for lexical search and comparison: `Đà Nẵng` and `da nang` fold alike. SQLite's
 * `remove_diacritics` leaves đ alone, hence this one. Do not use it where offsets must hold: œ, æ and ß become two letters.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[đłøıœæß]/g, (c) => FOLDED[c] ?? c)
    .normalize('NFC');
}
