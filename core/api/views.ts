import { z } from 'zod';
import { Claim, Sighting } from '../domain/claim.ts';
import {
  AuditEntry,
  Case,
  Correction,
  DismissReason,
  Evidence,
  TriageState,
  User,
  Verdict,
} from '../domain/desk.ts';
import { FactCheck, Match } from '../domain/fact-check.ts';
import { Narrative, Signal } from '../domain/narrative.ts';
import { Counted, Weights } from '../domain/priority.ts';
import { Instant, Lang, WebUrl } from '../domain/text.ts';
import { Topic } from '../domain/topic.ts';
import { ArchiveView } from './archive-routes.ts';
import { KeptCopy } from './article-routes.ts';
import { page } from './route.ts';

/** A count per hour or day, for sparklines. */
export const Bucket = z.object({ at: Instant, count: z.number().int() });

/** What the desk decided about a claim so far. */
export const Triage = z.object({
  state: TriageState,
  reason: DismissReason.nullable(),
  until: Instant.nullable(),
  mergedInto: z.string().nullable(),
  by: z.string().nullable(),
  at: Instant.nullable(),
});
export type Triage = z.infer<typeof Triage>;

/** What people read for a claim: as a member of the desk worded it (`by`, `at`), else the shortest clear sentence seen. */
export const WordingView = z.object({
  text: z.string(),
  by: z.string().nullable(),
  at: Instant.nullable(),
});
export type WordingView = z.infer<typeof WordingView>;

/** One line of the inbox. `why` holds the codes of the weightiest reasons to look at it now, weightiest first. */
export const InboxItem = z.object({
  claim: Claim,
  wording: WordingView,
  triage: Triage,
  publishers: z.number().int(),
  independentReports: z.number().int(),
  lastSeenAt: Instant,
  why: z.array(
    z.enum([
      'surge',
      'emerging',
      'already-checked',
      'several-publishers',
      'several-languages',
      'check-worthy',
      'new',
    ]),
  ),
  /** In a folded list, the narrative that this claim stands for, and how many of its claims the list holds; null for one alone. */
  fold: z.object({ narrativeId: z.string(), claims: z.number().int().min(2) }).nullable(),
  /** What the queue is ordered by, 0 to 1. */
  priority: z.number().min(0).max(1),
  /** What the questions of the desk added to it, most first. */
  counted: z.array(Counted),
});
export type InboxItem = z.infer<typeof InboxItem>;

/** A sighting with the words around it: `before`, the claim's own words, `after`, all redacted. */
export const SightingView = z.object({
  sighting: Sighting,
  /** How many wordings of the article are known. */
  wordings: z.number().int().min(1),
  /** The publisher corrected the article. */
  corrected: z.boolean(),
  url: WebUrl,
  title: z.string(),
  publisher: z.string(),
  before: z.string(),
  text: z.string(),
  after: z.string(),
});
export type SightingView = z.infer<typeof SightingView>;

/** A match with its fact-check and what a person said about it. */
export const MatchView = z.object({
  match: Match,
  factCheck: FactCheck,
  answer: z.enum(['confirmed', 'rejected']).nullable(),
});
export type MatchView = z.infer<typeof MatchView>;

/** A claim with all that helps to decide about it. `same` holds its id and those of the claims that people merged into it. */
export const ClaimDetail = z.object({
  item: InboxItem,
  same: z.array(z.string()),
  sightings: z.array(SightingView),
  matches: z.array(MatchView),
  histogram: z.array(Bucket),
  narrative: Narrative.nullable(),
  signals: z.array(Signal),
  caseId: z.string().nullable(),
});
export type ClaimDetail = z.infer<typeof ClaimDetail>;

/** What still stands between a case and publication; empty when nothing does. Codes are translated by whoever shows them. */
export const Blocker = z.object({
  code: z.enum([
    'no-draft',
    'no-evidence',
    'no-first-approval',
    'needs-second-person',
    'invalid-markup',
    'no-correction-text',
  ]),
  detail: z.string(),
});
export type Blocker = z.infer<typeof Blocker>;

