import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeDoc } from '../../support/corpus-docs.ts';
import { startTestApi, type TestApi } from './api-fixture.ts';

const secret = 'ab'.repeat(32);
const id = 'b'.repeat(43);
const topic = 'https://courier.example/feed';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await api.corpus.put('subscription', [{ doc: makeDoc('subscription', id, { secret, topic }) }]);
});
afterAll(() => api.close());

const read = async () => (await api.corpus.get('subscription', [id]))[0]?.doc;
const deliver = (signature: string) =>
  fetch(`${api.url}/websub/${id}`, {
    method: 'POST',
    body: '<rss/>',
    headers: { 'x-hub-signature': signature, 'content-type': 'application/json' },
  });

it('answers a hub without sign-in, as plain text and without a cookie', async () => {
  const challenge = '<script>alert(1)</script>';
  const question = { 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.challenge': challenge };
  const response = await fetch(`${api.url}/websub/${id}?${new URLSearchParams(question)}`);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe(challenge);
  expect(response.headers.get('content-type')).toContain('text/plain');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('set-cookie')).toBeNull();
});

it('queues one crawl for however many deliveries, and looks into none', async () => {
  const signature = `sha256=${createHmac('sha256', secret).update('<rss/>').digest('hex')}`;
  const before = (await api.queue.counts('source.crawl')).waiting;
  for (let n = 0; n < 3; n += 1) expect((await deliver(signature)).status).toBe(202);
  expect((await deliver(signature.toUpperCase().replace('SHA256', 'sha256'))).status).toBe(202);
  expect((await deliver(`${signature}00`)).status).toBe(202);
  expect((await api.queue.counts('source.crawl')).waiting).toBe(before + 1);
  expect((await read())?.deliveries).toEqual({ signed: 4, ignored: 1 });
  expect(api.errors).toEqual([]);
});

it('hears so many a minute and no more', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 60; n += 1) statuses.push((await deliver('sha256=00')).status);
  expect(new Set(statuses)).toEqual(new Set([202, 429]));
  expect((await read())?.deliveries.ignored).toBeLessThan(60);
});
