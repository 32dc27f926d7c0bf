import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { z } from 'zod';
import { lockFolder } from '../../adapters/embedded/folder-lock.ts';
import type { Config } from '../../core/config.ts';
import { goneMs } from '../../core/domain/carried.ts';
import { defineError } from '../../core/errors.ts';
import { parseInput } from '../../core/parse.ts';
import type { Corpus, Queue, QueueCounts } from '../../core/ports.ts';
import { dataPaths, migrateCorpus, openCorpus, openPorts, openQueue } from '../../main.ts';
import { queueUnfinished } from '../../workers/queue-unfinished.ts';
import { type CliContext, createContext, type GlobalOptions } from '../context.ts';
import { checkTarget, copyCorpus, planCopy, toCopy, verifyCopy } from '../migrate/copy-corpus.ts';
import { print, printJson, startProgress } from '../terminal.ts';

const corpusMissing = defineError('input.missing', { public: true });
const stillRunning = defineError('input.still-running', { public: true });

const Size = z.enum(['server', 'embedded'], { error: '--to is server or embedded' });
type Size = z.infer<typeof Size>;

interface MigrateOptions extends GlobalOptions {
  readonly to?: string;
  readonly dryRun?: boolean;
  readonly replace?: boolean;
  readonly progress?: boolean;
}

/** Queue and corpus of one size, whichever is in force. */
interface Side {
  readonly corpus: Corpus;
  readonly queue: Queue;
  close(): Promise<void>;
}

async function openSide(size: Size, given: Config, { clock }: CliContext): Promise<Side> {
  const config = { ...given, engine: size };
  if (size === 'embedded') return openPorts(config, clock);
  const corpus = await openCorpus(config, clock);
  const queue = await openQueue(config, clock).catch(async (error: unknown) => {
    await corpus.close();
    throw error;
  });
  return {
    corpus,
    queue,
    close: async () => {
      await queue.close();
      await corpus.close();
    },
  };
}

/** A process that writes while its corpus is copied would make two truths. */
async function checkNobodyWorks({ corpus }: Side, { clock }: CliContext): Promise<void> {
  const from = new Date(clock.now() - goneMs).toISOString();
  const [working] = (await corpus.list('process', { filter: { from } })).items;
  if (!working) return;
  throw stillRunning(
    `${working.doc.id} is at work on this corpus. Stop all processes of Claimwatch first; one that was killed is forgotten after ${Math.ceil(goneMs / 1_000)} s.`,
  );
}

const inWords = ({ waiting, delayed, active, dead }: QueueCounts): string =>
  `${waiting} waiting, ${delayed} delayed, ${active} active, ${dead} dead letters`;

/** Copies the corpus from one size to the other and says what became of the queue. */
async function moveTo(to: Size, options: MigrateOptions, context: CliContext): Promise<void> {
  const { config, json, signal } = context;
  const fromSize: Size = to === 'server' ? 'embedded' : 'server';
  const { corpus: file } = dataPaths(config['data.folder']);
  if (to === 'server' && !existsSync(file))
    throw corpusMissing(`There is no corpus in ${config['data.folder']}. Name the data folder with --data.`);
  const lock = lockFolder(config['data.folder']);
  const opened: Side[] = [];
  const progress = (label: string, total: number) => startProgress(label, total, options.progress ?? false);
  try {
    const from = await openSide(fromSize, config, context);
    opened.push(from);
    const target = await openSide(to, config, context);
    opened.push(target);
    for (const side of opened) await checkNobodyWorks(side, context);
    const jobs = await from.queue.counts();
    const pair = { from: from.corpus, to: target.corpus, signal };
    const plans = await planCopy(pair);
    const documents = plans.reduce((sum, plan) => sum + plan.documents, 0);
    const wanted = toCopy(plans);
    if (!json) {
      for (const { kind, documents: all, differences } of plans)
        if (all > 0)
          print(`${kind.padEnd(12)} ${all}, of which ${differences.missing.length} are not there yet`);
      print(`Queue: ${inWords(jobs)}. Jobs do not move: unfinished work is queued anew, dead letters stay.`);
    }
    if (!options.replace) checkTarget(plans);
    if (options.dryRun) {
      if (json) printJson({ ok: true, dryRun: true, from: fromSize, to, documents, copy: wanted, jobs });
      else print(`A dry run: nothing was changed. ${wanted} of ${documents} documents would be copied.`);
      return;
    }
    const copying = progress('Copied', wanted);
    await copyCorpus(plans, { ...pair, onProgress: copying.update }).finally(copying.stop);
    const checking = progress('Compared', documents);
    const verified = await verifyCopy({ ...pair, onProgress: checking.update }).finally(checking.stop);
    const queued = await queueUnfinished(target, signal);
    if (json) printJson({ ok: true, from: fromSize, to, documents, copied: wanted, verified, jobs, queued });
    else {
      print(`${wanted} documents copied; ${verified} read back from both sides, ids and content the same.`);
      print(`Queued: ${queued.articles} articles to look through, ${queued.claims} claims to match.`);
      print(
        `Go on with engine = "${to}" (CLAIMWATCH_ENGINE=${to}). The ${fromSize} corpus was left as it is.`,
      );
    }
  } finally {
    for (const side of opened.reverse()) await side.close();
    lock.release();
  }
}

/** Brings indices that have other fields forward, while others read and write. Files are brought forward at each start. */
async function bringForward({ config, clock, json }: CliContext): Promise<void> {
  const found = await migrateCorpus(config, clock);
  const migrated = found ?? [];
  if (json) printJson({ ok: true, migrated });
  else if (found === null)
    print('Nothing to do: with engine = "embedded" every start brings the files forward. See --to.');
  else if (migrated.length === 0) print('All indices are as this version has them.');
  for (const { kind, from, to, documents } of json ? [] : migrated)
    print(`${kind}: ${documents} documents from ${from} to ${to}`);
}

async function migrate(options: MigrateOptions): Promise<void> {
  const context = await createContext(options);
  if (options.to === undefined) await bringForward(context);
  else await moveTo(parseInput(Size, options.to, 'migrate'), options, context);
}

/** `claimwatch migrate`: the corpus to the fields of this version, or with `--to` from one size to the other. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the indices of the server size forward, or move the corpus to the other size')
    .option('--to <size>', 'server or embedded: copy the corpus there and compare both, id by id')
    .option('--dry-run', 'with --to: say what would be copied, and copy nothing')
    .option('--replace', 'with --to: remove what the corpus there holds beyond this one')
    .option('--progress', 'print progress where the terminal is a file')
    .action((_options: unknown, command: Command) => migrate(command.optsWithGlobals<MigrateOptions>()));
}
