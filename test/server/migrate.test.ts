import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createSqliteCorpus } from '../../adapters/embedded/sqlite-corpus.ts';
import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import { createElasticCorpus } from '../../adapters/server/elastic-corpus.ts';
import { elasticSettings } from '../../adapters/server/open-shared.ts';
import { movedKinds } from '../../cli/migrate/compare-corpora.ts';
import { type ConfigKey, configFields, resolveConfig } from '../../core/config.ts';
import { corpusKinds } from '../../core/corpus-kinds.ts';
import type { Corpus } from '../../core/ports.ts';
import { dataPaths, openQueue } from '../../main.ts';
import { runCli, spawnCli } from '../e2e/run-cli.ts';
import { makeDoc, unitVector } from '../support/corpus-docs.ts';
import { hashesOf } from '../support/corpus-helpers.ts';
import { temporaryFolder } from '../support/folder.ts';
import { openServerSize, type ServerSize, serverSizeIsThere } from '../support/server-size.ts';
import { until } from '../support/until.ts';

const clock = createSystemClock();
const CLAIMS = 3_000;

type Settings = Partial<Record<ConfigKey, unknown>>;

/** Settings as a process under test is given them. */
const environment = (settings: Settings): Record<string, string> =>
  Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [configFields[key as ConfigKey].env, String(value)]),
  );

/** A document of every kind, and claims with vectors enough to break off in between. */
async function fill(corpus: Corpus): Promise<void> {
  for (const kind of movedKinds) {
    const vector = corpusKinds[kind].vector ? { vector: unitVector(7) } : {};
    await corpus.put(kind, [{ doc: makeDoc(kind, `${kind.toLowerCase()}-1`), ...vector }]);
  }
  const claims = Array.from({ length: CLAIMS }, (_, n) => ({
    doc: makeDoc('claim', `clm-${n}`, { text: `Claim ${n} of many` }),
    vector: unitVector(n),
  }));
  await corpus.put('claim', claims);
}

async function contents(corpus: Corpus): Promise<Record<string, unknown>> {
  const pairs = movedKinds.map(async (kind) => [kind, await hashesOf(corpus, kind)] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

describe.skipIf(!serverSizeIsThere())('claimwatch migrate', () => {
  let server: ServerSize;
  beforeAll(async () => {
    server = await openServerSize();
  });
  afterAll(() => server?.close());

  /** A corpus in a folder, and an empty installation of the server size. */
  async function installation() {
    const folder = temporaryFolder();
    const settings = server.settings();
    const config = resolveConfig({ overrides: { ...settings, 'data.folder': folder } });
    const openFile = () => createSqliteCorpus({ path: dataPaths(folder).corpus });
    const openIndex = () => createElasticCorpus({ settings: elasticSettings(config), clock });
    const env = environment({ ...settings, 'data.folder': folder, 'log.level': 'silent' });
    const migrate = (...args: string[]) => runCli(['migrate', '--json', ...args], { env });
    const read = async (open: () => Corpus | Promise<Corpus>) => {
      const corpus = await open();
      const found = await contents(corpus);
      await corpus.close();
      return found;
    };
    return { folder, env, config, openFile, openIndex, migrate, read };
  }

  it('moves a corpus there and back with the same ids and hashes; a dry run writes nothing', async () => {
    const { folder, config, openFile, openIndex, migrate, read } = await installation();
    const file = openFile();
    await fill(file);
    await file.put('article', [{ doc: makeDoc('article', 'art-new', { detection: null }) }]);
    await file.close();
    const before = await read(openFile);

    const dry = JSON.parse((await migrate('--to', 'server', '--dry-run')).stdout);
    expect(dry).toMatchObject({ ok: true, dryRun: true, copy: dry.documents });
    expect(Object.values(await read(openIndex)).flat()).toEqual([]);

    const there = JSON.parse((await migrate('--to', 'server')).stdout);
    expect(there).toMatchObject({ ok: true, copied: dry.documents, verified: dry.documents });
    expect(await read(openIndex)).toEqual(before);
    const queue = await openQueue(config, clock);
    onTestFinished(() => queue.close());
    expect((await queue.counts('article.detect')).waiting).toBe(there.queued.articles);
    expect(there.queued.articles).toBeGreaterThan(0);

    const other = temporaryFolder();
    const returned = await migrate('--to', 'embedded', '--data', other);
    expect(returned.code, returned.stderr).toBe(0);
    const back = JSON.parse(returned.stdout);
    expect(back).toMatchObject({ ok: true, verified: dry.documents });
    expect(await read(() => createSqliteCorpus({ path: dataPaths(other).corpus }))).toEqual(before);
    expect(await read(openFile), folder).toEqual(before);
  }, 900_000);

  it.each(['server', 'embedded'] as const)(
    'goes on where it was killed, towards %s',
    async (to) => {
      const { env, openFile, openIndex, migrate, read } = await installation();
      const [openFrom, openTo] = to === 'server' ? [openFile, openIndex] : [openIndex, openFile];
      const from = await openFrom();
      await fill(from);
      await from.close();

      // Gives way to this process, which is to catch it in the middle.
      const child = spawnCli(['migrate', '--to', to], { env, through: ['nice', '-n', '19'] });
      const watched = await openTo();
      await until('the first claims to arrive', async () => (await watched.count('claim')) > 0, 120_000);
      child.kill('SIGKILL');
      const arrived = await watched.count('claim');
      await watched.close();
      expect(arrived).toBeLessThan(CLAIMS);

      const again = JSON.parse((await migrate('--to', to)).stdout);
      expect(again.copied).toBeLessThan(again.documents);
      expect(await read(openTo)).toEqual(await read(openFrom));
    },
    600_000,
  );

  it('refuses to write over what the other side alone has, unless told to', async () => {
    const { openFile, openIndex, migrate, read } = await installation();
    const [file, index] = [openFile(), await openIndex()];
    await fill(file);
    await index.put('source', [{ doc: makeDoc('source', 'their-own') }]);
    await Promise.all([file.close(), index.close()]);
    const refused = await migrate('--to', 'server');
    expect(refused.stdout).toContain('input.target-taken');
    expect(await migrate('--to', 'server', '--replace')).toMatchObject({ code: 0 });
    expect(await read(openIndex)).toEqual(await read(openFile));
  });

  it('refuses while a process works on either corpus', async () => {
    const { openFile, migrate } = await installation();
    const file = openFile();
    const seenAt = new Date(clock.now()).toISOString();
    await file.put('process', [{ doc: makeDoc('process', 'detect-1', { seenAt }) }]);
    await file.close();
    expect((await migrate('--to', 'server')).stdout).toContain('input.still-running');
  });
});
