import type { RequestListener } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSqliteCorpus } from '../../../adapters/embedded/sqlite-corpus.ts';
import type { Archiving } from '../../../core/domain/archiving.ts';
import type { Corpus } from '../../../core/ports.ts';
import { createPageArchive } from '../../../workers/page-archive.ts';
import { makeDoc } from '../../support/corpus-docs.ts';
import { startLoopback } from '../crawlers/loopback.ts';

const { serve, origin, hits, fetcher, clock } = startLoopback();
const page = 'https://river.example/leaflet';
const path = `/save/${page}`;

async function openCorpus(): Promise<Corpus> {
  const corpus = createSqliteCorpus({ path: ':memory:' });
  onTestFinished(() => corpus.close());
  await corpus.put('archiving', [{ doc: makeDoc('archiving', 'arc-1', { url: page }) }]);
  return corpus;
}

const read = async (corpus: Corpus): Promise<Archiving | undefined> =>
  (await corpus.get('archiving', ['arc-1']))[0]?.doc;

const run = (corpus: Corpus, attempt = 1, archiveSaveUrl = `${origin()}/save/`) =>
  createPageArchive({ corpus, fetcher: fetcher(), clock, archiveSaveUrl })(
    { id: 'j', name: 'page.archive', data: { archivingId: 'arc-1' }, attempt },
    new AbortController().signal,
  );

describe('page.archive', () => {
  it('writes down where the archive redirects to, once', async () => {
    const corpus = await openCorpus();
    const copy = `/web/20261122/${page}`;
    serve({
      [path]: (_request, response) => response.writeHead(302, { location: copy }).end(),
      [copy]: (_request, response) => response.end('<p>The copy</p>'),
    });
    await run(corpus);
    const kept = { state: 'kept', archivedUrl: `${origin()}${copy}`, problem: null };
    expect(await read(corpus)).toMatchObject(kept);
    const asked = hits().length;
    await run(corpus);
    expect(hits()).toHaveLength(asked);
  });

  it('takes the address of the copy from content-location too', async () => {
    const corpus = await openCorpus();
    serve({ [path]: (_request, response) => response.setHeader('content-location', '/web/1/x').end('ok') });
    await run(corpus);
    expect(await read(corpus)).toMatchObject({ state: 'kept', archivedUrl: `${origin()}/web/1/x` });
  });

  it('tries again where the archive fails, says so meanwhile, and ends in words', async () => {
    const corpus = await openCorpus();
    serve({ [path]: (_request, response) => response.writeHead(500).end() });
    await expect(run(corpus, 1)).rejects.toMatchObject({ code: 'fetch.status' });
    expect(await read(corpus)).toMatchObject({ state: 'waiting', problem: { code: 'fetch.status' } });
    await run(corpus, 3);
    expect(await read(corpus)).toMatchObject({
      state: 'failed',
      problem: { text: expect.stringContaining('500') },
    });
  });

  it('gives up at once where it is refused, by the archive or by its robots.txt, or where no copy is named', async () => {
    const robots = 'User-agent: *\nDisallow: /save/';
    const pages: Readonly<Record<string, RequestListener>>[] = [
      { [path]: (_request, response) => response.writeHead(403).end() },
      { '/robots.txt': (_request, response) => response.end(robots) },
      { [path]: (_request, response) => response.end('Thank you.') },
    ];
    const codes: (string | undefined)[] = [];
    for (const served of pages) {
      const corpus = await openCorpus();
      serve(served);
      await run(corpus);
      const { state, problem } = (await read(corpus)) ?? {};
      expect(state).toBe('failed');
      codes.push(problem?.code);
    }
    expect(codes).toEqual(['fetch.status', 'fetch.disallowed', 'archive.no-copy']);
  });

  it('goes out through the guard: an archive on a private address is never asked', async () => {
    const corpus = await openCorpus();
    serve({});
    await run(corpus, 1, 'http://10.0.0.1/save/');
    expect(await read(corpus)).toMatchObject({ state: 'failed', problem: { code: 'egress.refused' } });
  });

  it('tells no archive an address that is not public or holds a password', async () => {
    for (const url of ['http://192.168.0.7/minutes', 'https://desk:secret@river.example/leaflet']) {
      const corpus = await openCorpus();
      await corpus.put('archiving', [{ doc: makeDoc('archiving', 'arc-1', { url }) }]);
      serve({});
      await run(corpus);
      expect(await read(corpus)).toMatchObject({ state: 'failed', problem: { code: 'egress.refused' } });
      expect(hits()).toEqual([]);
    }
  });

  it('asks nobody once the setting is gone', async () => {
    const corpus = await openCorpus();
    serve({});
    await run(corpus, 1, '');
    expect(await read(corpus)).toMatchObject({ state: 'failed', problem: { code: 'archive.off' } });
    expect(hits()).toEqual([]);
  });
});
