const HOUR_MS = 3_600_000;

/** An instant to which a claim can be put off. */
export interface SnoozeTime {
  readonly key: 'hours' | 'tomorrow' | 'week';
  readonly until: string;
}

function morning(now: number, daysOn: number): Date {
  const date = new Date(now);
  date.setDate(date.getDate() + daysOn);
  date.setHours(8, 0, 0, 0);
  return date;
}

/** In three hours, tomorrow at eight, next Monday at eight, in the reader's own time zone; all after `now`. */
export function snoozeTimes(now: number): readonly SnoozeTime[] {
  const toMonday = (8 - new Date(now).getDay()) % 7 || 7;
  return [
    { key: 'hours', until: new Date(now + 3 * HOUR_MS).toISOString() },
    { key: 'tomorrow', until: morning(now, 1).toISOString() },
    { key: 'week', until: morning(now, toMonday).toISOString() },
  ];
}