/** One thing that happened in a case, in words' stead as a code with its details; `actor` is a desk member's name. */
export const TimelineEntry = z.object({
  at: Instant,
  actor: z.string(),
  action: z.string(),
  details: z.record(z.string(), z.unknown()),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const CaseSummary = z.object({
  case: Case,
  evidence: z.number().int(),
  blockers: z.array(Blocker),
  updatedAt: Instant,
});
export type CaseSummary = z.infer<typeof CaseSummary>;

export const CaseDetail = z.object({
  case: Case,
  claims: z.array(Claim),
  sightings: z.array(SightingView),
  matches: z.array(MatchView),
  /** True where claims, sightings and matches are left out because the search index does not answer. */
  corpusAway: z.boolean(),
  evidence: z.array(Evidence),
  /** What the case keeps of the articles that it rests on, oldest first. */
  kept: z.array(KeptCopy.extend({ articleId: z.string(), urls: z.array(WebUrl) })),
  /** The web archive that may be asked about the evidence; null where none is named in the settings. */
  archive: ArchiveView.nullable(),
  timeline: z.array(TimelineEntry),
  blockers: z.array(Blocker),
  /** Who must act next, and how: the first blocker in words' stead, or `publish`, or `nothing`. */
  next: z.object({ action: z.enum(['draft', 'evidence', 'approve', 'publish', 'nothing']), by: z.string() }),
  /** True where the signed-in person may do the next action. */
  mine: z.boolean(),
  publicUrl: z.string().nullable(),
});
export type CaseDetail = z.infer<typeof CaseDetail>;

/** One line of the publication list. */
export const Publication = z.object({
  id: z.string(),
  caseId: z.string(),
  slug: z.string(),
  title: z.string(),
  lang: Lang,
  topic: Topic,
  verdict: Verdict,
  version: z.number().int(),
  firstPublishedAt: Instant,
  publishedAt: Instant,
  corrections: z.array(Correction),
  url: z.string(),
});
export type Publication = z.infer<typeof Publication>;

export const NarrativeView = z.object({
  narrative: Narrative,
  histogram: z.array(Bucket),
  signals: z.array(Signal),
});
export type NarrativeView = z.infer<typeof NarrativeView>;

export const ReportView = z.object({
  name: z.string(),
  until: Instant,
  url: z.string(),
  bytes: z.number().int(),
});
export type ReportView = z.infer<typeof ReportView>;

/** Weights of the queue as saved once; version 0 is the default, which nobody saved. */
export const WeightsView = z.object({
  version: z.number().int().min(0),
  weights: Weights,
  by: z.string().nullable(),
  at: Instant.nullable(),
});
export type WeightsView = z.infer<typeof WeightsView>;

/** The weights in force, and those before them, newest first. */
export const PrioritiesView = z.object({ current: WeightsView, history: z.array(WeightsView) });
export type PrioritiesView = z.infer<typeof PrioritiesView>;

/** A claim in one order of the queue, with its place in both, counted from 1. */
export const PlacedClaim = z.object({
  id: z.string(),
  text: z.string(),
  lang: Lang,
  topic: Topic,
  placeBefore: z.number().int().min(1),
  placeAfter: z.number().int().min(1),
});
export type PlacedClaim = z.infer<typeof PlacedClaim>;

/** The head of the queue now and with other weights. Both orders hold the same `total` claims; `moved` of them change places. */
export const PrioritiesPreview = z.object({
  total: z.number().int(),
  moved: z.number().int(),
  before: z.array(PlacedClaim),
  after: z.array(PlacedClaim),
});
export type PrioritiesPreview = z.infer<typeof PrioritiesPreview>;

/**
 * The state of the whole, for the foot of the desk and for an empty inbox. Counts since midnight UTC where `today`. What a server that
 * is away would have to say is null.
 */
export const StatusView = z.object({
  queue: z
    .object({ waiting: z.number(), delayed: z.number(), active: z.number(), dead: z.number() })
    .nullable(),
  corpus: z
    .object({
      articles: z.number().int(),
      claims: z.number().int(),
      factChecks: z.number().int(),
      abstained: z.object({ opinion: z.number().int(), offTopic: z.number().int() }),
      sourcesDown: z.number().int(),
      /** Names the detector at work; null while none is. */
      model: z.string().nullable(),
    })
    .nullable(),
  today: z.object({ accepted: z.number().int(), dismissed: z.number().int(), published: z.number().int() }),
  demo: z.boolean(),
});
export type StatusView = z.infer<typeof StatusView>;

/** A page of the audit log, newest first. The whole chain is checked with the first page alone; `chain` is null on the others. */
export const AuditView = page(AuditEntry).extend({
  chain: z.object({ intact: z.boolean(), head: z.string() }).nullable(),
});
export type AuditView = z.infer<typeof AuditView>;

export const SessionView = z.object({ user: User, csrf: z.string() });
export type SessionView = z.infer<typeof SessionView>;

/** Every error of the API: a stable code, words that say what to do, and the field it is about where there is one. */
export const ApiError = z.object({
  error: z.object({ code: z.string(), message: z.string(), field: z.string().nullable() }),
});
export type ApiError = z.infer<typeof ApiError>;
