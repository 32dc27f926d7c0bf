import type { JsonLdNode } from '../extraction/json-ld.ts';
import { nodeText } from '../html-text.ts';

/** How one syntax says that an element is a thing, and which property of the thing around it. */
interface Syntax {
  readonly things: string;
  readonly typeOf: (element: Element) => string | null;
  readonly propertyOf: (element: Element) => string | null;
  /** Elements elsewhere on the page that belong to the thing as well. */
  readonly partsOf: (element: Element, document: Document) => readonly Element[];
}

/** Things beyond these and levels below this are not looked at: a page that has more is made to waste time. */
const maxThings = 1_000;
const maxDepth = 8;
const maxElements = 20_000;

/** A name without the vocabulary's address or prefix: `https://schema.org/Rating` and `schema:Rating` are `Rating`. */
const bareName = (name: string): string => name.replace(/^.*[/#:]/, '');

const words = (value: string | null): string[] => value?.split(/\s+/).filter(Boolean) ?? [];

/** https://html.spec.whatwg.org/multipage/microdata.html */
const microdata: Syntax = {
  things: '[itemscope][itemtype*="schema.org/"]',
  typeOf: (element) => (element.hasAttribute('itemscope') ? (element.getAttribute('itemtype') ?? '') : null),
  propertyOf: (element) => element.getAttribute('itemprop'),
  partsOf: (element, document) =>
    words(element.getAttribute('itemref')).flatMap((id) => document.getElementById(id) ?? []),
};

/** The `rel` by which RDFa 1.1 hangs a thing on the one around it: on the thing itself, or on the plain element that wraps it. */
function hangingRel(element: Element): string | null {
  if (!element.hasAttribute('typeof')) return null;
  const wrapper = element.parentElement;
  return (
    element.getAttribute('rel') ??
    (wrapper && !wrapper.hasAttribute('typeof') ? wrapper.getAttribute('rel') : null)
  );
}

/** RDFa Lite 1.1 (https://www.w3.org/TR/rdfa-lite/), and `rel` of RDFa 1.1. */
const rdfa: Syntax = {
  things: '[typeof]',
  typeOf: (element) => element.getAttribute('typeof'),
  propertyOf: (element) => element.getAttribute('property') ?? hangingRel(element),
  partsOf: () => [],
};

/** An element's value where it is no thing of its own: what is meant for machines first, then what readers see. */
function plainValue(element: Element): string {
  const machine = /^(?:data|meter)$/i.test(element.localName) ? ['value'] : [];
  for (const name of ['content', 'datetime', ...machine, 'resource', 'href', 'src']) {
    const value = element.getAttribute(name)?.trim();
    if (value) return value;
  }
  return nodeText(element);
}

/** Reads things of one page in one syntax; the count of elements is shared, so that cross-references cannot multiply work. */
function createReader(syntax: Syntax, document: Document) {
  let left = maxElements;

  function read(thing: Element, depth: number, above: ReadonlySet<Element>): JsonLdNode {
    const found = new Map<string, unknown[]>();
    const own = new Set(above).add(thing);
    const stack: Element[] = [...syntax.partsOf(thing, document), ...Array.from(thing.children)].reverse();
    for (let next = stack.pop(); next && left > 0; next = stack.pop()) {
      if (own.has(next)) continue;
      left -= 1;
      const names = words(syntax.propertyOf(next)).map(bareName);
      const isThing = syntax.typeOf(next) !== null;
      if (names.length > 0 && (!isThing || depth < maxDepth)) {
        const value = isThing ? read(next, depth + 1, own) : plainValue(next);
        for (const name of names) found.set(name, [...(found.get(name) ?? []), value]);
      }
      if (!isThing) stack.push(...Array.from(next.children).reverse());
    }
    return { ...Object.fromEntries(found), '@type': words(syntax.typeOf(thing)).map(bareName) };
  }
  return (thing: Element) => read(thing, 0, new Set());
}

/**
 * The things of one schema.org type that a page marks up in microdata or RDFa, in the shape of JSON-LD: every property a list, things
 * inside things as nodes. Bounded in depth and in elements looked at; circular references end. Never throws.
 */
export function embeddedNodesOf(document: Document, type: string): JsonLdNode[] {
  return [microdata, rdfa].flatMap((syntax) => {
    const read = createReader(syntax, document);
    return Array.from(document.querySelectorAll(syntax.things))
      .filter((element) => words(syntax.typeOf(element)).map(bareName).includes(type))
      .slice(0, maxThings)
      .map(read);
  });
}
