import { foldInPlace } from './fold-in-place.ts';

/** What a text says about when. Sets of what is named; `blanked` is the text with those words blanked, so that days are no numbers. */
export interface Calendar {
  readonly months: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  readonly years: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
  readonly blanked: string;
}

const monthNames: readonly (readonly string[])[] = [
  [
    'january',
    'janvier',
    'thang gieng',
    'thang mot',
    'jan',
    'nouvel an',
    'new year',
    'start of the year',
    'dau nam',
    'tet duong lich',
  ],
  ['february', 'fevrier', 'thang hai', 'feb'],
  ['march', 'mars', 'thang ba'],
  ['april', 'avril', 'thang tu', 'apr'],
  ['may', 'mai', 'thang nam'],
  ['june', 'juin', 'thang sau'],
  ['july', 'juillet', 'thang bay'],
  ['august', 'aout', 'thang tam', 'aug'],
  ['september', 'septembre', 'thang chin', 'sept', 'rentree'],
  ['october', 'octobre', 'thang muoi', 'oct'],
  ['november', 'novembre', 'thang muoi mot', 'nov', 'toussaint'],
  ['december', 'decembre', 'thang muoi hai', 'thang chap', 'dec', 'noel', 'christmas', 'giang sinh'],
];
const weekdayNames: readonly (readonly string[])[] = [
  ['monday', 'mondays', 'lundi', 'thu hai'],
  ['tuesday', 'mardi', 'thu ba'],
  ['wednesday', 'mercredi', 'thu tu'],
  ['thursday', 'jeudi', 'thu nam'],
  ['friday', 'fridays', 'vendredi', 'thu sau'],
  ['saturday', 'saturdays', 'samedi', 'thu bay'],
  ['sunday', 'sundays', 'dimanche', 'chu nhat'],
];

const index = (names: readonly (readonly string[])[]) =>
  new Map(names.flatMap((list, n) => list.map((name) => [name, n + 1] as const)));
const monthOf = index(monthNames);
const weekdayOf = index(weekdayNames);
const either = (names: ReadonlyMap<string, number>) =>
  [...names.keys()].sort((a, b) => b.length - a.length).join('|');

const edge = (body: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`, 'gu');
const months = either(monthOf);

const patterns = {
  dayMonth: edge('(\\d{1,2})/(\\d{1,2})'),
  dayMonthYear: edge('(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})'),
  dayOfMonthVi: edge(
    '(?:ngay|mung|hom|dem|sang|chieu|toi|trua)\\s+(?:mung\\s+)?(\\d{1,2})(?:\\s+thang\\s+(\\d{1,2}))?',
  ),
  numberedVi: edge('(\\d{1,2})\\s+thang\\s+(\\d{1,2})'),
  monthNumberVi: edge('thang\\s+(\\d{1,2})(?:[/-](\\d{4}))?'),
  dayBeforeMonth: edge(`(\\d{1,2})(?:st|nd|rd|th|er)?\\s+(?:of\\s+)?(${months})`),
  monthBeforeDay: edge(`(${months})\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?`),
  monthAlone: edge(`(${months})`),
  year: edge('((?:19|20)\\d{2})'),
  ordinalDay: edge('(?:the|le|du|au|des le)\\s+(\\d{1,2})(?:st|nd|rd|th|er)?'),
  weekday: edge(either(weekdayOf)),
};

/** Feast days with a date of their own, folded. */
const feasts: readonly (readonly [string, number, number])[] = [
  ['quoc khanh', 2, 9],
  ['ca thang tu', 1, 4],
  ['quoc te thieu nhi', 1, 6],
  ['quoc te lao dong|may day|fete du travail', 1, 5],
  ['giang sinh|christmas(?: day)?|noel', 25, 12],
  ['nouvel an|new year s day|tet duong lich', 1, 1],
  ['saint sylvestre|new year s eve', 31, 12],
  ['toussaint', 1, 11],
  ['fete nationale', 14, 7],
];
const feastPatterns = feasts.map(([names, day, month]) => [edge(names), day, month] as const);

/** Names that are common words unless a month is meant. */
const doubtful = /^(?:may|mars|mai|dec|oct|nov|jan|feb|apr|aug|sept)$/;

/** The days, months, years and weekdays that a text names, in figures or words of the three languages. */
export function readCalendar(text: string): Calendar {
  const found = {
    months: new Set<number>(),
    days: new Set<number>(),
    years: new Set<number>(),
    weekdays: new Set<number>(),
  };
  let rest = foldInPlace(text);
  let blanked = text;
  const take = (pattern: RegExp, read: (match: RegExpMatchArray) => boolean): void => {
    for (const match of [...rest.matchAll(pattern)]) {
      if (!read(match)) continue;
      const at = match.index ?? 0;
      const blank = ' '.repeat(match[0].length);
      rest = rest.slice(0, at) + blank + rest.slice(at + match[0].length);
      blanked = blanked.slice(0, at) + blank + blanked.slice(at + match[0].length);
    }
  };
  const add = (day: string | undefined, month: number | string | undefined, year?: string): boolean => {
    const [d, m] = [Number(day ?? 0), Number(month ?? 0)];
    if (d > 31 || m > 12 || (day !== undefined && d < 1) || (month !== undefined && m < 1)) return false;
    if (d > 0) found.days.add(d);
    if (m > 0) found.months.add(m);
    if (year) found.years.add(Number(year.length === 2 ? `20${year}` : year));
    return true;
  };
  for (const [pattern, day, month] of feastPatterns) take(pattern, () => add(String(day), month));
  take(patterns.dayMonthYear, (m) => add(m[1], m[2], m[3]));
  take(patterns.dayMonth, (m) => add(m[1], m[2]));
  take(patterns.numberedVi, (m) => add(m[1], m[2]));
  take(patterns.dayOfMonthVi, (m) => add(m[1], m[2]));
  take(patterns.monthNumberVi, (m) => add(undefined, m[1], m[2]));
  take(patterns.dayBeforeMonth, (m) => add(m[1], monthOf.get(m[2] ?? '')));
  take(patterns.monthBeforeDay, (m) => add(m[2], monthOf.get(m[1] ?? '')));
  take(patterns.weekday, (m) => {
    found.weekdays.add(weekdayOf.get(m[0]) ?? 0);
    return true;
  });
  take(patterns.monthAlone, (m) => {
    const name = m[1] ?? '';
    const at = m.index ?? 0;
    // "may" and "mars" count where they are written as names, or stand where a month must.
    const named =
      /\p{Lu}/u.test(text[at] ?? '') ||
      /(?:in|since|of|by|en|de|fin|debut|mi|ce|since|until|last|next)[\s-]$/.test(
        foldInPlace(text).slice(Math.max(0, at - 6), at),
      );
    return doubtful.test(name) && !named ? false : add(undefined, monthOf.get(name));
  });
  take(patterns.year, (m) => {
    found.years.add(Number(m[1]));
    return true;
  });
  take(patterns.ordinalDay, (m) => add(m[1], undefined));
  return { ...found, blanked };
}
