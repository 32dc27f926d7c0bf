import { pluralIn } from '../languages.ts';
import type { ReportWords } from './report-word-list.ts';

const n = (count: number, one: string, other: string) => pluralIn('en', count, one, other);

/** The weekly report in English. */
export const en: ReportWords = {
  title: 'Weekly report',
  demo: 'Demonstration: everything in it is invented.',
  period: (first, last) => `${first} to ${last}`,
  lead: (articles, with_, approved) =>
    `Read: ${articles} articles, from ${with_} of ${approved} approved publishers.`,
  spread: 'What spread',
  spreadSays: (sightings, copies, narratives, signals) =>
    `${n(sightings, 'sighting of a claim', 'sightings of claims')}, ${copies} of them copies, in ${narratives} narratives. Early signals: ${signals}.`,
  answered: 'What was answered',
  answeredSays: (answered, accepted, open) =>
    `${n(answered, 'rebuttal', 'rebuttals')} published. Claims accepted this week: ${accepted}. Cases still open: ${open}.`,
  took: 'How long it took',
  tookUnit: (hours) => `${hours} h`,
  tookSays: (count, fastest, slowest) =>
    count === 1
      ? 'from opening the case to publication, for the one rebuttal published.'
      : `from opening the case to publication: the median of ${count} rebuttals. Fastest ${fastest} h, slowest ${slowest} h.`,
  tookNothing: 'No rebuttal was published, so there is nothing to time.',
  corrected: 'What was corrected',
  correctedSays: (count) =>
    `${n(count, 'correction', 'corrections')} published, dated and on top of the page concerned.`,
  unseen: 'What could not be seen',
  unseenSays: (outages, approved, languages) =>
    `of ${approved} approved publishers ${outages === 1 ? 'has' : 'have'} a feed that failed at the last attempt. Languages without a threshold: ${languages}.`,
  none: 'none',
  chart: {
    finding: (day, count, of) => `Most sightings fell on ${day}: ${count} of ${of}`,
    empty: 'No claim was sighted in this week',
    originals: 'Own reports',
    copies: 'Copies of other reports',
    note: 'Sightings of claims per day of publication (UTC). A copy is an article that repeats another nearly word for word.',
  },
  narratives: 'Narratives with most independent reports',
  narrativesNote: (shown, seen) => `${shown} of ${seen} narratives that were seen in the week.`,
  noNarratives: 'No narrative was seen in the week.',
  columns: {
    narrative: 'Narrative',
    languages: 'Languages',
    independent: 'Independent reports',
    copies: 'Copies',
    signals: 'Signals',
    answer: 'Rebuttal',
    verdict: 'Verdict',
    published: 'Published',
    hours: 'Hours',
    reason: 'Reason',
    claims: 'Claims',
    publisher: 'Publisher',
    problem: 'What failed',
    lastSuccess: 'Last success',
    language: 'Language',
    articles: 'Articles',
    correction: 'What was corrected',
    date: 'Date',
  },
  signal: { emerging: 'emerging', surge: 'surge' },
  noAnswers: 'Nothing was published in this week.',
  noCorrections: 'Nothing was corrected in this week.',
  dismissed: (dismissed, decided) => `Claims let go: ${dismissed} of ${decided} decided`,
  outages: 'Publishers with a failing feed',
  noOutages: 'Every feed of every approved publisher answered at the last attempt.',
  drifting: 'Publishers that changed for the worse',
  drift: {
    'feed-dead': (url, failures, since) => `${url}: ${failures} failures in a row, last success ${since}`,
    silent: (found, expected) => `${found} articles in the last two whole days, ${expected} expected`,
    'empty-extraction': (empty, read) => `no text on ${empty} of the last ${read} pages read`,
  },
  never: 'never',
  languages: 'Languages without a threshold of their own',
  noLanguages: 'All articles were in languages with a threshold of their own.',
  heldBack: 'What the detector held back',
  heldBackSays: (opinion, offTopic, sentences, detected, read) =>
    `Opinion: ${opinion}. Not on a listed topic: ${offTopic}. Out of ${sentences} sentences in ${detected} of ${read} articles. Only these counts are kept.`,
  counted: 'How this was counted',
  countedPoints: [
    'Articles: pages of approved publishers with a date of publication in the week. Opinion and satire are read for the count alone.',
    'Sighting: a claim found in one article. The same claim in another article is another sighting.',
    'Independent reports: publishers that carried a narrative in a report of their own; each counts once, copies do not count.',
    'Signal: more independent publishers than was to be expected from the days before. It says that something spreads, not that it is false.',
    'Hours: from opening a case to its first publication, nights and weekends included.',
    'Failing feeds are those of the moment the report was made. Publishers are listed by name; this report ranks nobody.',
  ],
  page: (page, of) => `Page ${page} of ${of}`,
};
