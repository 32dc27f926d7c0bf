import { changeDoc } from '../core/change-doc.ts';
import {
  maxPages,
  type NoteCode,
  type SourceNote,
  type SourceState,
  withNote,
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
  /** The way out for this source: counts each request before it is made and throws `crawl.budget-spent` past the budget. */
  readonly fetcher: Pick<Fetcher, 'fetch'>;
  /** True where no request is left today. */
  spent(): boolean;
  /** Writes down what was noted since the last time, and gives back what was counted ahead. */
  save(): Promise<void>;
}

const dayMs = 86_400_000;
const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);

/** So many requests are counted in one write. A crash costs the source at most so many of its day, and never gives it one more. */
const countedAhead = 10;

/** True where the hour of this instant (UTC) lies in the window; null is always open. */
export function isOpen(window: CrawlWindow | null, now: number): boolean {
  if (!window) return true;
  const hour = new Date(now).getUTCHours();
  const { fromHour, untilHour } = window;
  return fromHour < untilHour ? hour >= fromHour && hour < untilHour : hour >= fromHour || hour < untilHour;
}

/**
 * Opens what is remembered of a source. Requests of an earlier day (UTC) do not count. Requests are counted in the corpus before they
 * are made, a few at once, so that no crash lets a source have more than its budget; several ledgers of one source add up.
 * robots.txt, and hops of a redirect, are not counted.
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
  const now = () => new Date(clock.now()).toISOString();
  const today = () => dayOf(clock.now());

  /** What is written down, with the count of today. */
  const counted = (state: SourceState | null): SourceState => {
    if (state?.day === today()) return state;
    const fresh = { id: source.id, checkedAt: now(), pages: [], log: [] };
    return { ...(state ?? fresh), day: today(), requests: 0 };
  };

  const change = (next: (state: SourceState) => SourceState): Promise<SourceState> =>
    changeDoc(corpus, 'sourceState', source.id, (state) => next(counted(state)));

  /** The count of its day as it was last written, and how many of it were not made yet. */
  const [stored] = await corpus.get('sourceState', [source.id]);
  let { day, requests } = counted(stored?.doc ?? null);
  let ahead = 0;
  let notes: readonly SourceNote[] = [];
  let pages: readonly boolean[] = [];
  const pause = source.minDelaySeconds === null ? {} : { minDelayMs: source.minDelaySeconds * 1_000 };

  const turnDay = (): void => {
    if (day !== today()) [day, requests, ahead] = [today(), 0, 0];
  };

  /** Counts a few requests more; 0 where none is left. */
  const countAhead = async (): Promise<number> => {
    let more = 0;
    const written = await change((state) => {
      more = Math.max(0, Math.min(countedAhead, source.dailyBudget - state.requests));
      return { ...state, requests: state.requests + more };
    });
    if (written.day !== day) ahead = 0;
    ({ day, requests } = written);
    ahead += more;
    return more;
  };
  let counting: Promise<number> | null = null;
  const countOnce = () => {
    counting ??= countAhead().finally(() => {
      counting = null;
    });
    return counting;
  };

  return {
    note(code, text) {
      notes = withNote(notes, { at: now(), code, text: redact(text).text });
    },
    page(hasText) {
      pages = [hasText, ...pages].slice(0, maxPages);
    },
    fetcher: {
      async fetch(request) {
        turnDay();
        while (ahead === 0) {
          if ((await countOnce()) > 0) continue;
          const afterMs = dayMs - (clock.now() % dayMs);
          throw budgetSpent(`${source.name} has had its ${source.dailyBudget} requests of today.`, {
            retry: { afterMs },
          });
        }
        ahead -= 1;
        return fetcher.fetch({ ...request, ...pause, patient: true });
      },
    },
    spent() {
      turnDay();
      return ahead === 0 && requests >= source.dailyBudget;
    },
    async save() {
      turnDay();
      const written = await change((state) => ({
        ...state,
        checkedAt: now(),
        requests: Math.max(0, state.requests - ahead),
        pages: [...pages, ...state.pages].slice(0, maxPages),
        log: notes.reduceRight<SourceNote[]>(withNote, state.log),
      }));
      [requests, ahead, notes, pages] = [written.requests, 0, [], []];
    },
  };
}
