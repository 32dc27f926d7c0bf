import { supportedLanguages } from '../core/domain/text.ts';

/** A language that pages and reports are written in. */
export type PageLang = (typeof supportedLanguages)[number];

/** The language a page about a text in `lang` speaks: that one where its words exist, else English. */
export function pageLang(lang: string): PageLang {
  return supportedLanguages.find((known) => known === lang) ?? 'en';
}

/** A day as people of that language write it, in UTC: "21 November 2026". */
export function dayIn(lang: PageLang, at: string): string {
  return new Intl.DateTimeFormat(locales[lang], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at));
}

/** A day and minute, with the zone named: "21 November 2026 at 16:40 UTC". */
export function minuteIn(lang: PageLang, at: string): string {
  const format = new Intl.DateTimeFormat(locales[lang], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(new Date(at))} UTC`;
}

/** A number as people of that language write it. */
export function numberIn(lang: PageLang, value: number, digits = 0): string {
  return new Intl.NumberFormat(locales[lang], { maximumFractionDigits: digits }).format(value);
}

/** The name of a language in another, as "tiếng Anh". An unknown code is given back. */
export function languageIn(lang: PageLang, code: string): string {
  return new Intl.DisplayNames(locales[lang], { type: 'language', fallback: 'code' }).of(code) ?? code;
}

/** Which of two words a number takes in that language: 1 sighting, 2 sightings. */
export function pluralIn(lang: PageLang, value: number, one: string, other: string): string {
  return new Intl.PluralRules(locales[lang]).select(value) === 'one' ? one : other;
}

const locales: Readonly<Record<PageLang, string>> = { vi: 'vi-VN', en: 'en-GB', fr: 'fr-FR' };
