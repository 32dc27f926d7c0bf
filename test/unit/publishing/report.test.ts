import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFolderPublisher } from '../../../adapters/embedded/folder-publisher.ts';
import { createSqliteCorpus } from '../../../adapters/embedded/sqlite-corpus.ts';
import { median } from '../../../core/median.ts';
import type { Corpus } from '../../../core/ports.ts';
import { collectWeek } from '../../../publishing/report/collect-week.ts';
import { chartFinding } from '../../../publishing/report/weekly-chart.ts';
import { renderWeeklyPdf } from '../../../publishing/report/weekly-pdf.ts';
import { createReportWeekly } from '../../../workers/report-weekly.ts';
import { makeDoc, unitVector } from '../../support/corpus-docs.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { makeCorrected, makeRebuttal, site } from '../../support/rebuttals.ts';
import { makeWeek } from '../../support/week.ts';

const span = { from: '2026-11-16T00:00:00.000Z', until: '2026-11-23T00:00:00.000Z' };
const on = (day: number, hour = 8) => new Date(Date.UTC(2026, 10, day, hour)).toISOString();

const desk = {
  accepted: 3,
  dismissed: 2,
  dismissedBy: { opinion: 2 },
  published: [makeRebuttal()],
  corrected: makeCorrected().slice(1),
  hoursToAnswer: [9.5],
  openCases: 1,
};

/** A week of three publishers: one claim in three articles (one a copy), another before the week, one source down. */
async function corpusOfAWeek(): Promise<Corpus> {
  const corpus = createSqliteCorpus({ path: join(temporaryFolder(), 'corpus.sqlite') });
  onTestFinished(() => corpus.close());
  const detection = { model: 'm', sentences: 20, claims: 1, abstained: { opinion: 3, offTopic: 4 } };
  const article = (id: string, own: object) => ({
    doc: makeDoc('article', id, { canonicalUrl: `https://a.example/${id}`, ...own }),
  });
  await corpus.put('source', [
    { doc: makeDoc('source', 'courier', { name: 'The Courier' }) },
    { doc: makeDoc('source', 'daily', { name: 'Daily' }) },
    { doc: makeDoc('source', 'late', { name: 'Late', status: 'paused' }) },
  ]);
  await corpus.put('feedState', [
    {
      doc: makeDoc('feedState', 'f1', {
        sourceId: 'daily',
        problem: 'It did not answer.',
        lastSuccessAt: on(18),
      }),
    },
    { doc: makeDoc('feedState', 'f2', { sourceId: 'daily', lastSuccessAt: on(20) }) },
    { doc: makeDoc('feedState', 'f3', { sourceId: 'late', problem: 'Paused sources do not count.' }) },
  ]);
  await corpus.put('article', [
    article('a1', { sourceId: 'courier', publishedAt: on(17), detection }),
    article('a2', { sourceId: 'daily', publishedAt: on(18), detection }),
    article('a3', { sourceId: 'daily', publishedAt: on(18), lang: 'de' }),
    article('old', { sourceId: 'late', publishedAt: on(15), detection }),
  ]);
  await corpus.put('claim', [
    { doc: makeDoc('claim', 'c1', { narrativeId: 'n1', firstSeenAt: on(17) }), vector: unitVector(1) },
    { doc: makeDoc('claim', 'c2', { narrativeId: 'n1', firstSeenAt: on(2) }), vector: unitVector(2) },
  ]);
  const sighting = (id: string, own: Record<string, unknown>) => ({ doc: makeDoc('sighting', id, own) });
  await corpus.put('sighting', [
    sighting('s1', { claimId: 'c1', articleId: 'a1', sourceId: 'courier', at: on(17) }),
    sighting('s2', { claimId: 'c1', articleId: 'a2', sourceId: 'daily', at: on(18), duplicateOf: 's1' }),
    sighting('s3', { claimId: 'c2', articleId: 'a1', sourceId: 'courier', at: on(17) }),
    sighting('s4', { claimId: 'c2', articleId: 'old', sourceId: 'late', at: on(15) }),
    sighting('s5', { claimId: 'c2', articleId: 'x', sourceId: 'late', at: span.until }),
  ]);
  await corpus.put('narrative', [
    { doc: makeDoc('narrative', 'n1', { title: 'Salt water', lastAt: on(24) }) },
  ]);
  await corpus.put('signal', [
    { doc: makeDoc('signal', 'g1', { narrativeId: 'n1', at: on(18), kind: 'emerging' }) },
    { doc: makeDoc('signal', 'g2', { narrativeId: 'n1', at: on(25), kind: 'surge' }) },
  ]);
  return corpus;
}

