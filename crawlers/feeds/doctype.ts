import { defineError } from '../../core/errors.ts';

/** The feed declares entities that no honest feed needs. Nothing of it is read. */
export const feedRefused = defineError('feed.refused', { public: true });

const maxEntities = 32;
const maxEntityLength = 256;
const maxExpansions = 1_000;

/** Where a document type declaration ends: after the `>` outside quotes, brackets and comments. */
function endOfDoctype(text: string, start: number): number {
  const tokens = /<!--[\s\S]*?-->|"[^"]*"|'[^']*'|[[\]>]/g;
  tokens.lastIndex = start;
  let depth = 0;
  for (let found = tokens.exec(text); found; found = tokens.exec(text)) {
    if (found[0] === '[') depth += 1;
    if (found[0] === ']') depth -= 1;
    if (found[0] === '>' && depth <= 0) return found.index + 1;
    // Declarations inside the brackets end with `>` as well; only the one at depth 0 closes the whole.
  }
  return text.length;
}

/** The literal entities that a declaration defines. Throws `feed.refused` for all others. */
function literalEntities(doctype: string): Map<string, string> {
  const entities = new Map<string, string>();
  for (const [declaration] of doctype.matchAll(/<!ENTITY\b(?:"[^"]*"|'[^']*'|[^>"'])*>?/gi)) {
    const literal = /^<!ENTITY\s+([\w.:-]+)\s+(?:"([^"&%<]*)"|'([^'&%<]*)')\s*>$/i.exec(declaration);
    const value = literal?.[2] ?? literal?.[3];
    if (literal?.[1] === undefined || value === undefined || value.length > maxEntityLength) {
      throw feedRefused(
        'The feed defines entities that refer to others or to another place. It is not read.',
      );
    }
    entities.set(literal[1], value);
    if (entities.size > maxEntities) throw feedRefused('The feed defines too many entities. It is not read.');
  }
  return entities;
}

/**
 * Takes the document type declaration out of XML, so that no parser ever sees one and nothing is loaded. Short literal entities
 * are put in place; entities that refer to entities, files or addresses refuse the whole feed (`feed.refused`). Linear in time.
 */
export function stripDoctype(xml: string): string {
  const start = xml.search(/<!DOCTYPE/i);
  if (start < 0) return xml;
  const end = endOfDoctype(xml, start);
  const entities = literalEntities(xml.slice(start, end));
  const rest = xml.slice(0, start) + xml.slice(end);
  if (entities.size === 0) return rest;
  let expansions = 0;
  return rest.replace(/&([\w.:-]+);/g, (reference, name: string) => {
    const value = entities.get(name);
    if (value === undefined) return reference;
    expansions += 1;
    if (expansions > maxExpansions)
      throw feedRefused('The feed uses its entities too often. It is not read.');
    return value;
  });
}
