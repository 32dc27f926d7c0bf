import type { Handler } from '../core/ports.ts';
import { collectWeek } from '../publishing/report/collect-week.ts';
import type { WorkerDeps } from './deps.ts';

type Deps = Pick<WorkerDeps, 'corpus' | 'reports' | 'siteInfo' | 'reportLang' | 'readDeskWeek'>;

const WEEK_MS = 7 * 86_400_000;

/**
 * Makes the report of the seven days that end before `until`, as PDF and beside it its data as JSON, both named for the day of `until`.
 * Doing it again writes the same files anew, with the sources' health as it then is. Gives the PDF's name and bytes.
 */
export async function makeWeeklyReport(
  deps: Deps,
  until: string,
): Promise<{ name: string; pdf: Uint8Array }> {
  const { corpus, reports, siteInfo, reportLang, readDeskWeek } = deps;
  const from = new Date(Date.parse(until) - WEEK_MS).toISOString();
  const week = await collectWeek({ corpus, desk: await readDeskWeek(from, until), from, until });
  const { organisation, demo } = siteInfo;
  // Charts and fonts take 100 MB: they are loaded when a report is made and not before.
  const { renderWeeklyPdf } = await import('../publishing/report/weekly-pdf.ts');
  const pdf = await renderWeeklyPdf(week, { lang: reportLang, organisation: organisation.name, demo });
  const stem = `weekly-${until.slice(0, 10)}`;
  const name = `${stem}.${reportLang}.pdf`;
  await reports.publish([
    { path: name, contentType: 'application/pdf', body: pdf },
    {
      path: `${stem}.json`,
      contentType: 'application/json',
      body: new TextEncoder().encode(JSON.stringify(week, null, 1)),
    },
  ]);
  return { name, pdf };
}

/** `report.weekly`: makes the report and keeps it for the desk. */
export function createReportWeekly(deps: Deps): Handler<'report.weekly'> {
  return async ({ data }) => {
    await makeWeeklyReport(deps, new Date(data.until).toISOString());
  };
}
