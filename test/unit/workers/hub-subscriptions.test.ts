import { describe, expect, it } from 'vitest';
import { article } from '../crawlers/publisher.ts';
import { day, hour, minute, openSubscribingDesk } from './subscribing-desk.ts';

describe('a feed that names a hub', () => {
  it('is subscribed to with a secret, and a signed delivery has it read at once', async () => {
    const { crawl, hub, read, log, paths, corpus, polls, queue, topic, clock, failures } =
      await openSubscribingDesk();
    await crawl();
    const subscription = await read();
    expect(hub.asked).toEqual([
      {
        'hub.callback': subscription?.callback,
        'hub.mode': 'subscribe',
        'hub.topic': topic,
        'hub.verify': 'async',
        'hub.lease_seconds': '864000',
        'hub.secret': subscription?.secret,
      },
    ]);
    expect(subscription).toMatchObject({ mode: 'subscribe', tries: 0, newsAt: null });
    expect((Date.parse(subscription?.until ?? '') - clock.now()) / day).toBeCloseTo(10, 2);
    const [line, ...rest] = await log();
    expect(line).toMatch(/\/feed: subscribed at hub \S+ until \S+$/);
    expect(line).toContain(`until ${subscription?.until}.`);
    expect(rest).toEqual([]);

    clock.advance(2 * minute);
    paths.push('/b');
    expect(await hub.deliver('<rss/>')).toBe(202);
    await queue.idle();
    expect(polls()).toBe(2);
    expect((await corpus.list('article')).items.map(({ doc }) => doc.title).sort()).toEqual([
      'The bridge stays closed',
      'The ferry runs again',
    ]);
    expect((await log())[0]).toMatch(/told of news by the hub \S+\.$/);
    expect((await read())?.deliveries).toEqual({ signed: 1, ignored: 0 });
    expect(failures).toEqual([]);
  });

  it.each(['sha1', 'sha256', 'sha384', 'sha512'])('believes what is signed by %s', async (method) => {
    const { crawl, hub, read } = await openSubscribingDesk();
    await crawl();
    expect(await hub.deliver('<rss/>', { method })).toBe(202);
    expect((await read())?.deliveries).toEqual({ signed: 1, ignored: 0 });
  });

  it.each([
    ['is not signed', null],
    ['is signed with another secret', { secret: 'another' }],
    ['is signed by a method that is not taken', { method: 'md5' }],
  ])('takes no notice of what %s, beyond counting it', async (_what, signed) => {
    const { crawl, hub, read, log, polls, queue, clock } = await openSubscribingDesk();
    await crawl();
    clock.advance(2 * minute);
    expect(await hub.deliver('<rss/>', signed)).toBe(202);
    await queue.idle();
    expect(polls()).toBe(1);
    expect(await read()).toMatchObject({ newsAt: null, deliveries: { signed: 0, ignored: 1 } });
    expect((await log())[0]).toContain('ignored what came as from the hub');
  });

  it('reads no delivery beyond eight mebibytes', async () => {
    const { crawl, hub, read } = await openSubscribingDesk();
    await crawl();
    expect(await hub.deliver('x'.repeat(8 * 1024 * 1024 + 1))).toBe(413);
    expect((await read())?.deliveries).toEqual({ signed: 0, ignored: 1 });
  });

  it('answers no question about a topic or an act that it did not ask for, nor at any other address', async () => {
    const { crawl, hub, read } = await openSubscribingDesk();
    await crawl();
    const before = await read();
    expect(await hub.verify({ 'hub.topic': 'https://elsewhere.example/feed' })).toMatchObject({
      status: 404,
    });
    expect(await hub.verify({ 'hub.mode': 'unsubscribe' })).toMatchObject({ status: 404 });
    expect(await hub.verify({ 'hub.challenge': '' })).toMatchObject({ status: 404 });
    expect(await read()).toEqual(before);
    const other = `${before?.callback.slice(0, -43)}${'a'.repeat(43)}`;
    expect((await fetch(other)).status).toBe(404);
    expect((await fetch(other, { method: 'POST', body: '<rss/>' })).status).toBe(410);
    expect(await hub.verify()).toEqual({ status: 200, body: 'a challenge' });
  });

  it('is read once a minute at most, and once more for news that came too soon', async () => {
    const { crawl, hub, polls, queue, clock } = await openSubscribingDesk();
    await crawl();
    for (let n = 0; n < 5; n += 1) await hub.deliver('<rss/>');
    await queue.idle();
    expect(polls()).toBe(1);
    clock.advance(minute);
    await queue.idle();
    await expect.poll(polls).toBe(2);
    clock.advance(10 * minute);
    await queue.idle();
    expect(polls()).toBe(2);
  });

  it('is read again for news that came while it was being read', async () => {
    const { crawl, hub, polls, queue, clock, pages, paths } = await openSubscribingDesk();
    await crawl();
    clock.advance(hour);
    paths.push('/b');
    pages['/b'] = async (request, response) => {
      clock.advance(2 * minute);
      await hub.deliver('<rss/>');
      article('The ferry runs again')(request, response);
    };
    await crawl();
    await queue.idle();
    expect(polls()).toBe(3);
  });

  it('is polled by its clock as before, whatever the hub tells', async () => {
    const { crawl, hub, polls, queue, clock } = await openSubscribingDesk();
    await crawl();
    clock.advance(40 * minute);
    await hub.deliver('<rss/>');
    await queue.idle();
    clock.advance(20 * minute);
    await crawl();
    expect(polls()).toBe(3);
  });

  it('keeps to its hours and its budget whatever the hub tells', async () => {
    const { crawl, hub, polls, queue, clock, putSource } = await openSubscribingDesk();
    await crawl();
    clock.advance(2 * minute);
    await putSource({ crawlWindow: { fromHour: 20, untilHour: 22 } });
    await hub.deliver('<rss/>');
    await queue.idle();
    await putSource({ dailyBudget: 1 });
    await hub.deliver('<rss/>');
    await queue.idle();
    expect(polls()).toBe(1);
    await putSource();
    clock.advance(2 * minute);
    await hub.deliver('<rss/>');
    await queue.idle();
    expect(polls()).toBe(2);
  });
});
