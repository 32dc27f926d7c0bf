import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCanaries } from '../../../cli/demo/canaries.ts';
import { renderWeeklyPdf } from '../../../publishing/report/weekly-pdf.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { makeWeek } from '../../support/week.ts';

describe('the search for what must have gone nowhere', () => {
  it('finds it in files, in either encoding, and in other texts', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.db'), Buffer.from('....Orla Quay....', 'utf8'));
    writeFileSync(join(folder, 'b.wal'), Buffer.from('orla quay', 'utf16le'));
    expect(await findCanaries(['Orla Quay', 'absent'], folder, { feed: 'by orla quay' })).toEqual([
      'Orla Quay in a.db',
      'Orla Quay in b.wal',
      'Orla Quay in feed',
    ]);
  });

  it('finds it in the text of a PDF, whose bytes do not hold it', async () => {
    const folder = temporaryFolder();
    const bytes = await renderWeeklyPdf(makeWeek(), {
      lang: 'vi',
      organisation: 'Bàn kiểm chứng',
      demo: false,
    });
    writeFileSync(join(folder, 'weekly.pdf'), bytes);
    expect(await findCanaries(['Uống nước lá đu đủ', 'Bàn kiểm chứng', 'absent'], folder)).toEqual([
      'Uống nước lá đu đủ in weekly.pdf',
      'Bàn kiểm chứng in weekly.pdf',
    ]);
  });
});
