import type { Verdict } from '../../core/domain/desk.ts';
import { type Html, html } from './html.ts';

/** Which of the four meanings of the visual language a verdict has. */
export const verdictTone: Readonly<Record<Verdict, 'bad' | 'warn' | 'good'>> = {
  false: 'bad',
  misleading: 'warn',
  'missing-context': 'warn',
  'mostly-true': 'good',
  true: 'good',
};

/** The stroke that stands beside the words of a verdict, in a square of 16; words always say the same. */
export const verdictStroke: Readonly<Record<Verdict, string>> = {
  false: 'M4 4l8 8M12 4l-8 8',
  misleading: 'M8 2.5v6.5M8 12.5v.6',
  'missing-context': 'M3 8h.1M8 8h.1M13 8h.1',
  'mostly-true': 'M3 8.5l3 3 6.5-7',
  true: 'M2.5 8.5l3.5 3.5 7.5-8',
};

/** A drawn line in the colour of the text around it, silent for screen readers. */
export function strokeIcon(path: string): Html {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path d="${path}" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}
