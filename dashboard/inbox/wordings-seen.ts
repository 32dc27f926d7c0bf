import type { SightingView } from '../../core/api/views.ts';

/** One way in which a claim was put, and in how many sightings. */
export interface SeenWording {
  readonly text: string;
  readonly lang: string;
  readonly times: number;
}

/** The distinct wordings of some sightings, the commonest first, ties in order of sight. */
export function wordingsSeen(sightings: readonly SightingView[]): SeenWording[] {
  const groups = Map.groupBy(sightings, (view) => view.text.trim());
  return [...groups]
    .map(([text, views]) => ({ text, lang: views[0]?.sighting.lang ?? 'und', times: views.length }))
    .toSorted((a, b) => b.times - a.times);
}
