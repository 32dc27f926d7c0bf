import { readFileSync } from 'node:fs';
import { foldInPlace } from './fold-in-place.ts';

/** A name or other word with its place; `folded` is how it is compared. */
export interface Token {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** All words of a text, folded, parted at apostrophes ("l'eau", "n'est"). */
export function tokensOf(text: string): Token[] {
  return [...foldInPlace(text).matchAll(wordPattern)].map((m) => ({
    folded: m[0],
    start: m.index,
    end: m.index + m[0].length,
  }));
}

/** In a text where more of the longer words than this are capitalised, capitals tell nothing: it is set as a headline. */
const HEADLINE_SHARE = 0.6;

/**
 * Folded words that the project's own sentences hold in small letters (`classifier/training/common-words.ts` makes the file): at the
 * beginning of a sentence a capital makes them no name.
 */
const commonWords: ReadonlySet<string> = new Set(
  readFileSync(new URL('./common-words.txt', import.meta.url), 'utf8').split('\n'),
);

/**
 * The words of a text that are names by their capitals: places, organisations, people. At the beginning of a sentence only words that
 * are not common ones, or that another name follows at once. None in text set as a headline or without capitals.
 */
export function namesOf(text: string): Token[] {
  const tokens = tokensOf(text);
  const capital = (token: Token | undefined) =>
    token !== undefined && /^\p{Lu}/u.test(text.slice(token.start));
  const long = tokens.filter((t) => t.end - t.start > 3);
  if (long.length > 4 && long.filter(capital).length / long.length > HEADLINE_SHARE) return [];
  return tokens.filter((token, n) => {
    if (!capital(token) || token.folded.length < 2) return false;
    const first = n === 0 || /[.!?:«"“]\s*$/u.test(text.slice(0, token.start));
    if (!first || !commonWords.has(token.folded)) return true;
    const next = tokens[n + 1];
    return (
      capital(next) && next !== undefined && next.start - token.end <= 1 && !commonWords.has(next.folded)
    );
  });
}

/** Names of one place in several forms, folded. */
const aliases: readonly (readonly string[])[] = [
  ['sai gon', 'saigon', 'tp hcm', 'tphcm', 'hcm', 'hcmc', 'ho chi minh'],
  ['my', 'hoa ky', 'us', 'usa', 'america', 'etats unis', 'united states', 'american', 'americain'],
  ['anh', 'uk', 'britain', 'united kingdom', 'royaume uni', 'vuong quoc anh', 'british', 'britannique'],
];

const regionCodes =
  'AF AL DZ AO AR AM AU AT AZ BH BD BY BE BJ BO BA BR BG BF KH CM CA CF TD CL CN CO CG CD CR HR CU CY CZ DK DO EC EG SV EE ET FI FR GA GE DE GH GR GT GN HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KW LA LV LB LR LY LT LU MG MY ML MT MR MX MD MN MA MZ MM NP NL NZ NI NE NG KP NO PK PS PA PY PE PH PL PT QA RO RU RW SA SN RS SG SK SI SO ZA KR ES LK SD SE CH SY TW TZ TH TG TN TR UG UA AE UY UZ VE VN YE ZM ZW'.split(
    ' ',
  );

/** Country names in the three languages, folded, to one code each: the same country is known across languages. */
function countryNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const lang of ['en', 'fr', 'vi']) {
    const display = new Intl.DisplayNames([lang], { type: 'region' });
    for (const code of regionCodes) names.set(foldInPlace(display.of(code) ?? code), code);
  }
  for (const list of aliases) for (const name of list) names.set(name, `=${list[0]}`);
  return names;
}

const countries = countryNames();
const longestName = 4;

/** Codes of the countries and of the places with several names that a text names. */
export function placesOf(text: string): Set<string> {
  const tokens = tokensOf(text).map((t) => t.folded);
  const found = new Set<string>();
  for (let n = 0; n < tokens.length; n += 1)
    for (let length = 1; length <= longestName; length += 1) {
      const code = countries.get(tokens.slice(n, n + length).join(' '));
      // Names of two or three letters are common words too ("my", "us", "anh").
      if (code && tokens.slice(n, n + length).join('').length > 3) found.add(code);
    }
  return found;
}

/** True for words of one stem: "Oran" and "Oranais", "Bavaria" and "Bavarian". Short words must be equal. */
export function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4) return false;
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared += 1;
  return shared >= Math.max(4, Math.ceil(shorter * 0.7));
}
