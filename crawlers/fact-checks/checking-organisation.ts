import { asList, asText, isNode, type JsonLdNode, typesOf } from '../extraction/json-ld.ts';

/** Nodes of a page by their `@id`, for what is said of them elsewhere on it. */
export type NodesById = ReadonlyMap<string, JsonLdNode>;

/** What is known of who made a check. `name` is an organisation's; a person is told only by being one, never by name. */
export interface Checker {
  readonly name: string | null;
  /** True where a person is named and no organisation is. */
  readonly isPerson: boolean;
}

/** schema.org's types of organisation that publish; a thing of another type, or of none, may be a person. */
const organisationType =
  /(?:Organization|Business|NGO|Corporation|Consortium|Cooperative|CollegeOrUniversity|LibrarySystem|FundingAgency|Project)$/;

const isPerson = (node: JsonLdNode): boolean => typesOf(node).some((type) => /Person$|Patient$/.test(type));

const isOrganisation = (node: JsonLdNode): boolean =>
  !isPerson(node) && typesOf(node).some((type) => organisationType.test(type));

/** The nodes among the values of a property; a bare `{"@id"}` is looked up. */
export function nodesIn(value: unknown, byId: NodesById): JsonLdNode[] {
  return asList(value)
    .filter(isNode)
    .map((node) => {
      const id = node['@id'];
      return Object.keys(node).length === 1 && typeof id === 'string' ? (byId.get(id) ?? node) : node;
    });
}

/**
 * The organisation behind a review: its publisher, its author, else whom a person among them works for. Of a person nothing is taken,
 * and what does not say that it is an organisation is not believed to be one.
 */
export function checkerOf(review: JsonLdNode, byId: NodesById): Checker {
  const named = [review.publisher, review.author, review.sourceOrganization, review.creator].flatMap(
    (value) => nodesIn(value, byId),
  );
  const people = named.filter(isPerson);
  const employers = people.flatMap((person) =>
    [person.worksFor, person.affiliation].flatMap((value) => nodesIn(value, byId)),
  );
  const organisations = [...named, ...employers].filter(isOrganisation);
  const name = organisations.map((node) => asText(node.name)).find((text) => text !== null) ?? null;
  return { name, isPerson: people.length > 0 && organisations.length === 0 };
}
