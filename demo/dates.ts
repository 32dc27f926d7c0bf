import type { Lang } from './types.ts';

const HOUR_MS = 3_600_000;
const LOCALES: Record<Lang, string> = { vi: 'vi-VN', en: 'en-GB', fr: 'fr-FR' };

/** The moment so many hours before the newsroom's start. */
export function hoursBefore(startedAt: Date, hours: number): Date {
  return new Date(startedAt.getTime() - Math.round(hours * HOUR_MS));
}

/** A date and time as a reader of that language sees it, in UTC. */
export function spokenDate(at: Date, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALES[lang], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(at);
}
