import { createContext, useContext, useState } from 'react';
import type { User } from '../../core/domain/desk.ts';
import type { ApiClient } from '../api-client.ts';
import type { Drafts } from './drafts.ts';
import type { Preferences } from './preferences.ts';
import { type Store, useStore } from './store.ts';

/** A message under the page with, where it can be taken back, how. */
export interface Notice {
  readonly text: string;
  readonly tone: 'good' | 'bad';
  readonly undo?: () => void;
  /** Where to go on, as an address below /desk. */
  readonly link?: { readonly href: string; readonly text: string };
}

/** What the desk's page is made with; built once in main.tsx. */
export interface Services {
  readonly api: ApiClient;
  readonly drafts: Drafts;
  readonly preferences: Store<Preferences>;
  /** Milliseconds since 1970, moving every half minute. */
  readonly now: Store<number>;
  /** False while the server does not answer. */
  readonly reached: Store<boolean>;
  readonly notice: Store<Notice | null>;
}

/** Hands the services down. */
export const ServicesContext = createContext<Services | null>(null);

/** The services of the page; only below `ServicesContext`. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('No ServicesContext above this component.');
  return services;
}

/** Hands down who is signed in. */
export const UserContext = createContext<User | null>(null);

/** Who is signed in; only below the sign-in. */
export function useUser(): User {
  const user = useContext(UserContext);
  if (!user) throw new Error('No UserContext above this component.');
  return user;
}

/** The present, as drawn; moves every half minute. */
export function useNow(): number {
  return useStore(useServices().now);
}

/**
 * A form's value that outlives the page: kept on this device from the first change until `settle` (saved, or given up).
 * `initial` is what the form starts from where nothing was kept. A mounted form keeps its key; another key needs another form.
 */
export function useDraft<T extends object>(key: string, initial: T) {
  const { drafts } = useServices();
  const [kept, setKept] = useState<T | null>(() => drafts.read(key, (value) => readShape(value, initial)));
  return {
    value: kept ?? initial,
    changed: kept !== null,
    change(part: Partial<T>) {
      const next = { ...(kept ?? initial), ...part };
      setKept(next);
      drafts.write(key, next);
    },
    settle() {
      setKept(null);
      drafts.forget(key);
    },
  };
}

/** A kept draft fits where it has the fields of the form; a form that has changed since then starts anew. */
function readShape<T extends object>(value: unknown, initial: T): T | null {
  if (typeof value !== 'object' || value === null) return null;
  const fits = Object.entries(initial).every(
    ([key, field]) => typeof Reflect.get(value, key) === typeof field,
  );
  return fits ? (value as T) : null;
}
