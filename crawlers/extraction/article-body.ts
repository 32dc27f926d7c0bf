import { Readability } from '@mozilla/readability';
import { nodeText } from '../html-text.ts';
import { dropFurniture } from './furniture.ts';

/** Parts of a page that are about it and not of it; short ones only, since some sites mark the whole article with such a word. */
const aside =
  'figure, figcaption, aside, nav, form, [rel~=author], [itemprop=author], [class*=byline], [class*=author], [class*=caption], [class*=credit], [class*=related], [class*=newsletter], [class*=promo], [class*=share]';

/** Nothing longer is taken away for its name alone. */
const maxAside = 400;

/** Blocks that may be no more than a link elsewhere. */
const linkBlocks = 'p, li, h2, h3, h4, h5, h6, div';

function textLength(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim().length;
}

function removeAsides(root: Element): void {
  for (const element of Array.from(root.querySelectorAll(aside))) {
    if (textLength(element) <= maxAside) element.remove();
  }
}

/** Takes out blocks whose text is a link and nothing else: teasers for other articles. */
function removeTeasers(root: Element): void {
  for (const block of Array.from(root.querySelectorAll(linkBlocks))) {
    const length = textLength(block);
    if (length === 0 || length > 250) continue;
    const linked = Array.from(block.querySelectorAll('a')).reduce((sum, link) => sum + textLength(link), 0);
    if (linked >= 0.9 * length) block.remove();
  }
}

/** The main text of a page, paragraphs parted by a newline; empty where there is none. Changes the document. */
export function articleBody(document: Document): string {
  removeAsides(document.documentElement);
  const parsed = new Readability<Node>(document, { serializer: (node) => node }).parse();
  const content = parsed?.content as Element | null | undefined;
  if (!content) return '';
  removeTeasers(content);
  return dropFurniture(nodeText(content).split('\n')).join('\n');
}
