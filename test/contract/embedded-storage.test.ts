import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backupDatabase, restoreDatabase } from '../../adapters/embedded/backup.ts';
import { checkDatabase, openDatabase } from '../../adapters/embedded/database.ts';
import { lockFolder } from '../../adapters/embedded/folder-lock.ts';
import { createSqliteCorpus } from '../../adapters/embedded/sqlite-corpus.ts';
import { createSqliteQueue } from '../../adapters/embedded/sqlite-queue.ts';
import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import { makeDoc, unitVector } from '../support/corpus-docs.ts';
import { hashesOf } from '../support/corpus-helpers.ts';
import { temporaryFolder } from '../support/folder.ts';

const clock = createSystemClock();
const openers = {
  queue: (path: string) => createSqliteQueue({ path, clock }),
  corpus: (path: string) => createSqliteCorpus({ path }),
};
const kinds = Object.keys(openers) as (keyof typeof openers)[];

const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
};

/** Runs without the rights of root, whom no permission stops. */
function unprivileged<T>(work: () => T): T {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.('nobody');
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

/** Overwrites part of a file with rubbish. */
function damage(path: string, from: number, length: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(length, 0x5a), 0, length, from);
  closeSync(file);
}

async function filledCorpus(path: string, count: number) {
  const corpus = createSqliteCorpus({ path });
  await corpus.put(
    'claim',
    Array.from({ length: count }, (_, i) => ({
      doc: makeDoc('claim', `clm-${i}`, { text: `Claim number ${i}` }),
      vector: unitVector(i),
    })),
  );
  return corpus;
}

describe.each(kinds)('a damaged or foreign %s file', (kind) => {
  it('that is no database is refused and points to restore', () => {
    const path = join(temporaryFolder(), 'data.db');
    writeFileSync(path, 'This is not a database, and long enough to be sure of it. '.repeat(100));
    const error = thrownBy(() => openers[kind](path));
    expect(error).toMatchObject({ code: 'storage.corrupt', retry: 'never' });
    expect(String(error)).toContain('claimwatch restore');
    expect(String(error)).toContain(path);
  });

  it('with a torn first page is refused', async () => {
    const path = join(temporaryFolder(), 'data.db');
    await openers[kind](path).close();
    damage(path, 100, 3_000);
    expect(thrownBy(() => openers[kind](path))).toMatchObject({ code: 'storage.corrupt' });
  });

  it('of a newer version is refused', async () => {
    const path = join(temporaryFolder(), 'data.db');
    await openers[kind](path).close();
    const newer = new DatabaseSync(path);
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    const error = thrownBy(() => openers[kind](path));
    expect(error).toMatchObject({ code: 'storage.newer' });
    expect(String(error)).toMatch(/newer version/);
  });

  it('in a folder that is not there is refused in plain words', () => {
    const path = join(temporaryFolder(), 'none', 'data.db');
    expect(thrownBy(() => openers[kind](path))).toMatchObject({ code: 'storage.read-only' });
  });

  it('in a folder that may not be written is refused in plain words', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    const error = unprivileged(() => thrownBy(() => openers[kind](join(folder, 'data.db'))));
    expect(error).toMatchObject({ code: 'storage.read-only' });
    expect(String(error)).toMatch(/cannot be written/);
  });
});

describe('a database', () => {
  it('says that the disk is full, keeps what was there, and goes on when there is room', () => {
    const path = join(temporaryFolder(), 'data.db');
    const database = openDatabase(path);
    onTestFinished(database.close);
    database.exec('CREATE TABLE t (a TEXT)');
    // SQLite gives the same answer at this limit as on a full disk.
    database.exec('PRAGMA max_page_count = 10');
    const insert = () => database.run('INSERT INTO t VALUES (?)', 'x'.repeat(10_000));
    const error = thrownBy(() => {
      for (let i = 0; i < 100; i++) database.transaction(insert);
    });
    expect(error).toMatchObject({ code: 'storage.full', retry: { afterMs: 60_000 } });
    const kept = Number(database.get('SELECT count(*) AS n FROM t')?.n);
    expect(kept).toBeGreaterThan(0);
    database.exec('PRAGMA max_page_count = 1000');
    database.transaction(insert);
    expect(database.get('SELECT count(*) AS n FROM t')).toMatchObject({ n: kept + 1 });
  });

  it('says that a folder has become read-only', () => {
    const database = openDatabase(join(temporaryFolder(), 'data.db'));
    onTestFinished(database.close);
    database.exec('CREATE TABLE t (a TEXT); PRAGMA query_only = ON');
    expect(thrownBy(() => database.run('INSERT INTO t VALUES (1)'))).toMatchObject({
      code: 'storage.read-only',
    });
  });

  it('says that another process holds it', () => {
    const path = join(temporaryFolder(), 'data.db');
    const holder = openDatabase(path);
    const other = openDatabase(path, { busyMs: 0 });
    onTestFinished(holder.close);
    onTestFinished(other.close);
    holder.exec('BEGIN IMMEDIATE');
    expect(thrownBy(() => other.transaction(() => null))).toMatchObject({
      code: 'storage.busy',
      retry: 'backoff',
    });
  });

  it('does all of a transaction or nothing', () => {
    const database = openDatabase(join(temporaryFolder(), 'data.db'));
    onTestFinished(database.close);
    database.exec('CREATE TABLE t (a TEXT)');
    const work = () => {
      database.run('INSERT INTO t VALUES (1)');
      throw new Error('in the middle');
    };
    expect(() => database.transaction(work)).toThrow('in the middle');
    expect(database.get('SELECT count(*) AS n FROM t')).toMatchObject({ n: 0 });
  });

  it('is found damaged by a check of all pages', async () => {
    const path = join(temporaryFolder(), 'data.db');
    await (await filledCorpus(path, 300)).close();
    expect(thrownBy(() => checkDatabase(path))).toBeNull();
    damage(path, 4_096 * 20, 4_096 * 60);
    expect(thrownBy(() => checkDatabase(path))).toMatchObject({ code: 'storage.corrupt' });
    expect(thrownBy(() => checkDatabase(`${path}.none`))).toMatchObject({ code: 'storage.corrupt' });
  });
});

