import { sha256 } from '../core/ids.ts';

/**
 * Five cron fields that poll a source about every `everyMinutes` (1 to 1440), each source at minutes of its own so that they do not
 * all come at once. Above an hour the interval is rounded to whole hours.
 */
export function crawlPattern(sourceId: string, everyMinutes: number): string {
  const spread = Number.parseInt(sha256(sourceId).slice(0, 8), 16);
  if (everyMinutes < 60) {
    const first = spread % everyMinutes;
    const minutes = Array.from(
      { length: Math.floor((59 - first) / everyMinutes) + 1 },
      (_, n) => first + n * everyMinutes,
    );
    return `${minutes.join(',')} * * * *`;
  }
  const hours = Math.min(24, Math.round(everyMinutes / 60));
  const minute = spread % 60;
  return hours === 1 ? `${minute} * * * *` : `${minute} ${hours === 24 ? spread % 24 : `*/${hours}`} * * *`;
}
