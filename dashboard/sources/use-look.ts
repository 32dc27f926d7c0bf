import { useEffect, useState } from 'react';
import type { Discovery } from '../../core/domain/discovery.ts';
import type { Channel } from '../../core/domain/source.ts';
import { useServices } from '../data/context.ts';
import { useRead } from '../data/queries.ts';

/** The page asks so often how far a look is. */
const POLL_MS = 1_500;

/** A look at a site: asked for, and followed until it is done. */
export interface Look {
  readonly found: Discovery | undefined;
  readonly error: unknown;
  readonly busy: boolean;
  start(address: string, channels?: readonly Channel[]): void;
}

/** Asks for a look at a site and follows it. `onDone` hears once of what was found. */
export function useLook(onDone?: (found: Discovery) => void): Look {
  const { api } = useServices();
  const [asked, setAsked] = useState<Discovery | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const id = asked?.id ?? '';
  const key = `${id} ${asked?.askedAt}`;
  const query = useRead(
    'discovery',
    { params: { id } },
    { enabled: asked !== null && told !== key, everyMs: POLL_MS },
  );
  // What is kept of an earlier look at the same site is not the answer to this one.
  const latest = query.data?.askedAt === asked?.askedAt ? query.data : undefined;
  const found = latest ?? asked ?? undefined;
  useEffect(() => {
    if (found?.state !== 'done' || told === key) return;
    setTold(key);
    onDone?.(found);
  }, [found, told, key, onDone]);
  const start = async (address: string, channels: readonly Channel[] = []): Promise<void> => {
    setSending(true);
    setError(null);
    setAsked(null);
    setTold(null);
    try {
      setAsked(await api.call('discoverSource', { body: { address, channels: [...channels] } }));
    } catch (problem) {
      setError(problem);
    } finally {
      setSending(false);
    }
  };
  return {
    found,
    error: error ?? (found?.state === 'done' ? null : query.error),
    busy: sending || (found !== undefined && found.state !== 'done'),
    start: (address, channels) => void start(address, channels),
  };
}
