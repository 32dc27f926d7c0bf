import type { DeskWeek } from '../core/domain/carried.ts';
import type { PublishedRebuttal } from '../core/domain/desk.ts';
import { defineError } from '../core/errors.ts';
import type { Corpus } from '../core/ports.ts';
import { byRebuttal } from '../core/rebuttal-order.ts';

/** The desk has not yet told of a week, or the corpus was emptied since. Its process tells again when it is asked. */
const weekUntold = defineError('report.week-untold', { retry: 'backoff' });

const PAGE = 500;

/** All rebuttals with all their versions, as the desk carried them into the corpus: newest rebuttal first, versions ascending. */
export async function readRebuttals(corpus: Corpus): Promise<PublishedRebuttal[][]> {
  const versions: PublishedRebuttal[] = [];
  let after: string | undefined;
  do {
    const page = await corpus.list('rebuttal', { limit: PAGE, after });
    versions.push(...page.items.map(({ doc }) => doc.published));
    after = page.next ?? undefined;
  } while (after);
  return byRebuttal(versions);
}

/** What people did in the seven days before `until`, as `week.tell` wrote it down. Throws `report.week-untold`. */
export async function readDeskWeek(corpus: Corpus, until: string): Promise<DeskWeek> {
  const [stored] = await corpus.get('deskWeek', [until]);
  if (stored) return stored.doc.week;
  throw weekUntold(
    `The desk has not told what it did in the week until ${until}. Ask for the report again at the desk.`,
  );
}
