import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSqliteCorpus } from '../../../adapters/embedded/sqlite-corpus.ts';
import { createSqliteQueue } from '../../../adapters/embedded/sqlite-queue.ts';
import { createSystemClock } from '../../../adapters/embedded/system-clock.ts';
import { createOnnxEncoder } from '../../../classifier/encoder/onnx-encoder.ts';
import type { FactCheck } from '../../../core/domain/fact-check.ts';
import { factCheckId } from '../../../core/ids.ts';
import type { Encoder } from '../../../core/ports.ts';
import {
  createFactchecksRefresh,
  importFactChecks,
  scheduleFactchecksRefresh,
} from '../../../workers/factchecks-refresh.ts';
import { createSteeredClock } from '../../support/clocks.ts';
import { startLoopback } from '../crawlers/loopback.ts';

let encoder: Encoder;
beforeAll(async () => {
  const folder = join(import.meta.dirname, '../../../classifier/models/encoder');
  encoder = await createOnnxEncoder({ folder, threads: 1 });
});
afterAll(() => encoder.close());

const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T00:00:00.000Z`;

function check(extra: Partial<FactCheck> = {}): FactCheck {
  const url = extra.url ?? 'https://checks.example/salt';
  const claim = extra.claim ?? 'Drinking salt water cures dengue.';
  const rating = { words: 'False', value: null, best: null, worst: null, normalised: null };
  const rest = { title: null, text: null, lang: 'en', publisher: 'Checks', rating, reviewedAt: day(1) };
  return { id: factCheckId(url, claim), url, claim, ...rest, ...extra };
}

const rated = (words: string) => ({ words, value: null, best: null, worst: null, normalised: null });

function open() {
  const corpus = createSqliteCorpus({ path: ':memory:' });
  const queue = createSqliteQueue({ path: ':memory:', clock: createSystemClock() });
  return {
    corpus,
    queue,
    put: (...docs: FactCheck[]) => importFactChecks({ corpus, encoder, queue }, docs, {}),
    stored: async () => (await corpus.list('factCheck')).items.map(({ doc }) => doc),
  };
}

describe('an import', () => {
  it('costs nothing the second time, and asks for matching only once', async () => {
    const { put, queue } = open();
    const other = check({ url: 'https://checks.example/iron', claim: 'Iron floats.' });
    expect(await put(check(), other)).toEqual({ changed: 2, unchanged: 0 });
    const asked = await queue.counts('claims.rematch');
    expect(await put(check(), other)).toEqual({ changed: 0, unchanged: 2 });
    expect(await queue.counts('claims.rematch')).toEqual(asked);
  });

  it.each([
    ['at the same address', { url: 'http://www.checks.example/salt/', publisher: 'Checks, renamed' }],
    ['by the same organisation at another address', { url: 'https://checks.example/2026/salt' }],
    ['in other words on a page of its own', { claim: 'Salt water heals dengue fever.' }],
  ])('replaces the older form %s, under its id', async (_case, extra) => {
    const { put, stored } = open();
    await put(check());
    const newer = check({ ...extra, rating: rated('Partly false'), reviewedAt: day(2) });
    expect(await put(newer)).toEqual({ changed: 1, unchanged: 0 });
    expect(await stored()).toEqual([{ ...newer, id: check().id }]);
    expect(await put(newer)).toEqual({ changed: 0, unchanged: 1 });
    expect(await put(check())).toEqual({ changed: 0, unchanged: 1 });
    expect(await stored()).toEqual([{ ...newer, id: check().id }]);
  });

  it('gives a check whose words changed a new vector', async () => {
    const { put, corpus } = open();
    await put(check());
    const before = await corpus.vectors('factCheck', [check().id]);
    await put(check({ title: 'No, salt water does not cure dengue', reviewedAt: day(2) }));
    expect(await corpus.vectors('factCheck', [check().id])).not.toEqual(before);
  });

  it('keeps what is not the same: another organisation, another claim on the page, a row without organisation', async () => {
    const { put, stored } = open();
    await put(check());
    await put(check({ url: 'https://others.example/salt', publisher: 'Others', reviewedAt: day(2) }));
    await put(check({ claim: 'Two.' }), check({ claim: 'Three.', reviewedAt: day(2) }));
    await put(check({ claim: 'Four.' }));
    const rows = ['a', 'b'].map((id) =>
      check({ id, url: `https://import.invalid/${id}`, publisher: 'unnamed' }),
    );
    await put(...rows);
    expect(await stored()).toHaveLength(7);
  });

  it('keeps the newest of two forms that meet in one batch', async () => {
    const { put, stored } = open();
    await put(check());
    const [moved, renamed] = [
      check({ url: 'https://checks.example/moved', reviewedAt: day(3) }),
      check({ url: 'https://checks.example/salt/', reviewedAt: day(2) }),
    ];
    await put(moved, renamed);
    expect(await stored()).toEqual([{ ...moved, id: check().id }]);
  });
});

