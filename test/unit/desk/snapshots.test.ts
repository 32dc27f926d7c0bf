import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../../core/domain/snapshot.ts';
import { sha256 } from '../../../core/ids.ts';
import { verifyAudit } from '../../../desk/audit.ts';
import {
  keepSnapshots,
  listSnapshots,
  snapshotFile,
  snapshotHash,
  snapshotsOfArticle,
} from '../../../desk/snapshots.ts';
import { makeDoc } from '../../support/corpus-docs.ts';
import { memoryDesk } from './desk-fixture.ts';

const article = (text: string) =>
  makeDoc('article', 'art-1', { text, versions: [], aliases: ['https://courier.example/m/1'] });

describe('what a decision rests on', () => {
  const desk = memoryDesk();
  desk.db.exec(`INSERT INTO desk_case (id, doc, status, updated_at) VALUES ('case-1', '{}', 'open', '')`);
  const keep = (...texts: string[]) =>
    keepSnapshots({
      desk,
      actor: 'ann',
      caseId: 'case-1',
      snapshots: texts.map((text) => snapshotOf(article(text))),
    });
  const logged = () =>
    desk.db
      .prepare(`SELECT details FROM audit WHERE action = 'snapshot.keep'`)
      .all()
      .map((row) => JSON.parse(String(row.details)));

  it('is kept once, with its hash in the log', () => {
    keep('Salt water cures a cold.');
    keep('Salt water cures a cold.', 'Salt water cures nothing.');
    const kept = listSnapshots(desk, 'case-1');
    expect(kept.map(({ snapshot }) => snapshot.text)).toEqual([
      'Salt water cures a cold.',
      'Salt water cures nothing.',
    ]);
    expect(kept.map(({ hash }) => hash)).toEqual(kept.map(({ snapshot }) => snapshotHash(snapshot)));
    expect(logged()).toEqual(kept.map(({ hash }) => ({ kept: [{ article: 'art-1', hash }] })));
    expect(verifyAudit(desk)).toMatchObject({ intact: true });
  });

  it('is found by its article, and given out as a file that has its hash', () => {
    const kept = snapshotsOfArticle(desk, 'art-1');
    expect(kept).toEqual(listSnapshots(desk, 'case-1'));
    for (const { hash, snapshot } of kept) {
      const file = snapshotFile(desk, hash);
      expect(sha256(file)).toBe(hash);
      expect(JSON.parse(file)).toEqual(snapshot);
    }
    expect(snapshotsOfArticle(desk, 'art-2')).toEqual([]);
    expect(() => snapshotFile(desk, 'f'.repeat(64))).toThrow(/no such copy/);
  });

  it('can be neither changed nor taken away', () => {
    expect(() => desk.db.exec(`UPDATE snapshot SET doc = '{}'`)).toThrow(/never changes/);
    expect(() => desk.db.exec('DELETE FROM snapshot')).toThrow(/never goes/);
  });
});
