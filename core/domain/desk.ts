import { z } from 'zod';
import { Instant, Lang, WebUrl } from './text.ts';
import { Topic } from './topic.ts';

/**
 * What an account may do: analysts triage and collect evidence, communicators write and approve rebuttals, leads do all of that and
 * manage accounts and sources. These are the desk's own staff: the only people of whom anything is stored.
 */
export const Role = z.enum(['analyst', 'communicator', 'lead']);
export type Role = z.infer<typeof Role>;

/** A member of the desk. The password is stored elsewhere, as an argon2id hash. */
export const User = z.strictObject({
  id: z.string(),
  name: z.string().min(1).max(80),
  login: z.string().min(3).max(80),
  role: Role,
  lang: Lang,
  disabled: z.boolean(),
});
export type User = z.infer<typeof User>;

/** What a person decided about a claim in the inbox. `dismissed` needs a reason, `snoozed` an instant, `merged` the other claim. */
export const TriageState = z.enum(['open', 'accepted', 'dismissed', 'snoozed', 'merged']);
export type TriageState = z.infer<typeof TriageState>;

/** Why a claim was let go; a closed list, so that the weekly report can count it. */
export const dismissReasons = [
  'not-checkable',
  'opinion',
  'already-answered',
  'trivial',
  'off-topic',
  'wrong-sentence',
] as const;
export const DismissReason = z.enum(dismissReasons);
export type DismissReason = z.infer<typeof DismissReason>;

/** A link that supports or refutes, with what it shows in words, when it was read, and where a copy is kept. */
export const Evidence = z.strictObject({
  id: z.string(),
  caseId: z.string(),
  url: WebUrl,
  title: z.string().min(1).max(300),
  publisher: z.string().min(1).max(200),
  kind: z.enum(['primary', 'secondary']),
  shows: z.string().min(1).max(2000),
  archivedUrl: WebUrl.nullable(),
  accessedAt: Instant,
  addedBy: z.string(),
});
export type Evidence = z.infer<typeof Evidence>;

/** The desk's scale, worst to best. The number goes into ClaimReview with the words, and the words are shown first. */
export const verdictScale = [
  { value: 1, id: 'false' },
  { value: 2, id: 'misleading' },
  { value: 3, id: 'missing-context' },
  { value: 4, id: 'mostly-true' },
  { value: 5, id: 'true' },
] as const;
export const Verdict = z.enum(['false', 'misleading', 'missing-context', 'mostly-true', 'true']);
export type Verdict = z.infer<typeof Verdict>;

/** What is published to answer a claim, as a draft and in each published version. Paragraphs in `body` are parted by a blank line. */
export const RebuttalContent = z.strictObject({
  lang: Lang,
  /** The claim in under 75 characters, without any rating in it. */
  claimReviewed: z.string().min(10).max(75),
  title: z.string().min(10).max(160),
  verdict: Verdict,
  /** One or two sentences that state the fact. */
  summary: z.string().min(20).max(600),
  body: z.string().max(20_000),
  unknown: z.string().max(2000),
  whyChosen: z.string().min(10).max(1000),
});
export type RebuttalContent = z.infer<typeof RebuttalContent>;

/** A dated, public notice of what was changed and why. */
export const Correction = z.strictObject({
  version: z.number().int().min(2),
  text: z.string().min(10).max(1000),
  at: Instant,
});
export type Correction = z.infer<typeof Correction>;

/** A place where the claim was seen: the article's address and the publishing organisation. */
export const Appearance = z.strictObject({ url: WebUrl, publisher: z.string(), at: Instant });
export type Appearance = z.infer<typeof Appearance>;

/** One immutable published version of a rebuttal with all that its public page shows. Version 1 is the first. */
export const PublishedRebuttal = z.strictObject({
  id: z.string(),
  caseId: z.string(),
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  version: z.number().int().min(1),
  topic: Topic,
  content: RebuttalContent,
  evidence: z.array(Evidence.omit({ addedBy: true })).min(1),
  appearances: z.array(Appearance),
  /** Every correction up to this version, newest first. */
  corrections: z.array(Correction),
  firstPublishedAt: Instant,
  publishedAt: Instant,
});
export type PublishedRebuttal = z.infer<typeof PublishedRebuttal>;

/** Where a case stands. `open`: collecting; `review`: a first approval is there; `published`: answered; `closed`: ended without. */
export const CaseStatus = z.enum(['open', 'review', 'published', 'closed']);
export type CaseStatus = z.infer<typeof CaseStatus>;

/** The work on one claim, or on several that say the same. */
export const Case = z.strictObject({
  id: z.string(),
  title: z.string(),
  topic: Topic,
  lang: Lang,
  claimIds: z.array(z.string()).min(1),
  status: CaseStatus,
  openedAt: Instant,
  openedBy: z.string(),
  /** Newest draft; null until someone writes. `draftVersion` grows by one with each save and approvals hold for one draft only. */
  draft: RebuttalContent.nullable(),
  draftVersion: z.number().int().min(0),
  /** Who gave the first approval for the current draft. */
  approvedBy: z.string().nullable(),
  rebuttalId: z.string().nullable(),
});
export type Case = z.infer<typeof Case>;

/** One entry of the tamper-evident log: who did what to which thing, chained by hash. `details` never holds tip or session data. */
export const AuditEntry = z.strictObject({
  seq: z.number().int().min(1),
  at: Instant,
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  details: z.record(z.string(), z.unknown()),
  previousHash: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** A question from the public. No address, no cookie, no name; deleted after 90 days. */
export const Tip = z.strictObject({
  id: z.string(),
  text: z.string().min(5).max(2000),
  lang: Lang,
  at: Instant,
});
export type Tip = z.infer<typeof Tip>;
