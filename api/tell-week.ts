import type { Corpus, Handler, Queue } from '../core/ports.ts';
import type { Desk } from '../desk/desk.ts';
import { readDeskWeek } from '../desk/week.ts';

const WEEK_MS = 7 * 86_400_000;

/**
 * `week.tell`: writes into the corpus what people did in the seven days before an instant, and asks for the report of that week. Only
 * this half needs the desk database; the report is made by whoever publishes.
 */
export function createWeekTell({
  desk,
  corpus,
  queue,
}: {
  desk: Desk;
  corpus: Corpus;
  queue: Queue;
}): Handler<'week.tell'> {
  return async ({ data }) => {
    const until = new Date(data.until).toISOString();
    const from = new Date(Date.parse(until) - WEEK_MS).toISOString();
    await corpus.put('deskWeek', [{ doc: { id: until, until, week: readDeskWeek(desk, from, until) } }]);
    await queue.add('report.weekly', { until }, { key: until });
  };
}
