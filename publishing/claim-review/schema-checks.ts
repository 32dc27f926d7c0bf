import type { Problems } from './problems.ts';

/** Any JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON-LD allows one value or a list of them; absent and null are an empty list. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** Types of a node by their short names. */
export const typesOf = (node: JsonObject): string[] =>
  listOf(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ''));

/** The text of a value, or null where there is none to read. */
export const asText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

/** Services that put another address in front: a reader cannot see where such a link leads, and it may die. */
const shorteners = new Set(
  'bit.ly t.co tinyurl.com goo.gl ow.ly is.gd buff.ly rebrand.ly cutt.ly lnkd.in t.ly rb.gy s.id shorturl.at'.split(
    ' ',
  ),
);

/** True for an absolute http(s) address that is no short link; otherwise the problem is noted under `rule`. */
export function checkAddress(
  value: unknown,
  path: string,
  problems: Problems,
  rule = 'url.invalid',
): boolean {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    problems.error(path, asText(value) === null ? rule : 'url.invalid', 'Give a full http or https address.');
    return false;
  }
  if (shorteners.has(url.hostname.replace(/^www\./, ''))) {
    problems.error(path, 'url.short', 'Give the address itself, not a short link.');
    return false;
  }
  return true;
}

const isoDate = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** An ISO 8601 day or instant that exists in the calendar. */
export function checkDate(value: unknown, path: string, problems: Problems): void {
  const day = typeof value === 'string' && isoDate.test(value) ? value.slice(0, 10) : null;
  // A day that is not in the calendar, as 30 February, comes back as another one.
  const real = day !== null && new Date(`${day}T00:00:00Z`);
  if (!real || Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== day)
    problems.error(path, 'date.invalid', 'Give a date as ISO 8601, as "2026-11-21".');
}

/** The publisher of a review: an organisation with a name and an address, never a person. */
export function checkOrganisation(value: unknown, path: string, problems: Problems): void {
  const organisations = listOf(value);
  if (organisations.length === 0) {
    problems.warning(path, 'author.missing', 'Name the publishing organisation.');
    return;
  }
  for (const organisation of organisations) {
    if (!isObject(organisation)) {
      problems.error(path, 'author.type', 'Give the organisation as an object with name and url.');
      continue;
    }
    if (!typesOf(organisation).some((type) => type.endsWith('Organization')))
      problems.error(`${path}.@type`, 'author.type', 'The publisher must be an Organization.');
    if (asText(organisation.name) === null)
      problems.error(`${path}.name`, 'author.name', 'Name the organisation.');
    if (organisation.url === undefined)
      problems.warning(`${path}.url`, 'author.url', 'Give the address of the organisation.');
    else checkAddress(organisation.url, `${path}.url`, problems);
  }
}
