import { defineError, isAway } from '../core/errors.ts';

/** The search index does not answer: what was read from the web cannot be shown now; what people decided can. */
const indexAway = defineError('corpus.away', { public: true });

/** The queue does not answer: what was asked for could not be handed to the workers. */
const queueAway = defineError('queue.away', { public: true });

/** The error as those at the desk may see it; any other comes back as it was. Addresses of servers stay inside. */
export function awayError(error: unknown): unknown {
  if (!isAway(error)) return error;
  if (error.code.startsWith('corpus.')) {
    return indexAway(
      'The search index does not answer just now, so this cannot be shown. What people decided is kept and goes on; try again in a minute.',
      { cause: error },
    );
  }
  return queueAway(
    'The queue does not answer just now, so this could not be asked for. Try again in a minute.',
    {
      cause: error,
    },
  );
}

/** What was read, or `instead` where the server behind it is away. */
export async function unlessAway<T, D>(read: Promise<T>, instead: D): Promise<T | D> {
  try {
    return await read;
  } catch (error) {
    if (isAway(error)) return instead;
    throw error;
  }
}
