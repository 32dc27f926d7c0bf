import { Command } from 'commander';
import { defineError, notFound } from '../../core/errors.ts';
import type { DeadLetter, Queue } from '../../core/ports.ts';
import { openQueue } from '../../main.ts';
import { createContext, type GlobalOptions } from '../context.ts';
import { print, printJson } from '../terminal.ts';

const usageWrong = defineError('usage.wrong', { public: true });

interface JobsOptions extends GlobalOptions {
  readonly all?: boolean;
}

/** Jobs that were given up: more than this are not looked through. */
const MOST = 10_000;

/** Opens the queue beside a running Claimwatch, for as long as `work` takes. */
async function withQueue(options: GlobalOptions, work: (queue: Queue, json: boolean) => Promise<void>) {
  const { config, clock, json } = await createContext(options);
  const queue = await openQueue(config, clock);
  try {
    await work(queue, json);
  } finally {
    await queue.close();
  }
}

function printLetter({ id, name, data, attempt, error, diedAt }: DeadLetter): void {
  print(`${id}  ${name}  ${new Date(diedAt).toISOString()}  tried ${attempt}`);
  print(`  ${JSON.stringify(data)}`);
  print(`  ${error.code}: ${error.message}`);
}

/** The ids that were meant, each of which must be a dead letter. */
async function chosen(queue: Queue, ids: readonly string[], all: boolean): Promise<string[]> {
  if (all === ids.length > 0)
    throw usageWrong('Name the jobs by their ids (claimwatch jobs dead lists them), or give --all.');
  const letters = new Set((await queue.deadLetters(MOST)).map(({ id }) => id));
  const unknown = ids.filter((id) => !letters.has(id));
  if (unknown.length > 0)
    throw notFound(`No dead letter has the id ${unknown.join(', ')}. List them with: claimwatch jobs dead`);
  return all ? [...letters] : [...ids];
}

function acting(verb: 'retry' | 'drop', done: string, act: (queue: Queue, id: string) => Promise<boolean>) {
  return (ids: readonly string[], _options: unknown, command: Command) => {
    const options = command.optsWithGlobals<JobsOptions>();
    return withQueue(options, async (queue, json) => {
      let count = 0;
      for (const id of await chosen(queue, ids, options.all ?? false)) if (await act(queue, id)) count += 1;
      if (json) printJson({ ok: true, [verb]: count });
      else print(`${count} ${count === 1 ? 'job' : 'jobs'} ${done}.`);
    });
  };
}

/** `claimwatch jobs dead|retry|drop`: jobs that were given up. Who uses the desk's page instead is named in the audit log. */
export function jobsCommand(): Command {
  const dead = new Command('dead')
    .description('list jobs that were given up, newest first')
    .action((_options: unknown, command: Command) =>
      withQueue(command.optsWithGlobals<GlobalOptions>(), async (queue, json) => {
        const letters = await queue.deadLetters(MOST);
        if (json) printJson({ ok: true, dead: letters });
        else if (letters.length === 0) print('No job was given up.');
        else letters.forEach(printLetter);
      }),
    );
  const retry = new Command('retry')
    .description('put jobs that were given up back into the queue, with fresh tries')
    .argument('[id...]')
    .option('--all', 'all of them')
    .action(acting('retry', 'put back', (queue, id) => queue.retryDead(id)));
  const drop = new Command('drop')
    .description('forget jobs that were given up')
    .argument('[id...]')
    .option('--all', 'all of them')
    .action(acting('drop', 'dropped', (queue, id) => queue.dropDead(id)));
  return new Command('jobs')
    .description('jobs that were given up: dead letters')
    .addCommand(dead)
    .addCommand(retry)
    .addCommand(drop);
}
