import { expect, it } from 'vitest';
import { redisUnreachable } from '../../../adapters/server/redis-errors.ts';
import { createRobotsCache } from '../../../crawlers/egress/robots-cache.ts';
import { createSteeredClock } from '../../support/clocks.ts';

it('holds it against no host that a server of this installation was away, and asks again at once', async () => {
  const away = redisUnreachable('Redis does not answer.');
  let asked = 0;
  const robots = createRobotsCache({
    clock: createSteeredClock(),
    userAgent: 'Claimwatch/0',
    retryMs: 3_600_000,
    load: async () => {
      asked += 1;
      if (asked === 1) throw away;
      return { status: 404, body: new Uint8Array() };
    },
  });
  const page = new URL('https://paper.example/news/1');
  await expect(robots.permit(page)).rejects.toBe(away);
  expect(await robots.permit(page)).toBeNull();
  expect(asked).toBe(2);
});
