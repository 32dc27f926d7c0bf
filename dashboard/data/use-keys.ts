import { useEffect, useRef } from 'react';
import { useServices } from './context.ts';
import { useStore } from './store.ts';

/** True where a key press is typing, or belongs to an open dialog or menu. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null;
}

/**
 * Single keys as commands, while nobody is typing and no dialog is open. A handler's key is `event.key`. Does nothing where the
 * person has switched single keys off.
 */
export function useKeys(handlers: Readonly<Record<string, () => void>>): void {
  const enabled = useStore(useServices().preferences).keys;
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
      // Enter on a link or button is that link's or button's.
      if (
        event.key === 'Enter' &&
        event.target instanceof Element &&
        event.target.closest('a, button, summary')
      )
        return;
      const handler = latest.current[event.key];
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}
