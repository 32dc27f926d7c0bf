import { openDeskLease, openStores, type Stores } from '../main.ts';
import type { CliContext } from './context.ts';

/** So long is waited for Redis to say whether a desk is at work. */
const patienceMs = 10_000;

/** What a command has that acts in the desk's stead. */
export interface ActingDesk {
  readonly stores: Stores;
  /**
   * Resolves when it is sure that no other desk is at work, which may be later than the act where Redis does not answer. Rejects with
   * `desk.elsewhere` where one is.
   */
  readonly alone: Promise<void>;
  /** Aborts at Ctrl-C, and with `desk.elsewhere` where another desk is at work after all. */
  readonly signal: AbortSignal;
}

/**
 * Runs a command that acts in the desk's stead, which nobody else may be meanwhile: on this folder, and in the server size on any
 * machine. Throws `storage.locked`, `desk.elsewhere` and what `act` throws.
 */
export async function asDesk<T>(
  { config, clock, signal }: Pick<CliContext, 'config' | 'clock' | 'signal'>,
  act: (desk: ActingDesk) => Promise<T>,
): Promise<T> {
  const stores = await openStores(config, clock);
  const lease = await openDeskLease(config, clock);
  const [elsewhere, enough] = [new AbortController(), new AbortController()];
  const alone = lease?.take() ?? Promise.resolve();
  for (const refused of [alone, lease?.lost]) refused?.catch((error) => elsewhere.abort(error));
  try {
    await Promise.race([alone, clock.sleep(patienceMs, enough.signal)]);
    return await act({ stores, alone, signal: AbortSignal.any([signal, elsewhere.signal]) });
  } finally {
    enough.abort();
    await lease?.close();
    await stores.close();
  }
}
