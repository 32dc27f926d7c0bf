/** Names of images that are furniture, or that show a face and no text. */
const decoration =
  /logo|icon|avatar|author|byline|profile|portrait|sprite|banner|advert|emoji|badge|pixel|placeholder/i;

/** Where an image that loads late keeps its address. */
const addressAttributes = ['data-src', 'data-original', 'data-lazy-src', 'src'];

/** An image that says it is smaller than this holds no text that can be read. */
const minSide = 200;
const maxImages = 20;

/** The largest candidate of a srcset, or null. */
function largestOf(srcset: string | null): string | null {
  const candidates = (srcset ?? '').split(/,\s+/).map((part) => {
    const [url = '', size = '1x'] = part.trim().split(/\s+/);
    return { url, size: Number.parseFloat(size) || 0 };
  });
  return candidates.toSorted((a, b) => b.size - a.size)[0]?.url || null;
}

function tooSmall(image: Element): boolean {
  const sides = ['width', 'height'].map((name) => Number.parseInt(image.getAttribute(name) ?? '', 10));
  return sides.some((side) => side < minSide);
}

/**
 * Addresses of the images inside a page's article, in order, each once: those that may carry text (charts, notices, screenshots),
 * as far as names and sizes tell. Web addresses only, at most 20.
 */
export function articleImages(document: Document, url: string): string[] {
  const found = new Set<string>();
  for (const image of Array.from(
    document.querySelectorAll('article img, main img, figure img, [itemprop=articleBody] img'),
  )) {
    const names = ['class', 'id', 'alt'].map((name) => image.getAttribute(name) ?? '').join(' ');
    const address = [
      largestOf(image.getAttribute('srcset')),
      ...addressAttributes.map((name) => image.getAttribute(name)),
    ].find((candidate) => candidate && !candidate.startsWith('data:'));
    const absolute = address ? URL.parse(address, url) : null;
    if (!absolute || !/^https?:$/.test(absolute.protocol)) continue;
    if (
      tooSmall(image) ||
      decoration.test(names) ||
      decoration.test(absolute.pathname) ||
      absolute.pathname.endsWith('.svg')
    )
      continue;
    found.add(absolute.href);
    if (found.size >= maxImages) break;
  }
  return [...found];
}
