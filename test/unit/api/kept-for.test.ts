import { expect, it } from 'vitest';
import { keptFor } from '../../../api/kept-for.ts';
import { createSteeredClock } from '../../support/clocks.ts';

it('asks once for all who ask within the time, again afterwards, and at once after a failure', async () => {
  const clock = createSteeredClock();
  let asked = 0;
  const read = keptFor(60_000, clock, async () => {
    asked += 1;
    if (asked === 2) throw new Error('away');
    return asked;
  });
  expect(await Promise.all([read(), read()])).toEqual([1, 1]);
  expect(await read()).toBe(1);
  clock.advance(60_000);
  await expect(read()).rejects.toThrow('away');
  expect(await read()).toBe(3);
  expect(asked).toBe(3);
});
