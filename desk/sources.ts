import { channelsOf, Source, type SourceInput } from '../core/domain/source.ts';
import { refuseAddress } from '../core/domain/source-address.ts';
import { notFound } from '../core/errors.ts';
import { audit } from './audit.ts';
import { type Actor, type Desk, readDoc, transact } from './desk.ts';
import { sourceKnown } from './errors.ts';

/** That somebody asked for a source to be removed with all that came from it; a second person decides. */
export interface RemovalAsked {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** A source with who entered it, who let it in, and whether it is to go. */
export interface RegisteredSource {
  readonly source: Source;
  readonly proposedBy: string;
  readonly approvedBy: string | null;
  readonly removal: RemovalAsked | null;
}

function toRegistered(row: Record<string, unknown>): RegisteredSource {
  const source = readDoc(Source, row);
  if (!source) throw notFound('No such source.');
  return {
    source,
    proposedBy: String(row.proposed_by),
    approvedBy: row.approved_by === null ? null : String(row.approved_by),
    removal:
      row.removal_by === null
        ? null
        : { by: String(row.removal_by), at: String(row.removal_at), reason: String(row.removal_reason) },
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

/** One source, or null. */
export function findSource(desk: Desk, id: string): RegisteredSource | null {
  const row = desk.db.prepare('SELECT * FROM source WHERE id = ?').get(id);
  return row ? toRegistered(row) : null;
}

/** One source; throws `input.not-found`. */
export function getSource(desk: Desk, id: string): RegisteredSource {
  const found = findSource(desk, id);
  if (!found) throw notFound(`There is no source "${id}".`);
  return found;
}

/**
 * Enters an organisation into the register. It is not read before `decideSource` approves it. Throws `source.*` for addresses that are
 * never read, and `source.known` where the short name is taken.
 */
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
  for (const address of [doc.homepage, ...channelsOf(doc).map(({ url }) => url)]) refuseAddress(address);
  return transact(desk, () => {
    if (desk.db.prepare('SELECT 1 FROM source WHERE id = ?').get(doc.id)) {
      throw sourceKnown(`There is a source "${doc.id}" already. Choose another short name.`);
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
    return { source: doc, proposedBy: actor, approvedBy: null, removal: null };
  });
}
