import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll } from 'vitest';
import { openQueue } from '../support/open-sqlite-queue.ts';
import { queueContract } from './queue-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'claimwatch-queue-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

queueContract('SQLite', async () => {
  const place = join(folder, `${++files}.db`);
  return {
    open: (settings) => openQueue(place, settings),
    plant: async (name, data) => {
      const database = new DatabaseSync(place);
      database
        .prepare('INSERT INTO jobs (name, data, run_at) VALUES (?, ?, ?)')
        .run(name, JSON.stringify(data), Date.now());
      database.close();
    },
    child: { module: new URL('../support/open-sqlite-queue.ts', import.meta.url).href, place },
  };
});
