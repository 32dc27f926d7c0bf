import { supportedLanguages } from '../core/domain/text.ts';

/** A language that pages and reports are written in. */
export type PageLang = (typeof supportedLanguages)[number];

/** The language a page about a text in `lang` speaks: that one where its words exist, else English. */
export function pageLang(lang: string): PageLang {
  return supportedLanguages.find((known) => known === lang) ?? 'en';
}

/** Formatters are slow to make and quick to use: one set a language. */
function formatsOf(locale: string) {
  return {
    day: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
    minute: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
    weekday: new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'numeric',
      timeZone: 'UTC',
    }),
    whole: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
    tenths: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
    language: new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }),
    plural: new Intl.PluralRules(locale),
  };
}

const formats = {
  vi: formatsOf('vi-VN'),
  en: formatsOf('en-GB'),
  fr: formatsOf('fr-FR'),
} as const satisfies Record<PageLang, unknown>;

/** A day as people of that language write it, in UTC: "21 November 2026". */
export function dayIn(lang: PageLang, at: string): string {
  return formats[lang].day.format(new Date(at));
}

/** A day in little room, as for an axis: "Sat 21/11". */
export function shortDayIn(lang: PageLang, at: string): string {
  return formats[lang].weekday.format(new Date(at));
}

/** A day and minute, with the zone named: "21 November 2026 at 16:40 UTC". */
export function minuteIn(lang: PageLang, at: string): string {
  return `${formats[lang].minute.format(new Date(at))} UTC`;
}

/** A number as people of that language write it, whole or with one decimal where it has one. */
export function numberIn(lang: PageLang, value: number, decimals: 0 | 1 = 0): string {
  return formats[lang][decimals === 0 ? 'whole' : 'tenths'].format(value);
}

/** The name of a language in another, as "tiếng Anh". An unknown code is given back. */
export function languageIn(lang: PageLang, code: string): string {
  return formats[lang].language.of(code) ?? code;
}

/** Which of two words a number takes in that language: 1 sighting, 2 sightings. */
export function pluralIn(lang: PageLang, value: number, one: string, other: string): string {
  return formats[lang].plural.select(value) === 'one' ? one : other;
}
