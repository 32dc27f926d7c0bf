import { carryRebuttal } from '../api/carry-rebuttals.ts';
import { carryWording } from '../api/carry-wording.ts';
import type { Clock } from '../core/ports.ts';
import { drainOutbox, type OutboxMessage, outboxSize } from '../desk/outbox.ts';
import { getSource } from '../desk/sources.ts';
import type { Stores } from '../main.ts';
import { continued } from '../ops/tracing.ts';

/** Carries what the desk decided to the corpus and the queue. */
export interface OutboxCarrier {
  /** Carries all that waits. Calls in turn, never two at once. Throws what stood in the way; what waits is kept. */
  deliver(): Promise<void>;
  /** The same for those who have an answer to give: it waits a moment, never throws, and what is left follows by itself. */
  deliverSoon(): Promise<void>;
}

/** How long an answer at the desk may wait for what follows from it. */
const patienceMs = 1_500;

/** How often is tried again what could not be carried. */
const retryMs = 5_000;

async function carry(stores: Stores, { kind, data }: OutboxMessage): Promise<void> {
  const { desk, corpus, queue } = stores;
  if (kind === 'rebuttal') {
    await carryRebuttal(stores, data.rebuttalId);
    await queue.add('rebuttal.publish', data, { key: `${data.rebuttalId}:${data.version}` });
    return;
  }
  if (kind === 'wording') {
    await carryWording(stores, data.claimId);
    return;
  }
  const { source } = getSource(desk, data.sourceId);
  await corpus.put('source', [{ doc: source }]);
  if (source.status === 'approved')
    await queue.add('source.crawl', { sourceId: source.id }, { key: source.id });
  if (source.status === 'removed')
    await queue.add('source.remove', { sourceId: source.id }, { key: source.id });
}

/** What carrying depends on. */
export interface OutboxOptions {
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
  readonly signal: AbortSignal;
  /** Resolves when this process takes up work. Nothing is carried before: another desk may be the one of the installation. */
  readonly atWork: Promise<void>;
}

/**
 * Starts carrying: at each call, and every few seconds while something waits, until `signal` aborts. A decision stands whether or
 * not Redis and Elasticsearch answer; only what follows from it waits for them.
 */
export function startOutbox(
  stores: Stores,
  { clock, onError, signal, atWork }: OutboxOptions,
): OutboxCarrier {
  let turn: Promise<unknown> = atWork;
  let working = false;
  void atWork.then(() => {
    working = true;
  });
  const deliver = async () => {
    const next = turn
      .catch(() => undefined)
      .then(async () => {
        if (!signal.aborted)
          await drainOutbox(stores.desk, (message) =>
            continued(message.trace, `outbox.${message.kind}`, () => carry(stores, message)),
          );
      });
    turn = next;
    await next;
  };
  const deliverOrTell = () => deliver().catch(onError);

  async function retry(): Promise<void> {
    while (!signal.aborted) {
      await clock.sleep(retryMs, signal);
      if (!signal.aborted && outboxSize(stores.desk) > 0) await deliverOrTell();
    }
  }

  void retry();
  return {
    deliver,
    deliverSoon: async () => {
      if (!working) return;
      const enough = new AbortController();
      await Promise.race([deliverOrTell(), clock.sleep(patienceMs, enough.signal)]);
      enough.abort();
    },
  };
}
