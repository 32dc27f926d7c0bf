import { channelsOf, Source, type SourceInput, type SourceStatus } from '../core/domain/source.ts';
import { invalidInput, notFound } from '../core/errors.ts';
import { audit } from './audit.ts';
import { type Actor, type Desk, readDoc, transact } from './desk.ts';
import { secondPersonNeeded, wrongState } from './errors.ts';
import { enqueueOutbox } from './outbox.ts';

/** A source with who entered it and who let it in. */
export interface RegisteredSource {
  readonly source: Source;
  readonly proposedBy: string;
  readonly approvedBy: string | null;
}

/** Addresses that belong to persons, groups, comment sections or log-ins: there is no reading of these, whoever approves. */
const privateAddress =
  /(?:^|\.)(?:facebook|instagram|tiktok|x|twitter|threads|linkedin|vk|weibo|t|telegram|zalo|reddit|discord|whatsapp|snapchat|pinterest|youtube|mastodon)\.(?:com|net|me|org|gg|social|vn)$/i;

function refusePrivate(address: string): void {
  const { hostname, pathname } = new URL(address);
  if (privateAddress.test(hostname)) {
    throw invalidInput(
      `${hostname} carries people's own pages and groups. Claimwatch reads organisations on their own sites only; enter the publisher's site.`,
    );
  }
  if (/\/(?:comments?|login|signin|user|users|profile|forum|groups?)(?:\/|$)/i.test(pathname)) {
    throw invalidInput(
      `${address} looks like a comment section, a profile or a log-in page; those are never read.`,
    );
  }
}

function toRegistered(row: Record<string, unknown>): RegisteredSource {
  const source = readDoc(Source, row);
  if (!source) throw notFound('No such source.');
  return {
    source,
    proposedBy: String(row.proposed_by),
    approvedBy: row.approved_by === null ? null : String(row.approved_by),
  };
}

/** All sources, by name. */
export function listSources(desk: Desk): RegisteredSource[] {
  return desk.db
    .prepare('SELECT * FROM source')
    .all()
    .map(toRegistered)
    .sort((a, b) => a.source.name.localeCompare(b.source.name));
}

/** One source; throws `input.not-found`. */
export function getSource(desk: Desk, id: string): RegisteredSource {
  const row = desk.db.prepare('SELECT * FROM source WHERE id = ?').get(id);
  if (!row) throw notFound(`There is no source "${id}".`);
  return toRegistered(row);
}

/** Enters an organisation into the register. It is not read before `decideSource` approves it. */
export function proposeSource({
  desk,
  actor,
  source,
}: {
  desk: Desk;
  actor: Actor;
  source: Omit<SourceInput, 'status'>;
}): RegisteredSource {
  const doc = Source.parse({ ...source, status: 'proposed' });
  for (const address of [doc.homepage, ...channelsOf(doc).map(({ url }) => url)]) refusePrivate(address);
  return transact(desk, () => {
    if (desk.db.prepare('SELECT 1 FROM source WHERE id = ?').get(doc.id)) {
      throw invalidInput(`There is a source "${doc.id}" already. Choose another short name.`);
    }
    desk.db
      .prepare('INSERT INTO source (id, doc, proposed_by) VALUES (?,?,?)')
      .run(doc.id, JSON.stringify(doc), actor);
    audit(desk, {
      actor,
      action: 'source.propose',
      subject: doc.id,
      details: { name: doc.name, reason: doc.reason },
    });
    return { source: doc, proposedBy: actor, approvedBy: null };
  });
}

/** What may be decided about a source in each state, and the state it leads to. */
const steps = {
  approve: { from: ['proposed'], to: 'approved' },
  refuse: { from: ['proposed'], to: 'refused' },
  pause: { from: ['approved'], to: 'paused' },
  resume: { from: ['paused'], to: 'approved' },
  remove: { from: ['proposed', 'approved', 'paused', 'refused'], to: 'removed' },
} as const satisfies Record<string, { from: readonly SourceStatus[]; to: SourceStatus }>;

/** A decision about a source. */
export type SourceDecision = keyof typeof steps;

/** Decides about a source. Approving is a second person's: whoever proposed it gets `desk.second-person`. */
export function decideSource(input: {
  desk: Desk;
  actor: Actor;
  id: string;
  decision: SourceDecision;
  reason?: string;
}): RegisteredSource {
  const { desk, actor, id, decision, reason } = input;
  return transact(desk, () => {
    const before = getSource(desk, id);
    const { from, to } = steps[decision];
    if (!(from as readonly SourceStatus[]).includes(before.source.status)) {
      throw wrongState(`This source is ${before.source.status}; it cannot be changed by "${decision}" now.`);
    }
    if (decision === 'approve' && before.proposedBy === actor) {
      throw secondPersonNeeded('You proposed this source. Another member of the desk must approve it.');
    }
    const source = { ...before.source, status: to };
    const approvedBy = decision === 'approve' ? actor : before.approvedBy;
    desk.db
      .prepare('UPDATE source SET doc = ?, approved_by = ? WHERE id = ?')
      .run(JSON.stringify(source), approvedBy, id);
    audit(desk, { actor, action: `source.${decision}`, subject: id, details: reason ? { reason } : {} });
    enqueueOutbox(desk, 'source', { sourceId: id });
    return { source, proposedBy: before.proposedBy, approvedBy };
  });
}
