import type { Corpus, HostTurns, Queue } from './ports.ts';

/** Whether a server that this process needs answers. */
export interface Reachability {
  /** Since when it does not, milliseconds since 1970; null while it does. */
  readonly downSince: number | null;
  /** Why, and what to do; null while it answers. */
  readonly problem: string | null;
}

/** Queue and corpus, opened, or about to be where they live on other machines. */
export interface OpenPorts {
  readonly queue: Queue;
  readonly corpus: Corpus;
  /** Turns at hosts, where other processes may crawl beside this one. */
  readonly turns?: HostTurns;
  /** Resolves when both can be used; rejects where one cannot be, for another reason than that nobody answers. */
  readonly opened: Promise<void>;
  reach(): { readonly queue: Reachability; readonly corpus: Reachability };
  close(): Promise<void>;
}
