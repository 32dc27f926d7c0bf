import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { carryAllWordings } from '../../api/carry-wording.ts';
import type { JobName } from '../../core/jobs.ts';
import { parseInput } from '../../core/parse.ts';
import type { Clock, Encoder, Queue } from '../../core/ports.ts';
import type { ProcessRole } from '../../core/roles.ts';
import type { Desk } from '../../desk/desk.ts';
import { caseOfClaim, readTriage } from '../../desk/triage.ts';
import { wordedClaims } from '../../desk/wording.ts';
import { type Stores, VERSION } from '../../main.ts';
import { createMetrics } from '../../ops/metrics.ts';
import { siteInfoOf } from '../../publishing/site-info.ts';
import { concurrency, openWorkshop } from '../../roles/work.ts';
import { requestWatch } from '../../workers/narrative-watch.ts';
import { embedFactChecks, queueArticles, removeUnsupported } from '../../workers/rebuild.ts';
import { asDesk } from '../as-desk.ts';
import { type CliContext, createContext, type GlobalOptions } from '../context.ts';
import { print, printJson, say, startProgress } from '../terminal.ts';

interface RebuildOptions extends GlobalOptions {
  readonly progress?: boolean;
}

const roles: ReadonlySet<ProcessRole> = new Set(['detect', 'match', 'watch']);

/** What a rebuild consists of. What else waits in the queue is left to those who run afterwards. */
const rebuilding = ['article.detect', 'claim.match', 'claims.rematch', 'narrative.watch'] as const;

const pollMs = 200;

/** How far something that is done page by page came: all up to the page that begins after `after`, or everything. */
const Reached = z.strictObject({
  after: z.string().nullable(),
  done: z.number().int().min(0),
  ended: z.boolean(),
});
type Reached = z.infer<typeof Reached>;

/** How far an interrupted rebuild came: the fact-checks are done before the articles. */
const Mark = z.strictObject({ factChecks: Reached, articles: Reached });
type Mark = z.infer<typeof Mark>;

const beginning: Reached = { after: null, done: 0, ended: false };

const markFile = (folder: string): string => join(folder, 'rebuild.json');

function readMark(folder: string): Mark | null {
  const path = markFile(folder);
  return existsSync(path) ? parseInput(Mark, JSON.parse(readFileSync(path, 'utf8')), path) : null;
}

/** Writes the mark in the place of an older one; a crash leaves one of the two. */
function writeMark(folder: string, mark: Mark): void {
  const path = markFile(folder);
  writeFileSync(`${path}.partial`, JSON.stringify(mark), { flush: true });
  renameSync(`${path}.partial`, path);
}

/** Resolves when no job of these names is left but dead letters. Throws when the signal aborts. */
async function drained(
  queue: Queue,
  names: readonly JobName[],
  { clock, signal }: { clock: Clock; signal: AbortSignal },
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const standing = await queue.standing();
    const left = standing
      .filter(({ name }) => names.includes(name))
      .reduce((sum, { waiting, delayed, active }) => sum + waiting + delayed + active, 0);
    if (left === 0) return;
    await clock.sleep(pollMs, signal);
  }
}

/** Which of some claims people at the desk spoke of. */
function decidedAt(desk: Desk): (claimIds: readonly string[]) => ReadonlySet<string> {
  const worded = new Set(wordedClaims(desk));
  return (claimIds) => {
    const triage = readTriage(desk, claimIds);
    const isDecided = (id: string) =>
      triage.get(id)?.state !== 'open' || caseOfClaim(desk, id) !== null || worded.has(id);
    return new Set(claimIds.filter(isDecided));
  };
}

async function openWorkers(stores: Stores, { config, clock }: CliContext) {
  const metrics = createMetrics({
    queue: stores.queue,
    clock,
    version: VERSION,
    roles: [...roles],
    desk: null,
  });
  const siteInfo = siteInfoOf(config);
  return openWorkshop({ roles, config, clock, ports: stores, metrics, folders: null, siteInfo });
}

