import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { supportedLanguages } from '../../../core/domain/text.ts';
import { renderWeeklyPdf } from '../../../publishing/report/weekly-pdf.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { makeWeek } from '../../support/week.ts';

const script = join(import.meta.dirname, '../../../tools/verapdf.sh');

/** A week with nothing in it, and one with more than fits and letters that no face has. */
const quiet = makeWeek({
  answered: [],
  corrected: [],
  narratives: { seen: 0, most: [] },
  days: makeWeek().days.map(({ at }) => ({ at, originals: 0, copies: 0 })),
  unseen: { outages: [], drifting: [], languages: [] },
});
const full = makeWeek({
  answered: Array.from({ length: 60 }, (_, n) => ({
    title: `${n} ${'แผ่นดินไหว 🦠 ‮ \u0000 Ữ '.repeat(12)}`,
    claim: 'x',
    verdict: 'false' as const,
    lang: 'th',
    at: '2026-11-18T16:40:00.000Z',
    hours: n,
  })),
});

it('is PDF/UA-1 in every language, for a quiet, a usual and an overfull week', async (context) => {
  const folder = temporaryFolder();
  const files: string[] = [];
  for (const lang of supportedLanguages)
    for (const [name, week] of Object.entries({ quiet, usual: makeWeek(), full })) {
      const path = join(folder, `${name}.${lang}.pdf`);
      writeFileSync(
        path,
        await renderWeeklyPdf(week, { lang, organisation: 'Health Facts Desk', demo: true }),
      );
      files.push(path);
    }
  const checked = spawnSync(script, files, { encoding: 'utf8' });
  if (checked.status === 2) {
    process.stderr.write(`SKIPPED: PDF/UA-1 was not checked. ${checked.stderr}`);
    context.skip();
  }
  expect(checked.stdout.match(/^FAIL.*/gm) ?? []).toEqual([]);
  expect(checked.stdout.match(/^PASS /gm)).toHaveLength(files.length);
  expect(checked.status).toBe(0);
});
