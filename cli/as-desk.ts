import { openDeskLease, openStores, type Stores } from '../main.ts';
import type { CliContext } from './context.ts';

/** So long is waited for Redis to say whether a desk is at work. */
const patienceMs = 10_000;

/**
 * Runs a command that acts in the desk's stead, which nobody else may be meanwhile: on this folder, and in the server size on any
 * machine. `act` gets a signal that also aborts with `desk.elsewhere` where that turns out later, because Redis did not answer or
 * answered another. Throws `storage.locked`, `desk.elsewhere` and what `act` throws.
 */
export async function asDesk<T>(
  { config, clock, signal }: Pick<CliContext, 'config' | 'clock' | 'signal'>,
  act: (stores: Stores, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stores = await openStores(config, clock);
  const lease = await openDeskLease(config, clock);
  const [elsewhere, enough] = [new AbortController(), new AbortController()];
  try {
    if (lease) {
      const taken = lease.take();
      for (const refused of [taken, lease.lost]) refused.catch((error) => elsewhere.abort(error));
      await Promise.race([taken, clock.sleep(patienceMs, enough.signal)]);
    }
    return await act(stores, AbortSignal.any([signal, elsewhere.signal]));
  } finally {
    enough.abort();
    await lease?.close();
    await stores.close();
  }
}
