import { describe, expect, it } from 'vitest';
import { scheduleTending } from '../../../workers/subscriptions-tend.ts';
import { day, hour, minute, openSubscribingDesk } from './subscribing-desk.ts';

describe('a lease', () => {
  it('is renewed before it ends, with the same secret at the same address', async () => {
    const { crawl, tend, hub, read, clock } = await openSubscribingDesk();
    hub.leaseSeconds = (4 * day) / 1_000;
    await crawl();
    const first = await read();
    clock.advance(2.9 * day);
    await tend();
    expect(hub.asked).toHaveLength(1);
    clock.advance(0.2 * day);
    await tend();
    expect(hub.asked).toHaveLength(2);
    expect(hub.asked[1]).toEqual(hub.asked[0]);
    expect(Date.parse((await read())?.until ?? '')).toBeGreaterThan(Date.parse(first?.until ?? '') + 3 * day);
  });

  it('is not believed beyond what was asked for, and hardly one of seconds', async () => {
    const { crawl, tend, hub, read, clock } = await openSubscribingDesk();
    hub.leaseSeconds = 1e12;
    await crawl();
    expect((Date.parse((await read())?.until ?? '') - clock.now()) / day).toBeCloseTo(10, 2);
    hub.leaseSeconds = 1;
    await hub.verify();
    clock.advance(30 * minute);
    await tend();
    expect(hub.asked).toHaveLength(1);
    clock.advance(31 * minute);
    await tend();
    expect(hub.asked).toHaveLength(2);
  });
});

describe('a hub that is no help', () => {
  it('is asked again with growing pauses, while the feed is polled as before', async () => {
    const { crawl, tend, hub, read, log, clock, polls, corpus } = await openSubscribingDesk();
    hub.refusal = 503;
    await crawl();
    expect(await read()).toMatchObject({ tries: 1, until: null });
    expect((await log())[0]).toMatch(/the hub \S+ could not be asked: .*answered 503/);
    expect((await corpus.list('article')).items).toHaveLength(1);
    clock.advance(16 * minute);
    await tend();
    clock.advance(16 * minute);
    await tend();
    expect(hub.asked).toHaveLength(2);
    hub.refusal = null;
    clock.advance(31 * minute);
    await crawl();
    await tend();
    expect(polls()).toBe(2);
    expect(hub.asked).toHaveLength(3);
    expect((await log())[0]).toContain('subscribed at hub');
    expect(await read()).toMatchObject({ tries: 0 });
  });

  it('is quoted where it refuses, at once or later', async () => {
    const { crawl, tend, hub, read, log, clock, topic } = await openSubscribingDesk();
    hub.refusal = 422;
    await crawl();
    expect((await log())[0]).toMatch(/the hub \S+ refused: it answered 422 \(Not today\.\)/);
    hub.refusal = null;
    clock.advance(16 * minute);
    await tend();
    expect(await hub.verify({ 'hub.mode': 'denied', 'hub.topic': topic, 'hub.reason': 'Too many.' })).toEqual(
      {
        status: 200,
        body: '',
      },
    );
    expect((await log())[0]).toMatch(/the hub \S+ refused: Too many\.$/);
    expect((await read())?.until).toBeNull();
    clock.advance(12 * hour);
    await tend();
    expect(hub.asked).toHaveLength(2);
  });

  it('is not followed to another', async () => {
    const { crawl, hub, log, web } = await openSubscribingDesk();
    hub.refusal = 308;
    await crawl();
    expect(web.seen.filter(({ path }) => path === '/hub')).toHaveLength(1);
    expect((await log())[0]).toMatch(/refused: it answered 308/);
  });
});

describe('a subscription that is not wanted any more', () => {
  it.each(['paused', 'removed'] as const)('is ended when its source is %s', async (status) => {
    const { crawl, tend, hub, read, putSource, topic } = await openSubscribingDesk();
    await crawl();
    await putSource({ status });
    await tend();
    const callback = hub.asked[0]?.['hub.callback'];
    expect(hub.asked.slice(1)).toEqual([
      { 'hub.callback': callback, 'hub.mode': 'unsubscribe', 'hub.topic': topic, 'hub.verify': 'async' },
    ]);
    expect(await read()).toBeUndefined();
    expect(await hub.deliver('<rss/>')).toBe(410);
  });

  it('is ended when the settings have no more to do with hubs', async () => {
    const { crawl, hub, read, corpus, queue, restart } = await openSubscribingDesk();
    await crawl();
    await restart({ hubs: null });
    await scheduleTending({ corpus, queue, on: false });
    await queue.idle();
    expect(hub.asked.at(-1)).toMatchObject({ 'hub.mode': 'unsubscribe' });
    expect(await read()).toBeUndefined();
    await crawl();
    expect(hub.asked).toHaveLength(2);
  });

  it('gives way to another when the feed names another hub or topic, and to none when it names none', async () => {
    const { crawl, hub, read, links, clock, corpus } = await openSubscribingDesk();
    await crawl();
    const first = await read();
    links.text = '<atom:link rel="hub" href="/hub"/>';
    clock.advance(hour);
    await crawl();
    const modes = hub.asked.map((one) => one['hub.mode']);
    expect(modes.toSorted()).toEqual(['subscribe', 'subscribe', 'unsubscribe']);
    expect(await corpus.count('subscription')).toBe(1);
    expect(await read()).not.toMatchObject({ id: first?.id });
    expect((await read())?.topic).toMatch(/\/feed$/);
    links.text = '';
    clock.advance(hour);
    await crawl();
    expect(await corpus.count('subscription')).toBe(0);
  });

  it('is forgotten once its hub did not answer for so long that it has run out by itself', async () => {
    const { crawl, tend, hub, read, putSource, clock } = await openSubscribingDesk();
    await crawl();
    hub.refusal = 500;
    await putSource({ status: 'paused' });
    for (let n = 0; n < 8; n += 1) {
      await tend();
      clock.advance(10 * hour);
    }
    expect(hub.asked.filter((one) => one['hub.mode'] === 'unsubscribe')).toHaveLength(5);
    expect(await read()).toBeUndefined();
  });
});

it('asks nothing of a hub where subscriptions are off', async () => {
  const { crawl, hub, read, restart } = await openSubscribingDesk();
  await restart({ hubs: null });
  await crawl();
  expect(hub.asked).toEqual([]);
  expect(await read()).toBeUndefined();
});