describe('a refresh', () => {
  const { origin, serve, fetcher } = startLoopback();
  const review = (claimReviewed: string) => ({
    '@type': 'ClaimReview',
    url: `${origin()}/salt`,
    claimReviewed,
    author: { '@type': 'Organization', name: 'Checks' },
  });
  const refresh = async (
    corpus: ReturnType<typeof open>['corpus'],
    queue: ReturnType<typeof open>['queue'],
  ) => {
    const data = { url: `${origin()}/feed` };
    const job = { id: '1', name: 'factchecks.refresh' as const, data, attempt: 1 };
    await createFactchecksRefresh({ corpus, queue, encoder, fetcher: fetcher() })(
      job,
      new AbortController().signal,
    );
  };

  it('stores what a feed holds', async () => {
    const { corpus, queue, stored } = open();
    serve({
      '/feed': (_request, response) =>
        void response.end(JSON.stringify({ dataFeedElement: [{ item: [null, review('Iron floats.')] }] })),
    });
    await refresh(corpus, queue);
    expect((await stored()).map(({ claim, publisher }) => [claim, publisher])).toEqual([
      ['Iron floats.', 'Checks'],
    ]);
  });

  it('asks on condition that the feed changed, and does nothing where it did not', async () => {
    const { corpus, queue, stored } = open();
    const asked: unknown[] = [];
    let text = JSON.stringify(review('Iron floats.'));
    serve({
      '/feed': (request, response) => {
        const { 'if-none-match': etag, 'if-modified-since': since } = request.headers;
        asked.push([etag, since]);
        const tag = `"${text.length}"`;
        if (etag === tag) return void response.writeHead(304).end();
        response.setHeader('etag', tag).setHeader('last-modified', 'Sun, 22 Nov 2026 10:00:00 GMT').end(text);
      },
    });
    await refresh(corpus, queue);
    // Were the feed read again, this would bring the check back.
    await corpus.remove(
      'factCheck',
      (await stored()).map(({ id }) => id),
    );
    await refresh(corpus, queue);
    expect(await stored()).toEqual([]);
    const first = text.length;
    text = JSON.stringify([review('Iron floats.'), review('Lead floats.')]);
    await refresh(corpus, queue);
    expect(await stored()).toHaveLength(2);
    const since = 'Sun, 22 Nov 2026 10:00:00 GMT';
    expect(asked).toEqual([
      [undefined, undefined],
      [`"${first}"`, since],
      [`"${first}"`, since],
    ]);
  });

  it('reads the same bytes once, also from a host that knows no conditions', async () => {
    const { corpus, queue, stored } = open();
    serve({ '/feed': (_request, response) => void response.end(JSON.stringify(review('Iron floats.'))) });
    await refresh(corpus, queue);
    const read = await stored();
    await corpus.remove('factCheck', [read[0]?.id ?? '']);
    await refresh(corpus, queue);
    expect(read).toHaveLength(1);
    expect(await stored()).toEqual([]);
  });

  it('reads an unchanged feed in full after it failed, and where an older program read it', async () => {
    const { corpus, queue, stored } = open();
    const conditions: unknown[] = [];
    const answer = (text: string) =>
      serve({
        '/feed': (request, response) => {
          conditions.push(request.headers['if-none-match']);
          response.setHeader('etag', '"1"').end(text);
        },
      });
    answer(JSON.stringify(review('')));
    await expect(refresh(corpus, queue)).rejects.toMatchObject({ code: 'factchecks.unread' });
    answer(JSON.stringify(review('Iron floats.')));
    await refresh(corpus, queue);
    const [feed] = (await corpus.list('factCheckFeed')).items;
    if (!feed) throw new Error('nothing was remembered of the feed');
    await corpus.put('factCheckFeed', [{ doc: { ...feed.doc, reader: feed.doc.reader - 1 } }]);
    await corpus.remove('factCheck', [(await stored())[0]?.id ?? '']);
    await refresh(corpus, queue);
    expect(await stored()).toHaveLength(1);
    expect(conditions).toEqual([undefined, undefined, undefined]);
  });

  it('fails, to be tried again, where the feed is away or holds nothing that can be read', async () => {
    const { corpus, queue, stored } = open();
    serve({});
    const unread = { code: 'factchecks.unread', retry: 'backoff' };
    await expect(refresh(corpus, queue)).rejects.toMatchObject(unread);
    serve({ '/feed': (_request, response) => void response.end(JSON.stringify(review(''))) });
    await expect(refresh(corpus, queue)).rejects.toMatchObject(unread);
    expect(await stored()).toEqual([]);
  });
});

describe('the schedule', () => {
  it('reads each feed every so many hours, at a time of its own', async () => {
    const clock = createSteeredClock(Date.parse(day(22)));
    const queue = createSqliteQueue({ path: ':memory:', clock });
    const feeds = ['https://checks.example/a.json', 'https://others.example/b.csv'];
    await scheduleFactchecksRefresh(queue, { feeds, everyHours: 24 });
    expect((await queue.counts('factchecks.refresh')).waiting).toBe(0);
    const read: string[] = [];
    queue.work({ 'factchecks.refresh': async ({ data }) => void read.push(data.url) });
    clock.advance(24 * 3_600_000);
    await vi.waitFor(() => expect(read.toSorted()).toEqual(feeds), 10_000);
    clock.advance(24 * 3_600_000);
    await vi.waitFor(() => expect(read.toSorted()).toEqual([...feeds, ...feeds].toSorted()), 10_000);
    await queue.close();
  });
});
