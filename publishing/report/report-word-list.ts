/** Every word that the weekly report says by itself, in one language. Numbers and dates come in as people write them. */
export interface ReportWords {
  readonly title: string;
  readonly demo: string;
  readonly period: (first: string, last: string) => string;
  readonly lead: (articles: string, with_: string, approved: string) => string;
  readonly spread: string;
  readonly spreadSays: (sightings: number, copies: string, narratives: string, signals: string) => string;
  readonly answered: string;
  readonly answeredSays: (answered: number, accepted: string, open: string) => string;
  readonly took: string;
  readonly tookUnit: (hours: string) => string;
  readonly tookSays: (n: number, fastest: string, slowest: string) => string;
  readonly tookNothing: string;
  readonly corrected: string;
  readonly correctedSays: (n: number) => string;
  readonly unseen: string;
  readonly unseenSays: (outages: number, approved: string, languages: string) => string;
  readonly none: string;
  readonly chart: {
    readonly finding: (day: string, count: string, of: string) => string;
    readonly empty: string;
    readonly originals: string;
    readonly copies: string;
    readonly note: string;
  };
  readonly narratives: string;
  readonly narrativesNote: (shown: string, seen: string) => string;
  readonly noNarratives: string;
  readonly columns: {
    readonly narrative: string;
    readonly languages: string;
    readonly independent: string;
    readonly copies: string;
    readonly signals: string;
    readonly answer: string;
    readonly verdict: string;
    readonly published: string;
    readonly hours: string;
    readonly reason: string;
    readonly claims: string;
    readonly publisher: string;
    readonly problem: string;
    readonly lastSuccess: string;
    readonly language: string;
    readonly articles: string;
    readonly correction: string;
    readonly date: string;
  };
  readonly signal: { readonly emerging: string; readonly surge: string };
  readonly noAnswers: string;
  readonly noCorrections: string;
  readonly dismissed: (n: string, decided: string) => string;
  readonly outages: string;
  readonly noOutages: string;
  readonly drifting: string;
  readonly drift: {
    readonly 'feed-dead': (url: string, failures: string, since: string) => string;
    readonly silent: (found: string, expected: string) => string;
    readonly 'empty-extraction': (empty: string, read: string) => string;
  };
  readonly never: string;
  readonly languages: string;
  readonly noLanguages: string;
  readonly heldBack: string;
  readonly heldBackSays: (
    opinion: string,
    offTopic: string,
    sentences: string,
    detected: string,
    read: string,
  ) => string;
  readonly counted: string;
  readonly countedPoints: readonly string[];
  readonly page: (n: number, of: number) => string;
}
