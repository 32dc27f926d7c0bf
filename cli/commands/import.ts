import { Command } from 'commander';
import { invalidInput } from '../../core/errors.ts';
import { parseFactChecks } from '../../crawlers/fact-checks.ts';
import { openCrawler, openEncoder, openStores } from '../../main.ts';
import { importFactChecks } from '../../workers/factchecks-refresh.ts';
import { type CliContext, createContext, type GlobalOptions } from '../context.ts';
import { inputMissing, isAddress, readGivenFile } from '../given-file.ts';
import { exitCodes, print, printJson, say, startProgress } from '../terminal.ts';
import { importSourcesCommand } from './source-lists.ts';

async function readGiven(
  context: CliContext,
  what: string,
): Promise<{ url: string; bytes: Uint8Array; contentType: string | null }> {
  if (!isAddress(what)) return { url: what, bytes: readGivenFile(what), contentType: null };
  const crawler = openCrawler(context.config, context.clock);
  try {
    const { status, body, headers } = await crawler.fetcher.fetch({ url: what, signal: context.signal });
    if (status !== 200) throw inputMissing(`${what} answered ${status}. Check the address.`);
    return { url: what, bytes: body, contentType: headers['content-type'] ?? null };
  } finally {
    await crawler.close();
  }
}

async function importFrom(what: string, options: GlobalOptions): Promise<void> {
  const context = await createContext(options);
  const { config, clock, json, signal } = context;
  const { factChecks, problems } = parseFactChecks(await readGiven(context, what));
  if (factChecks.length === 0) {
    throw invalidInput(
      `${what} holds no fact-check that can be read. ${problems[0] ?? 'Give ClaimReview (JSON-LD or a page), a Data Commons feed, CSV or JSON Lines.'}`,
    );
  }
  const stores = await openStores(config, clock);
  const progress = startProgress('Fact-checks', factChecks.length);
  try {
    const encoder = await openEncoder(config);
    const { changed, unchanged } = await importFactChecks({ ...stores, encoder }, factChecks, {
      signal,
      onProgress: progress.update,
    }).finally(() => encoder.close());
    progress.stop();
    if (json) printJson({ ok: problems.length === 0, read: factChecks.length, changed, unchanged, problems });
    else
      print(
        `Fact-checks read: ${factChecks.length}; new or changed: ${changed}; known already: ${unchanged}.`,
      );
    if (!json) for (const problem of problems.slice(0, 20)) say(`left out: ${problem}`);
    if (problems.length > 0) process.exitCode = exitCodes.failed;
  } finally {
    progress.stop();
    await stores.close();
  }
}

/** `claimwatch import factchecks <file|url>` and `claimwatch import sources <file>`. */
export function importCommand(): Command {
  const factchecks = new Command('factchecks')
    .description(
      'import published fact-checks; those that are known already cost nothing, so an interrupted import goes on',
    )
    .argument(
      '<what>',
      'a file or address: ClaimReview, Data Commons feed, Fact Check Tools answer, CSV or JSON Lines',
    )
    .action((what: string, _options: unknown, command: Command) =>
      importFrom(what, command.optsWithGlobals<GlobalOptions>()),
    );
  return new Command('import')
    .description('bring in data from elsewhere')
    .addCommand(factchecks)
    .addCommand(importSourcesCommand());
}
