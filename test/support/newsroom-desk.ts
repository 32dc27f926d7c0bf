import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import { addDemoAccounts, demoAccounts, registerDemoSources } from '../../cli/demo/set-up.ts';
import type { DemoSource } from '../../demo/newsroom.ts';
import { openDesk } from '../../desk/desk.ts';
import { proposeSource } from '../../desk/sources.ts';
import { dataPaths } from '../../main.ts';

/**
 * Fills the desk of a data folder before it opens: the demo's members, publishers entered and approved as the register asks, and some
 * that an analyst has proposed and nobody has approved yet.
 */
export async function prepareDesk(
  folder: string,
  { approved, proposed = [] }: { approved: readonly DemoSource[]; proposed?: readonly DemoSource[] },
): Promise<void> {
  const desk = openDesk({
    path: dataPaths(folder).desk,
    clock: createSystemClock(),
    randomBytes: (size) => crypto.getRandomValues(new Uint8Array(size)),
  });
  const members = await addDemoAccounts(desk);
  registerDemoSources(desk, approved, members);
  const actor = members.get(demoAccounts.analyst.login) ?? '';
  for (const source of proposed) proposeSource({ desk, actor, source });
  desk.db.close();
}
