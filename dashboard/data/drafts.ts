/** Keeps what was typed but not yet saved, on this device. */
export interface Drafts {
  /** The kept value, or null. Anything that is not what `accept` takes counts as nothing. */
  read<T>(key: string, accept: (value: unknown) => T | null): T | null;
  write(key: string, value: unknown): void;
  forget(key: string): void;
}

/** Drafts in a browser's storage. A full or forbidden storage is no reason to stop typing: writing then does nothing. */
export function createDrafts(storage: Storage): Drafts {
  const nameOf = (key: string): string => `claimwatch.draft.${key}`;
  return {
    read(key, accept) {
      try {
        return accept(JSON.parse(storage.getItem(nameOf(key)) ?? 'null'));
      } catch {
        return null;
      }
    },
    write(key, value) {
      try {
        storage.setItem(nameOf(key), JSON.stringify(value));
      } catch {
        // The words are still in the page.
      }
    },
    forget: (key) => storage.removeItem(nameOf(key)),
  };
}