describe('a corpus made by an older version', () => {
  it('gets its derived tables made again when the fields of a kind have changed', async () => {
    const path = join(temporaryFolder(), 'data.db');
    const before = await filledCorpus(path, 20);
    const hashes = await hashesOf(before, 'claim');
    await before.close();
    const older = new DatabaseSync(path);
    older.exec(`
      UPDATE derived SET definition = 'of an older version' WHERE kind = 'claim';
      DROP TABLE words_claim;
      DROP TABLE keys_claim;`);
    older.close();
    const corpus = createSqliteCorpus({ path });
    onTestFinished(corpus.close);
    expect(await hashesOf(corpus, 'claim')).toEqual(hashes);
    expect(await corpus.count('claim', { lang: 'en' })).toBe(20);
    expect((await corpus.search('claim', { text: '7' })).map(({ doc }) => doc.id)).toEqual(['clm-7']);
    expect((await corpus.nearest('claim', { vector: unitVector(3) }))[0]?.doc.id).toBe('clm-3');
  });
});

describe('a corpus whose vectors sqlite-vec kept', () => {
  it('takes them over', async () => {
    const path = join(temporaryFolder(), 'data.db');
    const before = await filledCorpus(path, 20);
    const hashes = await hashesOf(before, 'claim');
    await before.close();
    const older = openDatabase(path, { vectors: true });
    older.exec(`
      CREATE VIRTUAL TABLE vectors_claim USING vec0(vector float[384]);
      INSERT INTO vectors_claim (rowid, vector) SELECT n, vector FROM floats_claim;
      DROP TABLE floats_claim;`);
    older.close();
    const corpus = createSqliteCorpus({ path });
    onTestFinished(corpus.close);
    expect(await hashesOf(corpus, 'claim')).toEqual(hashes);
    expect((await corpus.vectors('claim', ['clm-3'])).get('clm-3')).toEqual(unitVector(3));
    expect((await corpus.nearest('claim', { vector: unitVector(3) }))[0]?.doc.id).toBe('clm-3');
  });
});

describe('backup and restore', () => {
  it('copies one consistent state while it is being written, and brings it back', async () => {
    const folder = temporaryFolder();
    const [path, target] = [join(folder, 'data.db'), join(folder, 'backup.db')];
    const corpus = await filledCorpus(path, 500);
    const before = await hashesOf(corpus, 'claim');
    let writing = true;
    const writer = (async () => {
      for (let i = 0; writing; i++) {
        await corpus.put('sighting', [{ doc: makeDoc('sighting', `sgt-${i}`) }]);
        await clock.sleep(1);
      }
    })();
    await backupDatabase(path, target);
    writing = false;
    await writer;
    await corpus.remove('claim', ['clm-1']);
    await corpus.close();
    restoreDatabase(target, path);
    const restored = createSqliteCorpus({ path });
    onTestFinished(restored.close);
    expect(await hashesOf(restored, 'claim')).toEqual(before);
    expect((await restored.nearest('claim', { vector: unitVector(1) }))[0]?.doc.id).toBe('clm-1');
    expect(readdirSync(folder).filter((file) => file.includes('partial'))).toEqual([]);
  });

  it('does not restore from a damaged backup, and leaves what is there', async () => {
    const folder = temporaryFolder();
    const [path, target] = [join(folder, 'data.db'), join(folder, 'backup.db')];
    await (await filledCorpus(path, 300)).close();
    await backupDatabase(path, target);
    truncateSync(target, statSync(target).size / 2);
    const size = statSync(path).size;
    expect(thrownBy(() => restoreDatabase(target, path))).toMatchObject({ code: 'storage.corrupt' });
    expect(statSync(path).size).toBe(size);
  });

  it('does not replay an old log over a restored file', async () => {
    const folder = temporaryFolder();
    const [path, target] = [join(folder, 'data.db'), join(folder, 'backup.db')];
    await (await filledCorpus(path, 10)).close();
    await backupDatabase(path, target);
    writeFileSync(`${path}-wal`, 'the log of a process that was killed');
    restoreDatabase(target, path);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });
});

describe('the lock of a data folder', () => {
  it('is held by one process at a time, and names it', () => {
    const folder = temporaryFolder();
    const lock = lockFolder(folder);
    const error = thrownBy(() => lockFolder(folder));
    expect(error).toMatchObject({ code: 'storage.locked' });
    expect(String(error)).toContain(`process ${process.pid}`);
    lock.release();
    lockFolder(folder).release();
  });

  it('dies with a process that is killed', async () => {
    const folder = temporaryFolder();
    const module = new URL('../../adapters/embedded/folder-lock.ts', import.meta.url).href;
    const code = `const { lockFolder } = await import('${module}'); lockFolder('${folder}'); console.log('held'); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    expect(String(thrownBy(() => lockFolder(folder)))).toContain(`process ${holder.pid}`);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    lockFolder(folder).release();
  });
});
