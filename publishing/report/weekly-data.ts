import type { DismissReason, Verdict } from '../../core/domain/desk.ts';
import type { SignalKind } from '../../core/domain/narrative.ts';
import type { DriftAlert } from '../../core/domain/source-health.ts';
import type { Topic } from '../../core/domain/topic.ts';

/** What one narrative did in the week. Independent reports count each publisher once and no copies. */
export interface WeekNarrative {
  readonly title: string;
  readonly languages: readonly string[];
  readonly topic: Topic;
  readonly sightings: number;
  readonly copies: number;
  readonly independentReports: number;
  readonly signals: readonly SignalKind[];
}

/** A publisher that could not be read in full when the report was made. */
export interface WeekOutage {
  readonly name: string;
  readonly feeds: number;
  readonly failing: number;
  readonly problem: string;
  readonly lastSuccessAt: string | null;
}

/** A publisher that changed for the worse: what was read of it says less than it seems to. */
export interface WeekDrift {
  readonly name: string;
  readonly alerts: readonly DriftAlert[];
}

/** Everything the weekly report says, and nothing about people: counts, claims, publishers' health. Instants are UTC. */
export interface WeeklyData {
  /** Inclusive. */
  readonly from: string;
  /** Exclusive. */
  readonly until: string;
  readonly articles: {
    /** Published in the week and stored. */
    readonly read: number;
    /** Of these, those that went through detection. */
    readonly detected: number;
    readonly sentences: number;
    /** Sentences held back, by reason; only the counts are kept. */
    readonly abstained: { readonly opinion: number; readonly offTopic: number };
  };
  readonly sources: { readonly approved: number; readonly withArticles: number };
  readonly claims: { readonly found: number; readonly sightings: number; readonly copies: number };
  /** Each calendar day (UTC) that the week touches, first to last, also those without a sighting. */
  readonly days: readonly { readonly at: string; readonly originals: number; readonly copies: number }[];
  readonly narratives: { readonly seen: number; readonly most: readonly WeekNarrative[] };
  readonly signals: Readonly<Record<SignalKind, number>>;
  readonly desk: {
    readonly accepted: number;
    readonly dismissed: number;
    readonly dismissedBy: Readonly<Record<DismissReason, number>>;
    readonly openCases: number;
  };
  readonly answered: readonly {
    readonly title: string;
    readonly claim: string;
    readonly verdict: Verdict;
    readonly lang: string;
    readonly at: string;
    /** From the opening of the case to its first publication. */
    readonly hours: number;
  }[];
  readonly corrected: readonly { readonly title: string; readonly text: string; readonly at: string }[];
  readonly unseen: {
    readonly outages: readonly WeekOutage[];
    readonly drifting: readonly WeekDrift[];
    /** Languages without a threshold of their own, with the number of articles in each. */
    readonly languages: readonly { readonly lang: string; readonly articles: number }[];
  };
}
