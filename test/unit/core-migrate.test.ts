import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { type Migration, migrate } from '../../core/migrate.ts';

const steps: Migration[] = [
  { name: 'people', sql: 'CREATE TABLE a (x)' },
  { name: 'more', sql: 'ALTER TABLE a ADD COLUMN y; CREATE TABLE b (z)' },
  { name: 'fill', sql: 'INSERT INTO b VALUES (1)' },
];

const tables = (database: DatabaseSync) =>
  database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .map(({ name }) => name);

describe('migrate', () => {
  it('runs each step once, in order, from any earlier version', () => {
    for (let from = 0; from <= steps.length; from++) {
      const database = new DatabaseSync(':memory:');
      migrate(database, steps.slice(0, from), 'data');
      expect(migrate(database, steps, 'data')).toBe(3);
      expect(migrate(database, steps, 'data')).toBe(3);
      expect(tables(database)).toEqual(['a', 'b']);
      expect(database.prepare('SELECT count(*) AS n FROM b').get()).toMatchObject({ n: 1 });
      database.close();
    }
  });

  it('does all missing steps or none', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database, steps.slice(0, 1), 'data');
    const broken = [...steps.slice(0, 2), { name: 'broken', sql: 'CREATE TABLE c (x); CREATE NONSENSE' }];
    expect(() => migrate(database, broken, 'data')).toThrow(/NONSENSE/);
    expect(tables(database)).toEqual(['a']);
    expect(migrate(database, steps, 'data')).toBe(3);
    database.close();
  });

  it('refuses a database from the future, and leaves it alone', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database, steps, 'data');
    expect(() => migrate(database, steps.slice(0, 1), 'the desk database')).toThrow(
      expect.objectContaining({
        code: 'storage.newer',
        message: expect.stringMatching(/^the desk database .* 3, .* 1/),
      }),
    );
    expect(tables(database)).toEqual(['a', 'b']);
    database.close();
  });
});
