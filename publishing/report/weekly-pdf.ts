import { dismissReasons } from '../../core/domain/desk.ts';
import type { DriftAlert } from '../../core/domain/source-health.ts';
import { median } from '../../core/median.ts';
import { dayIn, languageIn, minuteIn, numberIn, type PageLang, pageLang, shortDayIn } from '../languages.ts';
import { sharedWords } from '../shared-words.ts';
import { createSheet, type Sheet } from './pdf-sheet.ts';
import { reportWords } from './report-words.ts';
import { chartFinding, weeklyChart } from './weekly-chart.ts';
import type { WeeklyData } from './weekly-data.ts';

const CHART = { width: 483, height: 200 };

function pageOne(sheet: Sheet, data: WeeklyData, lang: PageLang): void {
  const words = reportWords[lang];
  const n = (value: number) => numberIn(lang, value);
  const hours = data.answered.map((answer) => answer.hours);
  const middle = median(hours);
  const { outages, languages } = data.unseen;
  sheet.fact(
    words.spread,
    n(data.claims.sightings),
    words.spreadSays(
      data.claims.sightings,
      n(data.claims.copies),
      n(data.narratives.seen),
      n(data.signals.emerging + data.signals.surge),
    ),
  );
  sheet.fact(
    words.answered,
    n(data.answered.length),
    words.answeredSays(data.answered.length, n(data.desk.accepted), n(data.desk.openCases)),
  );
  sheet.fact(
    words.took,
    middle === null ? '–' : words.tookUnit(numberIn(lang, middle, 1)),
    middle === null
      ? words.tookNothing
      : words.tookSays(
          hours.length,
          numberIn(lang, Math.min(...hours), 1),
          numberIn(lang, Math.max(...hours), 1),
        ),
  );
  sheet.fact(words.corrected, n(data.corrected.length), words.correctedSays(data.corrected.length));
  const unknown = languages.map((l) => languageIn(lang, l.lang)).join(', ') || words.none;
  sheet.fact(
    words.unseen,
    n(outages.length),
    words.unseenSays(outages.length, n(data.sources.approved), unknown),
  );
  const finding = chartFinding(data, lang);
  sheet.heading(finding, 1);
  sheet.figure(weeklyChart(data, { lang, ...CHART }), {
    ...CHART,
    alt: `${finding}. ${words.chart.note}`,
  });
  sheet.table(
    [
      { heading: words.columns.date, share: 2.6 },
      ...data.days.map(({ at }) => ({ heading: shortDayIn(lang, at), share: 1.2, number: true })),
    ],
    [
      [words.chart.originals, ...data.days.map((day) => n(day.originals))],
      [words.chart.copies, ...data.days.map((day) => n(day.copies))],
    ],
  );
  sheet.paragraph(words.chart.note, 'small');
}

function narratives(sheet: Sheet, data: WeeklyData, lang: PageLang): void {
  const words = reportWords[lang];
  const n = (value: number) => numberIn(lang, value);
  const { most, seen } = data.narratives;
  sheet.heading(words.narratives, 1);
  if (most.length === 0) {
    sheet.paragraph(words.noNarratives);
    return;
  }
  sheet.paragraph(words.narrativesNote(n(most.length), n(seen)), 'small');
  const { columns } = words;
  sheet.table(
    [
      { heading: columns.narrative, share: 8 },
      { heading: columns.languages, share: 2.6 },
      { heading: columns.independent, share: 2.8, number: true },
      { heading: columns.copies, share: 1.8, number: true },
      { heading: columns.signals, share: 2.4 },
    ],
    most.map((narrative) => [
      narrative.title,
      narrative.languages.map((code) => languageIn(lang, code)).join(', '),
      n(narrative.independentReports),
      n(narrative.copies),
      narrative.signals.map((kind) => words.signal[kind]).join(', ') || '–',
    ]),
  );
}

function answers(sheet: Sheet, data: WeeklyData, lang: PageLang): void {
  const words = reportWords[lang];
  const { columns } = words;
  sheet.heading(words.answered, 1);
  if (data.answered.length === 0) sheet.paragraph(words.noAnswers);
  else
    sheet.table(
      [
        { heading: columns.answer, share: 8 },
        { heading: columns.verdict, share: 2.6 },
        { heading: columns.published, share: 3.2 },
        { heading: columns.hours, share: 1.6, number: true },
      ],
      data.answered.map((answer) => [
        answer.title,
        sharedWords[lang].verdict[answer.verdict],
        dayIn(lang, answer.at),
        numberIn(lang, answer.hours, 1),
      ]),
    );
  sheet.heading(words.corrected, 1);
  if (data.corrected.length === 0) {
    sheet.paragraph(words.noCorrections);
    return;
  }
  sheet.table(
    [
      { heading: columns.answer, share: 6 },
      { heading: columns.correction, share: 7 },
      { heading: columns.date, share: 3 },
    ],
    data.corrected.map(({ title, text, at }) => [title, text, dayIn(lang, at)]),
  );
}

