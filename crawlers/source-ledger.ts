import {
  maxNotes,
  maxPages,
  type NoteCode,
  type SourceNote,
  type SourceState,
} from '../core/domain/crawl-state.ts';
import type { CrawlWindow, Source } from '../core/domain/source.ts';
import { defineError } from '../core/errors.ts';
import type { Clock, Corpus, Fetcher } from '../core/ports.ts';
import { redact } from './redaction/redact.ts';

/** The source has had as many requests today as it may get. */
export const budgetSpent = defineError('crawl.budget-spent', { public: true });

/** What a source may still be asked for today, and what was decided about it and why. */
export interface SourceLedger {
  /** Writes a line into the source's log. The same line again only moves to the front, so that repeats crowd nothing out. */
  note(code: NoteCode, text: string): void;
  /** Remembers of a page that was read whether it yielded text. */
  page(hasText: boolean): void;
  /** The way out for this source: counts each request and throws `crawl.budget-spent` past the budget. */
  readonly fetcher: Pick<Fetcher, 'fetch'>;
  /** True where no request is left today. */
  spent(): boolean;
  save(): Promise<void>;
}

const dayMs = 86_400_000;
const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);

/** True where the hour of this instant (UTC) lies in the window; null is always open. */
export function isOpen(window: CrawlWindow | null, now: number): boolean {
  if (!window) return true;
  const hour = new Date(now).getUTCHours();
  const { fromHour, untilHour } = window;
  return fromHour < untilHour ? hour >= fromHour && hour < untilHour : hour >= fromHour || hour < untilHour;
}

/**
 * Opens what is remembered of a source. Requests of an earlier day (UTC) do not count. What was counted since the last `save` is
 * lost in a crash: then a source may get that many requests more. robots.txt, and hops of a redirect, are not counted.
 */
export async function openLedger({
  source,
  corpus,
  clock,
  fetcher,
}: {
  readonly source: Source;
  readonly corpus: Corpus;
  readonly clock: Clock;
  readonly fetcher: Fetcher;
}): Promise<SourceLedger> {
  const [stored] = await corpus.get('sourceState', [source.id]);
  const now = () => new Date(clock.now()).toISOString();
  let log: readonly SourceNote[] = stored?.doc.log ?? [];
  let day = stored?.doc.day ?? dayOf(clock.now());
  let requests = stored?.doc.requests ?? 0;
  let pages: readonly boolean[] = stored?.doc.pages ?? [];

  const used = (): number => {
    const today = dayOf(clock.now());
    if (today !== day) [day, requests] = [today, 0];
    return requests;
  };
  const minDelayMs = source.minDelaySeconds === null ? null : source.minDelaySeconds * 1_000;
  const spent = () => used() >= source.dailyBudget;

  return {
    note(code, text) {
      const line = redact(text).text;
      const others = log.filter((note) => note.code !== code || note.text !== line);
      log = [{ at: now(), code, text: line }, ...others].slice(0, maxNotes);
    },
    page(hasText) {
      pages = [hasText, ...pages].slice(0, maxPages);
    },
    fetcher: {
      async fetch(request) {
        if (spent()) {
          const afterMs = dayMs - (clock.now() % dayMs);
          throw budgetSpent(`${source.name} has had its ${source.dailyBudget} requests of today.`, {
            retry: { afterMs },
          });
        }
        requests += 1;
        return fetcher.fetch(minDelayMs === null ? request : { ...request, minDelayMs });
      },
    },
    spent,
    async save() {
      const requestsToday = used();
      const doc: SourceState = {
        id: source.id,
        checkedAt: now(),
        day,
        requests: requestsToday,
        pages: [...pages],
        log: [...log],
      };
      await corpus.put('sourceState', [{ doc }]);
    },
  };
}
