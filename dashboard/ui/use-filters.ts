import { useSearchParams } from 'wouter';

/** The filters of a list, kept in the page's address so that every list can be linked to. Setting '' takes one away. */
export function useFilters() {
  const [search, setSearch] = useSearchParams();
  return {
    get: (key: string): string => search.get(key) ?? '',
    set(key: string, value: string): void {
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === '') next.delete(key);
          else next.set(key, value);
          return next;
        },
        { replace: true },
      );
    },
    /** The address's query with its question mark, for links that keep the filters. */
    suffix: search.size > 0 ? `?${search}` : '',
  };
}

/** The value if it is one of these, else undefined: an address can hold anything. */
export function oneOf<T extends string>(values: readonly T[], value: string): T | undefined {
  return values.find((known) => known === value);
}
