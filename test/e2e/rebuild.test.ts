import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSqliteCorpus } from '../../adapters/embedded/sqlite-corpus.ts';
import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import type { Corpus } from '../../core/ports.ts';
import { openDesk } from '../../desk/desk.ts';
import { triageClaim } from '../../desk/triage.ts';
import { dataPaths } from '../../main.ts';
import { makeDoc, unitVector } from '../support/corpus-docs.ts';
import { hashesOf } from '../support/corpus-helpers.ts';
import { temporaryFolder } from '../support/folder.ts';
import { until } from '../support/until.ts';
import { runCli, spawnCli } from './run-cli.ts';

const clock = createSystemClock();
const ARTICLES = 150;

/** What a rebuild makes. */
const made = ['claim', 'sighting', 'match', 'narrative', 'signal'] as const;

/** Articles of three publishers in which some claims come again, as short as they can be, since models read them. */
async function fill(corpus: Corpus): Promise<void> {
  const publishers = ['courier', 'herald', 'mercury'];
  await corpus.put(
    'source',
    publishers.map((id) => ({ doc: makeDoc('source', id, { name: `The ${id}`, languages: ['en'] }) })),
  );
  const articles = Array.from({ length: ARTICLES }, (_, n) =>
    makeDoc('article', `art-${n}`, {
      sourceId: publishers[n % 3],
      text: `The flu vaccine killed ${300 + (n % 40)} people in Lyon.`,
      publishedAt: new Date(clock.now() - (ARTICLES - n) * 600_000).toISOString(),
      url: `https://courier.example/${n}`,
      canonicalUrl: `https://courier.example/${n}`,
    }),
  );
  await corpus.put(
    'article',
    articles.map((doc) => ({ doc })),
  );
  const claim = 'The flu vaccine killed 301 people in Lyon.';
  await corpus.put('factCheck', [{ doc: makeDoc('factCheck', 'fck-1', { claim }), vector: unitVector(1) }]);
}

it('makes the same again from the articles, after a kill in the middle too, and leaves decisions alone', async () => {
  const folder = temporaryFolder();
  const paths = dataPaths(folder);
  const rebuild = () => runCli(['rebuild', '--json', '--data', folder]);
  const within = async <T>(work: (corpus: Corpus) => Promise<T>): Promise<T> => {
    const corpus = createSqliteCorpus({ path: paths.corpus });
    return work(corpus).finally(() => corpus.close());
  };
  const contents = () =>
    within(async (corpus) =>
      Object.fromEntries(
        await Promise.all(made.map(async (kind) => [kind, await hashesOf(corpus, kind)] as const)),
      ),
    );

  await within(fill);
  const first = await rebuild();
  expect(JSON.parse(first.stdout), first.stderr).toMatchObject({ ok: true, articles: ARTICLES, dead: 0 });
  const before = await contents();
  // The vector that `fill` gave is of no encoder.
  const [checked] = await within((corpus) => corpus.vectors('factCheck', ['fck-1']));
  expect(checked?.[1]).not.toEqual(unitVector(1));
  for (const kind of made.slice(0, 4)) expect(before[kind], kind).not.toEqual([]);

  const desk = openDesk({ path: paths.desk, clock, randomBytes: (size) => Buffer.alloc(size, 1) });
  const claim = await within(async (corpus) => (await corpus.list('claim', { limit: 1 })).items[0]?.doc);
  if (!claim) throw new Error('There is no claim.');
  triageClaim({ desk, actor: 'system', claim, input: { state: 'dismissed', reason: 'trivial' } });
  const decided = desk.db.prepare('SELECT * FROM triage').all();
  desk.db.close();

  await within(async (corpus) => {
    for (const kind of made) {
      const ids = (await hashesOf(corpus, kind)).map(({ id }) => id);
      await corpus.remove(kind, ids);
    }
  });
  const killed = spawnCli(['rebuild', '--data', folder]);
  const mark = join(folder, 'rebuild.json');
  const noted = () => existsSync(mark) && JSON.parse(readFileSync(mark, 'utf8')).articles.done > 0;
  await until('the first articles to be noted', noted, 240_000);
  killed.kill('SIGKILL');
  await until('it to end', () => killed.exitCode !== null || killed.signalCode !== null);
  expect(await contents()).not.toEqual(before);

  const second = await rebuild();
  expect(second.stderr).toContain('Going on after 100 articles');
  expect(JSON.parse(second.stdout)).toMatchObject({ ok: true, articles: ARTICLES });
  expect(await contents()).toEqual(before);
  expect(existsSync(mark)).toBe(false);
  const again = openDesk({ path: paths.desk, clock, randomBytes: (size) => Buffer.alloc(size, 1) });
  expect(again.db.prepare('SELECT * FROM triage').all()).toEqual(decided);
  again.db.close();
});
