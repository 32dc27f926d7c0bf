/** Dates, numbers and names as a language writes them. Instants are ISO 8601; days and hours are the reader's own. */
export interface Format {
  date(instant: string): string;
  dateTime(instant: string): string;
  /** How long ago or in how long, short: "2 h ago". */
  ago(instant: string, now: number): string;
  number(value: number): string;
  /** A model's probability from 0 to 1 as a whole percentage, never 0 or 100: an estimate is no certainty. */
  percent(value: number): string;
  bytes(value: number): string;
  /** A span of time in its largest fitting unit, as "120 ms" or "3 min". */
  duration(ms: number): string;
  language(code: string): string;
  country(code: string): string;
}

const spans = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
  ['millisecond', 1],
] as const;

const steps = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

function nameIn(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Makes the formats of a language. */
export function createFormat(lang: string): Format {
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'medium' });
  const minute = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(lang, { style: 'short', numeric: 'auto' });
  const plain = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 });
  const kilobytes = new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
  });
  const languages = new Intl.DisplayNames(lang, { type: 'language' });
  const countries = new Intl.DisplayNames(lang, { type: 'region' });
  return {
    date: (instant) => day.format(new Date(instant)),
    dateTime: (instant) => minute.format(new Date(instant)),
    ago(instant, now) {
      const seconds = (Date.parse(instant) - now) / 1_000;
      const step = steps.find(([, size]) => Math.abs(seconds) >= size);
      return step ? relative.format(Math.round(seconds / step[1]), step[0]) : relative.format(0, 'second');
    },
    number: (value) => plain.format(value),
    percent: (value) => share.format(Math.min(0.99, Math.max(0.01, value))),
    bytes: (value) => kilobytes.format(Math.max(1, value / 1_000)),
    duration(ms) {
      const [unit, size] = spans.find(([, least]) => ms >= least) ?? ['millisecond', 1];
      const maximumFractionDigits = ms / size < 10 && unit !== 'millisecond' ? 1 : 0;
      const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits } as const;
      return new Intl.NumberFormat(lang, options).format(ms / size);
    },
    language: (code) => nameIn(languages, code),
    country: (code) => nameIn(countries, code),
  };
}
