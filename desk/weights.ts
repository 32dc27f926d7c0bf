import { defaultWeights, questions, Weights } from '../core/domain/priority.ts';
import { conflict } from '../core/errors.ts';
import { audit } from './audit.ts';
import { type Actor, type Desk, nowOf, transact } from './desk.ts';

/** The weights as they were saved once. Version 0 is the default, which nobody saved. */
export interface WeightsVersion {
  readonly version: number;
  readonly weights: Weights;
  readonly by: string | null;
  readonly at: string | null;
}

const firstVersion: WeightsVersion = { version: 0, weights: defaultWeights, by: null, at: null };

/** A question that came after the weights were saved has its default. */
function toVersion(row: Record<string, unknown>): WeightsVersion {
  const saved: unknown = JSON.parse(String(row.weights));
  return {
    version: Number(row.version),
    weights: Weights.parse({ ...defaultWeights, ...Object(saved) }),
    by: String(row.by),
    at: String(row.at),
  };
}

/** The weights in force. */
export function readWeights(desk: Desk): WeightsVersion {
  const row = desk.db.prepare('SELECT * FROM priority_weights ORDER BY version DESC LIMIT 1').get();
  return row ? toVersion(row) : firstVersion;
}

/** The newest versions, newest first; the default they all began with is the last of them where there is room. */
export function listWeights(desk: Desk, limit: number): WeightsVersion[] {
  const rows = desk.db.prepare('SELECT * FROM priority_weights ORDER BY version DESC LIMIT ?').all(limit);
  return [...rows.map(toVersion), firstVersion].slice(0, limit);
}

/**
 * Saves weights as a new version and logs what changed. `basedOn` is the version that the person saw; if another was saved since, this
 * throws `corpus.conflict`. Saving what is in force already changes nothing.
 */
export function saveWeights(given: {
  desk: Desk;
  actor: Actor;
  weights: Weights;
  basedOn: number;
}): WeightsVersion {
  const { desk, actor, weights, basedOn } = given;
  return transact(desk, () => {
    const before = readWeights(desk);
    if (before.version !== basedOn) {
      throw conflict(
        'Somebody else saved other weights in the meantime. Look at them, then save yours again.',
      );
    }
    const changed = questions.filter((question) => weights[question] !== before.weights[question]);
    if (changed.length === 0) return before;
    const pick = (from: Weights) => Object.fromEntries(changed.map((question) => [question, from[question]]));
    const version = before.version + 1;
    const at = nowOf(desk);
    desk.db
      .prepare('INSERT INTO priority_weights (version, weights, by, at) VALUES (?,?,?,?)')
      .run(version, JSON.stringify(weights), actor, at);
    audit(desk, {
      actor,
      action: 'priorities.save',
      subject: `priorities-${version}`,
      details: { before: pick(before.weights), after: pick(weights) },
    });
    return { version, weights, by: actor, at };
  });
}
