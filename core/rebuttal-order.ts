import type { PublishedRebuttal } from './domain/desk.ts';

/** Versions of many rebuttals as one list a rebuttal, first version to last, the newest rebuttal first (ties by id). */
export function byRebuttal(versions: readonly PublishedRebuttal[]): PublishedRebuttal[][] {
  const groups = [...Map.groupBy(versions, (version) => version.id).values()];
  for (const group of groups) group.sort((a, b) => a.version - b.version);
  return groups.sort((a, b) => {
    const [x, y] = [a[0]?.firstPublishedAt ?? '', b[0]?.firstPublishedAt ?? ''];
    return x === y ? ((a[0]?.id ?? '') < (b[0]?.id ?? '') ? -1 : 1) : x < y ? 1 : -1;
  });
}