/** Does all pages from where `reached` stands, telling `onPage` how far it is after each. Gives how many documents were done. */
async function everyPage(
  reached: Reached,
  onePage: (after: string | undefined) => Promise<{ done: number; next: string | null }>,
  onPage: (reached: Reached) => void,
): Promise<number> {
  let { after, done, ended } = reached;
  while (!ended) {
    const page = await onePage(after ?? undefined);
    done += page.done;
    ended = page.next === null;
    after = page.next ?? after;
    onPage({ after, done, ended });
  }
  return done;
}

/** Embeds all fact-checks again, then looks through all articles again, each page noted when it is done. Gives how many articles. */
async function lookThrough(
  stores: Stores,
  encoder: Encoder,
  context: CliContext,
  asked: boolean,
): Promise<number> {
  const { corpus, queue } = stores;
  const folder = context.config['data.folder'];
  const before = readMark(folder);
  if (before) say(`Going on after ${before.articles.done} articles, where the last rebuild was broken off.`);
  let mark: Mark = before ?? { factChecks: beginning, articles: beginning };
  const part = async (
    name: keyof Mark,
    title: string,
    onePage: (after: string | undefined) => Promise<{ done: number; next: string | null }>,
  ) => {
    const progress = startProgress(
      title,
      await corpus.count(name === 'articles' ? 'article' : 'factCheck'),
      asked,
    );
    try {
      return await everyPage(mark[name], onePage, (reached) => {
        mark = { ...mark, [name]: reached };
        writeMark(folder, mark);
        progress.update(reached.done);
      });
    } finally {
      progress.stop();
    }
  };
  await part('factChecks', 'Fact-checks', (after) =>
    embedFactChecks({ corpus, encoder }, after, context.signal),
  );
  return part('articles', 'Articles', async (after) => {
    const { queued, next } = await queueArticles(stores, after);
    await drained(queue, ['article.detect'], context);
    return { done: queued, next };
  });
}

/** Makes everything again in the desk's stead, and tells what came of it. */
async function rebuildAll(stores: Stores, context: CliContext, options: RebuildOptions): Promise<void> {
  const { config, json } = context;
  const { corpus, queue, desk } = stores;
  const workshop = await openWorkers(stores, context);
  const { encoder } = workshop;
  if (!encoder) throw new Error('A workshop that detects holds an encoder.');
  const handlers = Object.fromEntries(rebuilding.map((name) => [name, workshop.handlers[name]]));
  const failed = { dead: 0 };
  const worker = queue.work(handlers, {
    concurrency: concurrency[config.engine],
    onFailure: (job, _error, dead) => {
      if (dead) failed.dead += 1;
      if (dead) say(`${job.name} ${job.id} failed for good; it is among the dead letters.`);
    },
  });
  try {
    const articles = await lookThrough(stores, encoder, context, options.progress ?? false);
    await drained(queue, rebuilding, context);
    const removed = await removeUnsupported(corpus, decidedAt(desk));
    await carryAllWordings({ desk, corpus });
    await requestWatch(queue);
    await drained(queue, rebuilding, context);
    rmSync(markFile(config['data.folder']), { force: true });
    const counts = {
      claims: await corpus.count('claim'),
      matches: await corpus.count('match'),
      narratives: await corpus.count('narrative'),
    };
    if (json) printJson({ ok: failed.dead === 0, articles, ...counts, removed, dead: failed.dead });
    else
      print(
        `${articles} articles looked through: ${counts.claims} claims, ${counts.matches} matches, ${counts.narratives} narratives; ${removed} claims that no article holds any more were removed.`,
      );
    if (failed.dead > 0) process.exitCode = 1;
  } finally {
    await worker.stop();
    await workshop.close();
  }
}

async function rebuild(options: RebuildOptions): Promise<void> {
  const context = await createContext(options);
  await asDesk(context, async ({ stores, alone, signal }) => {
    await stores.opened;
    await alone;
    await rebuildAll(stores, { ...context, signal }, options);
  });
}

/** `claimwatch rebuild`: claims, matches, narratives and signals made again from the articles, with the same ids. */
export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description(
      'make claims, matches, narratives and signals again from the articles; what people decided stays. The process with the desk must not be running',
    )
    .option('--progress', 'print progress where the terminal is a file')
    .action((_options: unknown, command: Command) => rebuild(command.optsWithGlobals<RebuildOptions>()));
}
