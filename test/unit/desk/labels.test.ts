import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Claim } from '../../../core/domain/claim.ts';
import { RedactedText } from '../../../core/domain/text.ts';
import { openDeskToRead } from '../../../desk/desk.ts';
import { labelledPairs, labelledTexts } from '../../../desk/labels.ts';
import { answerMatch, type TriageInput, triageClaim } from '../../../desk/triage.ts';
import { claim, memoryDesk, steppingClock } from './desk-fixture.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimwatch-labels-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const said = (id: string): Claim => ({ ...claim, id, text: RedactedText.parse(`Claim ${id} says a thing.`) });

describe('what people decided, as labels', () => {
  const acts: [string, TriageInput, string | null][] = [
    ['a', { state: 'accepted' }, 'claim'],
    ['b', { state: 'dismissed', reason: 'opinion' }, 'opinion'],
    ['c', { state: 'dismissed', reason: 'not-checkable' }, 'other'],
    ['d', { state: 'dismissed', reason: 'already-answered' }, 'claim'],
    ['e', { state: 'merged', mergeInto: 'a' }, 'claim'],
    ['f', { state: 'snoozed', until: '2030-01-01T00:00:00.000Z' }, null],
    ['g', { state: 'open' }, null],
  ];

  it('hold the text that was decided about, whatever became of the corpus, and nobody’s name', () => {
    const desk = memoryDesk();
    for (const [id, input] of acts) triageClaim({ desk, actor: 'usr-ann', claim: said(id), input });
    const match = {
      id: 'm',
      claimId: 'a',
      factCheckId: 'f',
      claim: 'Salt cures.',
      factCheck: 'Salt cures flu.',
    };
    answerMatch({ desk, actor: 'usr-ann', match, answer: 'rejected' });
    const texts = labelledTexts(desk);
    expect(texts.map(({ id, label }) => [id, label])).toEqual(
      acts.flatMap(([id, , label]) => (label === null ? [] : [[id, label]])),
    );
    expect(texts[0]).toEqual({
      id: 'a',
      text: 'Claim a says a thing.',
      lang: 'en',
      label: 'claim',
      topic: 'health',
    });
    const pairs = labelledPairs(desk);
    expect(pairs).toEqual([
      { id: 'm', query: 'Salt cures.', factCheck: 'Salt cures flu.', label: 'rejected' },
    ]);
    expect(JSON.stringify([texts, pairs])).not.toContain('ann');
  });

  it('follow the last decision', () => {
    const desk = memoryDesk();
    triageClaim({ desk, actor: 'ann', claim, input: { state: 'accepted' } });
    triageClaim({ desk, actor: 'ben', claim, input: { state: 'dismissed', reason: 'trivial' } });
    expect(labelledTexts(desk)).toMatchObject([{ label: 'other' }]);
  });

  it('are read beside the process that owns the desk, and never change it', () => {
    const path = join(folder, 'desk.db');
    const owner = memoryDesk(steppingClock(), path);
    triageClaim({ desk: owner, actor: 'ann', claim, input: { state: 'accepted' } });
    const reader = openDeskToRead({
      path,
      clock: steppingClock(),
      randomBytes: (size) => Buffer.alloc(size),
    });
    expect(labelledTexts(reader)).toHaveLength(1);
    expect(() => reader.db.exec('DELETE FROM triage')).toThrow(/readonly/);
    reader.db.close();
    owner.db.close();
  });

  it('are not read from a database of an older form', () => {
    const path = join(folder, 'desk.db');
    memoryDesk(steppingClock(), path).db.close();
    const db = new DatabaseSync(path);
    db.exec('PRAGMA user_version = 1');
    db.close();
    expect(() =>
      openDeskToRead({ path, clock: steppingClock(), randomBytes: (size) => Buffer.alloc(size) }),
    ).toThrow(/Start this version of Claimwatch once/);
  });
});
