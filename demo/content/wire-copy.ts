import type { DemoArticle } from '../types.ts';

/** A paper's copy of a wire story: the same text under the paper's own address, with the credit line that copies carry. */
export function wireCopy(
  original: DemoArticle,
  own: Pick<DemoArticle, 'hoursAgo' | 'section' | 'title'> & { readonly dateline: string },
): DemoArticle {
  const { dateline, ...placed } = own;
  return {
    ...placed,
    slug: original.slug,
    kind: original.kind,
    copyOf: `shores-wire/${original.slug}`,
    text: `${dateline} (Shores Wire) — ${original.text}`,
  };
}
