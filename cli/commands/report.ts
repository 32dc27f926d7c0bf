import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { Instant } from '../../core/domain/text.ts';
import { parseInput } from '../../core/parse.ts';
import { storageError } from '../../core/storage-errors.ts';
import { readDeskWeek } from '../../desk/week.ts';
import { openStores } from '../../main.ts';
import { siteInfoOf } from '../../publishing/site-info.ts';
import { makeWeeklyReport } from '../../workers/report-weekly.ts';
import { createContext, type GlobalOptions } from '../context.ts';
import { print, printJson } from '../terminal.ts';

interface ReportOptions extends GlobalOptions {
  readonly until?: string;
  readonly out?: string;
  readonly lang?: string;
}

async function report(options: ReportOptions): Promise<void> {
  const { config, clock, json } = await createContext(
    options,
    options.lang ? { 'report.language': options.lang } : {},
  );
  const until = parseInput(Instant, options.until ?? new Date(clock.now()).toISOString(), '--until');
  const stores = await openStores(config, clock);
  try {
    const { corpus, desk } = stores;
    const { name, pdf } = await makeWeeklyReport(
      {
        corpus,
        reports: stores.reports,
        readDeskWeek: async (from, to) => readDeskWeek(desk, from, to),
        reportLang: config['report.language'],
        siteInfo: siteInfoOf(config),
      },
      until,
    );
    const out = options.out ?? name;
    try {
      writeFileSync(out, pdf);
    } catch (error) {
      throw storageError(error, out);
    }
    if (json) printJson({ ok: true, file: out, bytes: pdf.length, until });
    else print(`Wrote ${out} (${Math.round(pdf.length / 1024)} KB): the seven days until ${until}.`);
  } finally {
    await stores.close();
  }
}

/** `claimwatch report`: the weekly report as a file. */
export function reportCommand(): Command {
  return new Command('report')
    .description('make the weekly report (PDF)')
    .option('--until <instant>', 'end of the week, as 2026-11-02T06:00:00Z; now where left out')
    .option('--out <file>', 'where to write it')
    .option('--lang <code>', 'vi, en or fr')
    .action((_options: unknown, command: Command) => report(command.optsWithGlobals<ReportOptions>()));
}