function decisions(sheet: Sheet, { desk }: WeeklyData, lang: PageLang): void {
  const words = reportWords[lang];
  const n = (value: number) => numberIn(lang, value);
  sheet.heading(words.dismissed(n(desk.dismissed), n(desk.dismissed + desk.accepted)), 1);
  const used = dismissReasons.filter((reason) => desk.dismissedBy[reason] > 0);
  if (used.length === 0) return;
  sheet.table(
    [
      { heading: words.columns.reason, share: 8 },
      { heading: words.columns.claims, share: 2, number: true },
    ],
    used.map((reason) => [sharedWords[lang].dismissed[reason], n(desk.dismissedBy[reason])]),
  );
}

/** What drifts, in the words of the report. */
function driftIn(lang: PageLang, alert: DriftAlert): string {
  const { drift, never } = reportWords[lang];
  const n = (value: number) => numberIn(lang, value);
  switch (alert.code) {
    case 'feed-dead': {
      const since = alert.since === null ? never : minuteIn(lang, alert.since);
      return drift['feed-dead'](alert.url, n(alert.failures), since);
    }
    case 'silent':
      return drift.silent(n(alert.found), n(alert.expected));
    case 'empty-extraction':
      return drift['empty-extraction'](n(alert.empty), n(alert.read));
  }
}

function unseen(
  sheet: Sheet,
  { unseen: { outages, drifting, languages }, articles }: WeeklyData,
  lang: PageLang,
): void {
  const words = reportWords[lang];
  const { columns } = words;
  const n = (value: number) => numberIn(lang, value);
  sheet.heading(words.unseen, 1);
  sheet.heading(words.outages, 2);
  if (outages.length === 0) sheet.paragraph(words.noOutages);
  else
    sheet.table(
      [
        { heading: columns.publisher, share: 4 },
        { heading: columns.problem, share: 6 },
        { heading: columns.lastSuccess, share: 4 },
      ],
      outages.map(({ name, problem, failing, feeds, lastSuccessAt }) => [
        name,
        `${problem} (${n(failing)}/${n(feeds)})`,
        lastSuccessAt === null ? words.never : minuteIn(lang, lastSuccessAt),
      ]),
    );
  if (drifting.length > 0) {
    sheet.heading(words.drifting, 2);
    sheet.table(
      [
        { heading: columns.publisher, share: 4 },
        { heading: columns.problem, share: 10 },
      ],
      drifting.flatMap(({ name, alerts }) => alerts.map((alert) => [name, driftIn(lang, alert)])),
    );
  }
  sheet.heading(words.languages, 2);
  if (languages.length === 0) sheet.paragraph(words.noLanguages);
  else
    sheet.table(
      [
        { heading: columns.language, share: 8 },
        { heading: columns.articles, share: 2, number: true },
      ],
      languages.map((other) => [languageIn(lang, other.lang), `${n(other.articles)} / ${n(articles.read)}`]),
    );
  sheet.heading(words.heldBack, 2);
  const { abstained, sentences, detected, read } = articles;
  sheet.paragraph(
    words.heldBackSays(n(abstained.opinion), n(abstained.offTopic), n(sentences), n(detected), n(read)),
  );
}

/**
 * The weekly report as PDF/UA-1 (ISO 14289-1): page one is readable in a minute, the pages after it hold what the figures rest on and how
 * they were counted. In `lang` where its words exist, else in English. The same data give the same bytes.
 */
export async function renderWeeklyPdf(
  data: WeeklyData,
  options: { lang: string; organisation: string; demo: boolean },
): Promise<Uint8Array> {
  const lang = pageLang(options.lang);
  const words = reportWords[lang];
  const n = (value: number) => numberIn(lang, value);
  const lastDay = new Date(Date.parse(data.until) - 1).toISOString();
  const period = words.period(dayIn(lang, data.from), dayIn(lang, lastDay));
  const sheet = createSheet({
    title: `${words.title}, ${period}`,
    publisher: options.organisation,
    lang,
    at: new Date(data.until),
  });
  sheet.title(words.title, {
    above: options.demo ? `${options.organisation} · ${words.demo}` : options.organisation,
    below: period,
  });
  sheet.paragraph(words.lead(n(data.articles.read), n(data.sources.withArticles), n(data.sources.approved)));
  pageOne(sheet, data, lang);
  sheet.nextPage();
  narratives(sheet, data, lang);
  answers(sheet, data, lang);
  decisions(sheet, data, lang);
  unseen(sheet, data, lang);
  sheet.heading(words.counted, 1);
  sheet.list(words.countedPoints);
  return sheet.finish((page, of) => `${options.organisation} · ${words.page(page, of)}`);
}