describe('the data of a week', () => {
  it('counts what lies in the week, copies and publishers apart', async () => {
    const week = await collectWeek({ corpus: await corpusOfAWeek(), desk, ...span });
    expect(week.articles).toEqual({
      read: 3,
      detected: 2,
      sentences: 40,
      abstained: { opinion: 6, offTopic: 8 },
    });
    expect(week.sources).toEqual({ approved: 2, withArticles: 2 });
    expect(week.claims).toEqual({ found: 1, sightings: 3, copies: 1 });
    expect(week.days.map((day) => day.originals + day.copies)).toEqual([0, 2, 1, 0, 0, 0, 0]);
    expect(week.narratives.seen).toBe(1);
    expect(week.narratives.most[0]).toMatchObject({
      sightings: 3,
      copies: 1,
      independentReports: 1,
      signals: ['emerging'],
    });
    expect(week.signals).toEqual({ emerging: 1, surge: 0 });
  });

  it('names what could not be seen', async () => {
    const { unseen } = await collectWeek({ corpus: await corpusOfAWeek(), desk, ...span });
    expect(unseen.outages).toEqual([
      { name: 'Daily', feeds: 2, failing: 1, problem: 'It did not answer.', lastSuccessAt: on(20) },
    ]);
    expect(unseen.languages).toEqual([{ lang: 'de', articles: 1 }]);
    expect(unseen.drifting).toEqual([]);
  });

  it('names approved publishers that changed for the worse, and no others', async () => {
    const corpus = await corpusOfAWeek();
    const pages = Array.from({ length: 8 }, () => false);
    await corpus.put('sourceState', [
      { doc: makeDoc('sourceState', 'courier', { pages }) },
      { doc: makeDoc('sourceState', 'late', { pages }) },
    ]);
    const { unseen } = await collectWeek({ corpus, desk, ...span });
    expect(unseen.drifting).toEqual([
      { name: 'The Courier', alerts: [{ code: 'empty-extraction', empty: 8, read: 8 }] },
    ]);
  });

  it('says what people did', async () => {
    const week = await collectWeek({ corpus: await corpusOfAWeek(), desk, ...span });
    expect(week.desk.dismissedBy).toMatchObject({ opinion: 2, trivial: 0 });
    expect(week.answered[0]).toMatchObject({ verdict: 'false', hours: 9.5 });
    expect(week.corrected[0]?.text).toMatch(/^An earlier version/);
  });
});

describe('the report', () => {
  it('has the same bytes for the same data, in each language', async () => {
    for (const lang of ['vi', 'en', 'fr']) {
      const make = () => renderWeeklyPdf(makeWeek(), { lang, organisation: 'Desk', demo: true });
      const [one, two] = [await make(), await make()];
      expect(Buffer.compare(one, two)).toBe(0);
      expect(Buffer.from(one.slice(0, 8)).toString()).toBe('%PDF-1.7');
    }
  });

  it('names the fullest day, and an empty week as such', () => {
    expect(chartFinding(makeWeek(), 'en')).toBe('Most sightings fell on Thu 19/11: 81 of 266');
    expect(chartFinding({ days: [] }, 'fr')).toBe('Aucune affirmation n’a été vue cette semaine');
  });

  it('takes the middle of the hours', () => {
    expect(median([])).toBeNull();
    expect(median([5, 1, 3])).toBe(3);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }), (values) => {
        const middle = median(values) ?? Number.NaN;
        const half = values.length / 2;
        expect(values.filter((value) => value <= middle).length).toBeGreaterThanOrEqual(half);
        expect(values.filter((value) => value >= middle).length).toBeGreaterThanOrEqual(half);
      }),
    );
  });

  it('is kept for the desk with its data beside it, for the seven days before', async () => {
    const reports = createFolderPublisher({ root: temporaryFolder() });
    const asked: string[][] = [];
    const handler = createReportWeekly({
      corpus: await corpusOfAWeek(),
      reports,
      siteInfo: site,
      reportLang: 'vi',
      readDeskWeek: async (from, until) => {
        asked.push([from, until]);
        return desk;
      },
    });
    const job = {
      id: 'j',
      name: 'report.weekly' as const,
      data: { until: '2026-11-23T06:00:00.000Z' },
      attempt: 1,
    };
    await handler(job, new AbortController().signal);
    await handler(job, new AbortController().signal);
    expect(asked[0]).toEqual(['2026-11-16T06:00:00.000Z', '2026-11-23T06:00:00.000Z']);
    expect(await reports.list('')).toEqual(['weekly-2026-11-23.json', 'weekly-2026-11-23.vi.pdf']);
    const data = await reports.read('weekly-2026-11-23.json');
    const week = JSON.parse(new TextDecoder().decode(data?.body));
    // The sighting at midnight of the last day lies before six o'clock.
    expect(week.claims.sightings).toBe(4);
    expect(week.days).toHaveLength(8);
    expect(week.days.at(-1)).toEqual({ at: span.until, originals: 1, copies: 0 });
  });
});
