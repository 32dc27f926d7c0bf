import { useSyncExternalStore } from 'react';

/** From here on list and detail stand side by side; the same width is in the style sheets. */
const query = '(min-width: 64rem)';

/** True where there is room for a list and its detail. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
