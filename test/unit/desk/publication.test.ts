import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAudit, verifyAudit, verifyChain } from '../../../desk/audit.ts';
import { addEvidence, approveDraft, getCase, openCase, saveDraft } from '../../../desk/cases.ts';
import { drainOutbox, type OutboxMessage } from '../../../desk/outbox.ts';
import { publishRebuttal, readVersions } from '../../../desk/rebuttals.ts';
import { claim, content, evidence, memoryDesk } from './desk-fixture.ts';

const ready = () => {
  const desk = memoryDesk();
  const { id: caseId } = openCase({ desk, actor: 'ann', claim });
  addEvidence({ desk, actor: 'ann', caseId, evidence });
  saveDraft({ desk, actor: 'ann', caseId, content, basedOn: 0 });
  const publish = (actor: string, draftVersion: number, correction?: string) =>
    publishRebuttal({ desk, actor, caseId, draftVersion, correction, appearances: [], problemsOf: () => [] });
  return { desk, caseId, publish };
};

describe('publishing takes two people and evidence', () => {
  it('refuses whoever gave the first approval and lets a second person publish', () => {
    const { desk, caseId, publish } = ready();
    expect(() => publish('ben', 1)).toThrow(/must approve/);
    approveDraft({ desk, actor: 'ann', caseId, draftVersion: 1 });
    expect(() => publish('ann', 1)).toThrow(/Another person/);
    expect(publish('ben', 1)).toMatchObject({ version: 1, slug: 'no-salt-water-does-not-cure-dengue-fever' });
    expect(getCase(desk, caseId).status).toBe('published');
  });

  it('lets an approval lapse with every change to the words or the evidence', () => {
    const { desk, caseId, publish } = ready();
    approveDraft({ desk, actor: 'ann', caseId, draftVersion: 1 });
    addEvidence({ desk, actor: 'ben', caseId, evidence: { ...evidence, shows: 'Something else.' } });
    expect(() => publish('ben', 1)).toThrow(/must approve/);
    approveDraft({ desk, actor: 'ann', caseId, draftVersion: 1 });
    saveDraft({ desk, actor: 'ben', caseId, content: { ...content, body: 'New words.' }, basedOn: 1 });
    expect(() => publish('ben', 1)).toThrow(/has changed/);
    expect(() => publish('ben', 2)).toThrow(/must approve/);
  });

  it('refuses to write over a draft that somebody else saved meanwhile', () => {
    const { desk, caseId } = ready();
    saveDraft({ desk, actor: 'ben', caseId, content: { ...content, body: 'Mine.' }, basedOn: 1 });
    expect(() => saveDraft({ desk, actor: 'ann', caseId, content, basedOn: 1 })).toThrow(/meanwhile/);
  });

  it('publishes a correction as a new version with its notice, and keeps the first as it was', () => {
    const { desk, caseId, publish } = ready();
    approveDraft({ desk, actor: 'ann', caseId, draftVersion: 1 });
    const first = publish('ben', 1);
    expect(() => publish('ben', 1)).toThrow(/says the same/);
    saveDraft({ desk, actor: 'ann', caseId, content: { ...content, body: 'Better.' }, basedOn: 1 });
    approveDraft({ desk, actor: 'ben', caseId, draftVersion: 2 });
    expect(() => publish('ann', 2)).toThrow(/what is corrected/);
    const second = publish('ann', 2, 'The number of patients was wrong.');
    expect(second).toMatchObject({ version: 2, slug: first.slug, firstPublishedAt: first.firstPublishedAt });
    expect(second.corrections.map((c) => c.version)).toEqual([2]);
    expect(readVersions(desk, first.id)).toEqual([first, second]);
    expect(() => desk.db.exec('UPDATE rebuttal_version SET slug = slug')).toThrow(/never changes/);
    expect(() => desk.db.exec('DELETE FROM rebuttal_version')).toThrow(/never goes/);
  });

  it('publishes nothing with invalid markup', () => {
    const { desk, caseId } = ready();
    approveDraft({ desk, actor: 'ann', caseId, draftVersion: 1 });
    const attempt = () =>
      publishRebuttal({
        desk,
        actor: 'ben',
        caseId,
        draftVersion: 1,
        appearances: [],
        problemsOf: () => ['url is missing'],
      });
    expect(attempt).toThrow(/url is missing/);
    expect(readVersions(desk, 'any')).toEqual([]);
  });

  it('holds under any order of acts', () => {
    const act = fc.record({
      actor: fc.constantFrom('ann', 'ben', 'cleo'),
      kind: fc.constantFrom('save', 'approve', 'publish', 'evidence'),
      salt: fc.nat(1_000),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const desk = memoryDesk();
        const { id: caseId } = openCase({ desk, actor: 'ann', claim });
        for (const { actor, kind, salt } of acts) {
          const before = getCase(desk, caseId);
          try {
            if (kind === 'save')
              saveDraft({
                desk,
                actor,
                caseId,
                content: { ...content, body: `${salt}` },
                basedOn: before.draftVersion,
              });
            if (kind === 'evidence')
              addEvidence({ desk, actor, caseId, evidence: { ...evidence, shows: `${salt}` } });
            if (kind === 'approve') approveDraft({ desk, actor, caseId, draftVersion: before.draftVersion });
            if (kind === 'publish') {
              const version = publishRebuttal({
                desk,
                actor,
                caseId,
                draftVersion: before.draftVersion,
                correction: 'A sentence that says what.',
                appearances: [],
                problemsOf: () => [],
              });
              expect(before.approvedBy).not.toBeNull();
              expect(before.approvedBy).not.toBe(actor);
              expect(version.evidence.length).toBeGreaterThan(0);
              expect(version.content).toEqual(before.draft);
            }
          } catch (error) {
            expect(error).toMatchObject({ name: 'AppError' });
            expect(getCase(desk, caseId)).toEqual(before);
          }
        }
        const published = readAudit(desk, 1_000).filter((entry) => entry.action.startsWith('rebuttal.'));
        const versions = desk.db.prepare('SELECT count(*) AS n FROM rebuttal_version').get();
        expect(published.length).toBe(versions?.n);
        expect(verifyAudit(desk).intact).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the audit log', () => {
  const entries = () => {
    const { desk, caseId, publish } = ready();
    approveDraft({ desk, actor: 'ann', caseId, draftVersion: 1 });
    publish('ben', 1);
    return readAudit(desk, 100).reverse();
  };

  it('is a chain that shows any change, removal, insertion and reordering', () => {
    const log = entries();
    const { intact, head } = verifyChain(log);
    expect(intact).toBe(true);
    for (const index of log.keys()) {
      const changed = log.map((entry, i) => (i === index ? { ...entry, actor: 'mallory' } : entry));
      expect(verifyChain(changed)).toMatchObject({ intact: false, firstBad: index + 1 });
      const removed = log.toSpliced(index, 1);
      expect(verifyChain(removed, head).intact).toBe(false);
      const doubled = log.toSpliced(index, 0, ...log.slice(index, index + 1));
      expect(verifyChain(doubled).intact).toBe(false);
    }
    expect(verifyChain(log.toReversed()).intact).toBe(false);
  });

  it('shows a cut-off end only to whoever kept the head', () => {
    const log = entries();
    const { head } = verifyChain(log);
    expect(verifyChain(log.slice(0, -1)).intact).toBe(true);
    expect(verifyChain(log.slice(0, -1), head).intact).toBe(false);
  });

  it('cannot be written over', () => {
    const { desk } = ready();
    expect(() => desk.db.exec("UPDATE audit SET actor = 'x'")).toThrow(/append-only/);
    expect(() => desk.db.exec('DELETE FROM audit')).toThrow(/append-only/);
  });
});

describe('the outbox', () => {
  it('delivers in order, stops at a failure and takes up there again', async () => {
    const { desk, caseId, publish } = ready();
    approveDraft({ desk, actor: 'ann', caseId, draftVersion: 1 });
    publish('ben', 1);
    const seen: OutboxMessage[] = [];
    const failing = drainOutbox(desk, async () => {
      throw new Error('down');
    });
    await expect(failing).rejects.toThrow('down');
    expect(await drainOutbox(desk, async (message) => void seen.push(message))).toBe(1);
    expect(seen[0]).toMatchObject({ kind: 'rebuttal', data: { version: 1 } });
    expect(await drainOutbox(desk, async () => undefined)).toBe(0);
  });
});
