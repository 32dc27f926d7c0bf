import type { DeadLetterView, JobView, SourceDownView } from '../../core/api/system-routes.ts';
import { goneMs, type ProcessState } from '../../core/domain/carried.ts';
import { notFound } from '../../core/errors.ts';
import type { Corpus, DeadLetter, JobStanding, Queue } from '../../core/ports.ts';
import type { Desk } from '../../desk/desk.ts';
import { noteJobDecision } from '../../desk/job-decisions.ts';
import { outboxSize } from '../../desk/outbox.ts';
import { listSources } from '../../desk/sources.ts';
import { unlessAway } from '../away.ts';
import type { ApiDeps, ApiHandlers } from '../context.ts';
import { newest } from '../corpus-reads.ts';

const LETTERS_SHOWN = 100;
const LETTERS_SEARCHED = 10_000;

/** Processes that have been heard of lately. */
async function livingProcesses(corpus: Corpus, now: number): Promise<ProcessState[]> {
  const found = await newest(corpus, 'process', { from: new Date(now - goneMs).toISOString() }, 200);
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function viewJob({ oldestAt, ...standing }: JobStanding, processes: readonly ProcessState[]): JobView {
  const paces = processes.flatMap(({ jobs }) => jobs.filter(({ name }) => name === standing.name));
  const most = (of: (pace: (typeof paces)[number]) => number) => Math.max(...paces.map(of));
  const sum = (of: (pace: (typeof paces)[number]) => number) =>
    paces.reduce((total, pace) => total + of(pace), 0);
  return {
    ...standing,
    oldestAt: oldestAt === null ? null : new Date(oldestAt).toISOString(),
    pace:
      paces.length === 0
        ? null
        : {
            done: sum((pace) => pace.done),
            failed: sum((pace) => pace.failed),
            p50Ms: most((pace) => pace.p50Ms),
            p95Ms: most((pace) => pace.p95Ms),
          },
  };
}

function viewLetter({ id, name, data, attempt, error, diedAt }: DeadLetter): DeadLetterView {
  return { id, name, data, attempt, error, diedAt: new Date(diedAt).toISOString() };
}

async function sourcesDown(desk: Desk, corpus: Corpus): Promise<SourceDownView[]> {
  const names = new Map(listSources(desk).map(({ source }) => [source.id, source.name]));
  const feeds = await newest(corpus, 'feedState', undefined, 5_000);
  const down = feeds.flatMap(({ sourceId, problem, problemCode }): SourceDownView[] => {
    const name = names.get(sourceId);
    return problem === null || name === undefined
      ? []
      : [{ id: sourceId, name, problem, code: problemCode ?? '' }];
  });
  return [...new Map(down.map((each) => [each.id, each])).values()];
}

async function findLetter(queue: Queue, id: string): Promise<DeadLetter> {
  const letter = (await queue.deadLetters(LETTERS_SEARCHED)).find((each) => each.id === id);
  if (letter) return letter;
  throw notFound('This job is no dead letter any more. Somebody may have put it back or dropped it.');
}

/** How the whole runs, and the jobs that were given up. */
export function systemHandlers(deps: ApiDeps): Pick<ApiHandlers, 'system' | 'retryJob' | 'dropJob'> {
  const { desk, corpus, queue, health, version } = deps;
  return {
    system: async () => {
      const processes = await unlessAway(livingProcesses(corpus, desk.clock.now()), null);
      const standing = await unlessAway(queue.standing(), null);
      const letters = await unlessAway(queue.deadLetters(LETTERS_SHOWN), null);
      return {
        version,
        health: await health.check(),
        outbox: outboxSize(desk),
        processes,
        jobs: standing?.map((each) => viewJob(each, processes ?? [])) ?? null,
        deadLetters: letters?.map(viewLetter) ?? null,
        sourcesDown: await unlessAway(sourcesDown(desk, corpus), null),
      };
    },
    retryJob: async ({ params, user }) => {
      const job = await findLetter(queue, params.id ?? '');
      noteJobDecision({ desk, actor: user.id, decision: 'retry', job });
      await queue.retryDead(job.id);
      return { ok: true };
    },
    dropJob: async ({ params, user }) => {
      const job = await findLetter(queue, params.id ?? '');
      noteJobDecision({ desk, actor: user.id, decision: 'drop', job });
      await queue.dropDead(job.id);
      return { ok: true };
    },
  };
}
