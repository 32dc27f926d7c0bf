import { describe, expect, it } from 'vitest';
import type { InboxItem } from '../../../core/api/views.ts';
import { withoutClaims } from '../../../dashboard/data/triage.ts';
import { queueLines } from '../../../dashboard/inbox/queue-lines.ts';

const item = (id: string, narrativeId: string | null = null): InboxItem =>
  ({ claim: { id }, fold: narrativeId ? { narrativeId, claims: 3 } : null }) as unknown as InboxItem;

const drawn = (lines: ReturnType<typeof queueLines>): string[] =>
  lines.map(({ item: { claim }, below, open }) => `${below ? '- ' : ''}${claim.id}${open ? ' open' : ''}`);

describe('the lines of the queue', () => {
  const items = [item('a', 'nar-1'), item('b'), item('c', 'nar-2')];

  it('are its items while nothing is unfolded', () => {
    expect(drawn(queueLines(items, null))).toEqual(['a', 'b', 'c']);
  });

  it('hold the other claims of the unfolded narrative below the one that speaks for it, each once', () => {
    const claims = [item('x'), item('c'), item('y')];
    expect(drawn(queueLines(items, { narrativeId: 'nar-2', claims }))).toEqual([
      'a',
      'b',
      'c open',
      '- x',
      '- y',
    ]);
  });

  it('do not mind a narrative that is not in the list any more', () => {
    expect(drawn(queueLines(items, { narrativeId: 'nar-9', claims: [item('x')] }))).toEqual(['a', 'b', 'c']);
  });
});

describe('a list of claims', () => {
  it('loses those that were decided about, on whatever page, and counts them once', () => {
    const page = (...ids: string[]) => ({ items: ids.map((id) => item(id)), next: null, total: 4 });
    const left = withoutClaims([page('a', 'b'), page('c', 'd')], ['a', 'd', 'elsewhere']);
    expect(left.map(({ items, total }) => [items.map(({ claim }) => claim.id), total])).toEqual([
      [['b'], 2],
      [['c'], 2],
    ]);
  });
});
