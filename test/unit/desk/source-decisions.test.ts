import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAuditOf } from '../../../desk/audit.ts';
import {
  decideSource,
  type SourceDecision,
  setPace,
  sourceDecisions,
} from '../../../desk/source-decisions.ts';
import { getSource, proposeSource } from '../../../desk/sources.ts';
import { memoryDesk, source } from './desk-fixture.ts';

function register(...decisions: readonly (readonly [actor: string, decision: SourceDecision])[]) {
  const desk = memoryDesk();
  proposeSource({ desk, actor: 'ann', source });
  const decide = (actor: string, decision: SourceDecision) =>
    decideSource({ desk, actor, id: source.id, decision, reason: 'It was sold to a casino.' });
  for (const [actor, decision] of decisions) decide(actor, decision);
  return { desk, decide };
}
const removalAsked = [
  ['ben', 'approve'],
  ['ben', 'pause'],
  ['ben', 'ask-removal'],
] as const;

describe('removing a source', () => {
  it('is asked for by one person with a reason, and confirmed by another', () => {
    const { desk, decide } = register(...removalAsked);
    expect(getSource(desk, source.id).removal).toMatchObject({
      by: 'ben',
      reason: 'It was sold to a casino.',
    });
    expect(() => decide('ben', 'remove')).toThrow(expect.objectContaining({ code: 'desk.second-person' }));
    expect(decide('ann', 'remove')).toMatchObject({ source: { status: 'removed' }, removal: null });
    expect(readAuditOf(desk, source.id).map(({ actor, action }) => `${actor} ${action}`)).toEqual([
      'ann source.propose',
      'ben source.approve',
      'ben source.pause',
      'ben source.ask-removal',
      'ann source.remove',
    ]);
  });

  it('needs a reason, a source that is not read, and somebody who asked', () => {
    const { desk, decide } = register(['ben', 'approve']);
    expect(() => decide('ben', 'ask-removal')).toThrow(/approved/);
    decide('ben', 'pause');
    expect(() => decide('ann', 'remove')).toThrow(/Nobody asked/);
    expect(() => decideSource({ desk, actor: 'ben', id: source.id, decision: 'ask-removal' })).toThrow(/why/);
  });

  it('can be turned down; a source that is to go is not read again before that', () => {
    const { desk, decide } = register(...removalAsked);
    expect(() => decide('ann', 'resume')).toThrow(/Decide about that first/);
    decide('ann', 'keep');
    expect(getSource(desk, source.id).removal).toBeNull();
    expect(decide('ann', 'resume')).toMatchObject({ source: { status: 'approved' } });
  });
});

describe('slowing a source down', () => {
  it('is kept with the source and in the log, within its bounds', () => {
    const { desk } = register(['ben', 'approve']);
    const pace = { minDelaySeconds: 30, dailyBudget: 200 };
    expect(setPace({ desk, actor: 'ben', id: source.id, pace }).source).toMatchObject(pace);
    expect(readAuditOf(desk, source.id).at(-1)).toMatchObject({ action: 'source.pace', details: pace });
    for (const minDelaySeconds of [0, 61, 2.5]) {
      expect(() =>
        setPace({ desk, actor: 'ben', id: source.id, pace: { ...pace, minDelaySeconds } }),
      ).toThrow();
    }
  });
});

describe('whatever is decided, by whomever, in any order', () => {
  it('no one person lets a source in or takes its work away', () => {
    const decisions = fc.array(
      fc.tuple(fc.constantFrom('ann', 'ben', 'cy'), fc.constantFrom(...sourceDecisions)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(decisions, (list) => {
        const { desk, decide } = register();
        for (const [actor, decision] of list) {
          try {
            decide(actor, decision);
          } catch (error) {
            expect(error).toMatchObject({
              code: expect.stringMatching(/^(desk\.second-person|source\.wrong-state)$/),
            });
          }
        }
        const entries = readAuditOf(desk, source.id);
        for (const [index, { action, actor }] of entries.entries()) {
          const before = entries.slice(0, index).toReversed();
          const first = { 'source.approve': 'source.propose', 'source.remove': 'source.ask-removal' }[action];
          if (first) expect(before.find((entry) => entry.action === first)?.actor).not.toBe(actor);
        }
      }),
      { numRuns: 60 },
    );
  });
});
