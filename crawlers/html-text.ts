import { parseHTML } from 'linkedom';

/** Elements that begin and end a line of their own. */
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** Elements whose content nobody reads. */
const silent = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH CANVAS AUDIO VIDEO SELECT BUTTON INPUT TEXTAREA HEAD TITLE'.split(
    ' ',
  ),
);

/** The two things that are asked of a DOM node here; linkedom's and a browser's both fit. */
interface NodeLike {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<NodeLike>;
}

const elementNode = 1;
const textNode = 3;

/** Collects text depth first with a stack of its own, so that no nesting overflows the call stack. */
function collect(root: NodeLike): string {
  const parts: string[] = [];
  const stack: (NodeLike | string)[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (next.nodeType === textNode) parts.push((next.textContent ?? '').replace(/\s+/g, ' '));
    else if (next === root || (next.nodeType === elementNode && !silent.has(next.nodeName.toUpperCase()))) {
      const edge = blocks.has(next.nodeName.toUpperCase()) ? '\n' : '';
      stack.push(edge);
      for (let index = next.childNodes.length - 1; index >= 0; index -= 1) {
        const child = next.childNodes[index];
        if (child) stack.push(child);
      }
      stack.push(edge);
    }
  }
  return parts.join('');
}

/** Paragraphs parted by one newline, single spaces inside, nothing empty; NFC. */
export function tidyLines(text: string): string {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) =>
      line
        .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}

/** The readable text of a DOM subtree: one line per block, scripts and the like left out. */
export function nodeText(node: NodeLike): string {
  return tidyLines(collect(node));
}

/** The readable text of a piece of HTML, entities resolved. Text without markup comes back as it is, tidied. */
export function htmlToText(html: string): string {
  if (!/[<&]/.test(html)) return tidyLines(html.replace(/\s+/g, ' '));
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return nodeText(document.body);
}
