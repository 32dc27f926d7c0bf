import { z } from 'zod';
import { createStore, type Store } from './store.ts';

/** The interface's languages, each with its own name for itself. */
export const interfaceLanguages = { vi: 'Tiếng Việt', en: 'English', fr: 'Français' } as const;

/** A language the interface is written in. */
export type InterfaceLanguage = keyof typeof interfaceLanguages;

/** True for a language the interface is written in. */
export function isInterfaceLanguage(value: string): value is InterfaceLanguage {
  return Object.hasOwn(interfaceLanguages, value);
}

const Preferences = z.object({
  /** Null: the account's own language. */
  lang: z.enum(['vi', 'en', 'fr']).nullable().default(null),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Whether single letters are commands; people who dictate switch this off (WCAG 2.1.4). */
  keys: z.boolean().default(true),
});

/** What a person chose on this device. */
export type Preferences = z.infer<typeof Preferences>;

const KEY = 'claimwatch.preferences';

function readStored(storage: Storage): Preferences {
  try {
    return Preferences.parse(JSON.parse(storage.getItem(KEY) ?? '{}'));
  } catch {
    return Preferences.parse({});
  }
}

/** The preferences of this device, kept in `storage`. Unreadable ones count as none. */
export function createPreferences(storage: Storage): Store<Preferences> {
  const store = createStore(readStored(storage));
  store.watch(() => storage.setItem(KEY, JSON.stringify(store.get())));
  return store;
}
