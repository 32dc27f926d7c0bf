import { setTimeout } from 'node:timers/promises';

/** Resolves as soon as `condition` holds; fails after `limitMs` naming what was waited for. For waits on other processes only. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  limitMs = 60_000,
): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Waited ${limitMs} ms in vain for: ${what}`);
    await setTimeout(10);
  }
}
