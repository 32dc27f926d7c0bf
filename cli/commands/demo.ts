import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { type App, startApp } from '../../app.ts';
import { type RunningNewsroom, startNewsroom } from '../../demo/server.ts';
import { type CliContext, createContext, type GlobalOptions } from '../context.ts';
import { type DemoResult, judge, reached } from '../demo/judge.ts';
import { addDemoAccounts, demoAccounts, registerDemoSources } from '../demo/set-up.ts';
import { exitCodes, print, printJson, say, startProgress } from '../terminal.ts';
import { aborted } from './start.ts';

interface DemoOptions extends GlobalOptions {
  readonly exit?: boolean;
  readonly port?: string;
}

/** A retry or a Retry-After further off than this is not waited for. */
const IDLE_HORIZON_MS = 12_000;

/** How often the newsroom is polled while somebody looks on: it is on this machine, and more is published minutes after the start. */
const VISITOR_EVERY_MINUTES = 2;

/** Waits until the queue has nothing to do, showing how far it is. */
async function settle(app: App, label: string, signal: AbortSignal): Promise<void> {
  const progress = startProgress(label, null);
  const timer = setInterval(() => void app.stores.corpus.count('article').then(progress.update), 500);
  try {
    await app.stores.queue.idle(signal, IDLE_HORIZON_MS);
  } finally {
    clearInterval(timer);
    progress.stop();
  }
}

/** Fact-checks first, then the publishers, as a desk would begin. */
async function fill(app: App, newsroom: RunningNewsroom, signal: AbortSignal): Promise<void> {
  const { desk, queue } = app.stores;
  for (const url of newsroom.factCheckFeeds) await queue.add('factchecks.refresh', { url }, { key: url });
  await settle(app, 'Fact-checks', signal);
  registerDemoSources(desk, newsroom.sources, await addDemoAccounts(desk));
  await app.deliver();
  await settle(app, 'Articles', signal);
}

function printHuman(result: DemoResult): void {
  const { stages, expected } = result;
  print(
    `Crawled    ${stages.crawl.articles} articles, refused ${stages.crawl.refused} addresses, ${stages.crawl.failed} failures (${stages.crawl.ms} ms)`,
  );
  print(
    `Detected   ${stages.detect.claims} claims; held back ${stages.detect.abstained.opinion} opinion, ${stages.detect.abstained.offTopic} off-topic (${stages.detect.ms} ms)`,
  );
  print(
    `Matched    ${stages.match.strong} strong, ${stages.match.suggest} suggested; ${expected.answered} of ${expected.answerable} planted claims found their fact-check (${stages.match.ms} ms)`,
  );
  print(
    `Watched    ${stages.watch.narratives} narratives, ${stages.watch.signals} signals (${stages.watch.ms} ms)`,
  );
  print(
    `At desk    ${stages.desk.cases} cases, ${stages.publish.rebuttals} rebuttals published by a second person (${stages.desk.ms} ms)`,
  );
  print(`Report     ${stages.report.pages} pages, ${stages.report.file} (${stages.report.ms} ms)`);
  print(
    `Expected   ${expected.missed.length} planted claims missed${expected.missed.length > 0 ? `: ${expected.missed.join(', ')}` : ''}`,
  );
  if (expected.silent.length > 0) print(`           no signal for: ${expected.silent.join(', ')}`);
  for (const line of expected.unexpected) print(`  flagged against expectation: ${line}`);
  for (const line of result.canariesFound) print(`  personal data found: ${line}`);
  print(
    `${result.ok ? 'All well' : 'NOT well'}: inbox filled after ${Math.round(result.filled.ms / 1000)} s with ${result.filled.peakMemoryMb} MB; in all ${Math.round(result.totalMs / 1000)} s, at most ${result.peakMemoryMb} MB.`,
  );
}

function printWelcome(app: App, newsroom: RunningNewsroom, folder: string): void {
  print('The demo newsroom is invented; nothing in it is real.');
  print(`  Desk         ${app.url}/desk/`);
  print(`  Public site  ${app.url}/`);
  print(`  Newsroom     ${newsroom.url}`);
  print('Sign in as:');
  for (const { login, role, password } of Object.values(demoAccounts))
    print(`  ${login.padEnd(8)} ${password}   (${role})`);
  print(`Data: ${folder}. Ctrl-C ends the demo${folder.startsWith(tmpdir()) ? ' and removes it' : ''}.`);
}

async function demo(options: DemoOptions): Promise<void> {
  const start = performance.now();
  const temporary = options.data === undefined;
  const folder = options.data ?? mkdtempSync(join(tmpdir(), 'claimwatch-demo-'));
  const exit = options.exit ?? false;
  const context: CliContext = await createContext(
    { ...options, data: folder },
    {
      'server.port': options.port ?? (exit ? 0 : 4310),
      'crawl.allowLoopback': true,
      'crawl.minDelaySeconds': 0,
      'crawl.timeoutSeconds': exit ? 4 : 20,
      'organisation.name': 'Claimwatch demo desk',
      'log.level': exit || options.json ? 'error' : 'warn',
    },
  );
  const { config, clock, signal, json } = context;
  // In a run that ends by itself nobody watches a source come back; the silent page outlasts the crawler's patience all the same.
  const newsroom = await startNewsroom({
    startedAt: new Date(clock.now()),
    ...(exit ? { outageRequests: 0 } : { clock }),
  });
  const closers = [() => newsroom.close()];
  try {
    const everyMinutes = exit ? config['crawl.everyMinutes'] : VISITOR_EVERY_MINUTES;
    const app = await startApp({
      config: { ...config, 'crawl.everyMinutes': everyMinutes },
      clock,
      demo: true,
    });
    closers.push(() => app.stop());
    if (!json && !exit) printWelcome(app, newsroom, folder);
    await fill(app, newsroom, signal);
    const filled = reached(start);
    if (!exit) {
      const seconds = Math.round(filled.ms / 1000);
      if (json) printJson({ ok: true, url: app.url, seconds });
      else say(`The inbox is filled after ${seconds} s.`);
      await aborted(signal);
      return;
    }
    const result = await judge({ app, newsroom, folder, config, clock, signal, start, filled });
    if (json) printJson(result);
    else printHuman(result);
    if (!result.ok) process.exitCode = exitCodes.failed;
  } catch (error) {
    if (!signal.aborted) throw error;
    process.exitCode = exitCodes.interrupted;
  } finally {
    for (const close of closers.reverse()) await close();
    if (temporary) rmSync(folder, { recursive: true, force: true });
  }
}

/** `claimwatch demo`: an invented newsroom, crawled and checked on this machine. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('crawl an invented newsroom and open the desk on it')
    .option('--exit', 'run everything once, print what came out beside what should have, and end')
    .option('--port <n>', 'port of desk and public site')
    .action((_options: unknown, command: Command) => demo(command.optsWithGlobals<DemoOptions>()));
}
