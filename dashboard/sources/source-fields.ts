import type { BodyOf } from '../../core/api/routes.ts';
import type { Discovery, FoundChannel } from '../../core/domain/discovery.ts';
import { sourceKinds } from '../../core/domain/source.ts';
import { sourceIdOf } from '../../core/source-id.ts';

/** A way in that was found and ticked. */
type Picked = Pick<FoundChannel, 'kind' | 'url'>;

/** The form of a proposal as typed; further feeds one a line. */
export interface SourceFields {
  readonly homepage: string;
  readonly picked: readonly Picked[];
  readonly feeds: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string;
  readonly languages: readonly string[];
  readonly reason: string;
  readonly terms: string;
  readonly opinion: boolean;
  readonly satire: boolean;
}

/** An empty proposal. */
export const emptySource: SourceFields = {
  homepage: '',
  picked: [],
  feeds: '',
  name: '',
  kind: 'newspaper',
  country: '',
  languages: [],
  reason: '',
  terms: '',
  opinion: false,
  satire: false,
};

/** An address as typed with its scheme: people leave it out. */
export function withScheme(address: string): string {
  const text = address.trim();
  return text === '' || /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
}

/**
 * What a look at a site says for the form: readable feeds ticked, or where there are none what else was found; name, language and
 * country only where nobody has typed any.
 */
export function suggestFrom(found: Discovery, typed: SourceFields): Partial<SourceFields> {
  const readable = found.channels.filter(({ problem, total }) => problem === null && total > 0);
  const feeds = readable.filter(({ kind }) => kind === 'feed');
  const picked = (feeds.length > 0 ? feeds : readable.slice(0, 1)).map(({ kind, url }) => ({ kind, url }));
  return {
    picked,
    ...(typed.name === '' && found.name !== null && { name: found.name }),
    ...(typed.languages.length === 0 && found.lang !== null && { languages: [found.lang] }),
    ...(typed.country === '' && found.country !== null && { country: found.country }),
  };
}

/** What is sent for a proposal; not yet checked against the contract. */
export function toSourceBody(fields: SourceFields): BodyOf<'proposeSource'> {
  const { name, homepage, reason, terms, opinion, satire, picked, languages } = fields;
  const typed = fields.feeds.split(/\s+/).filter((line) => line !== '');
  const feeds = picked.filter(({ kind }) => kind === 'feed').map(({ url }) => url);
  return {
    id: sourceIdOf(name),
    name: name.trim(),
    kind: sourceKinds.find((kind) => kind === fields.kind) ?? 'newspaper',
    country: fields.country.trim().toUpperCase(),
    languages: [...languages],
    homepage: withScheme(homepage),
    feeds: [...new Set([...feeds, ...typed])],
    channels: picked.filter(({ kind }) => kind !== 'feed').map(({ kind, url }) => ({ kind, url })),
    reason: reason.trim(),
    terms: terms.trim(),
    opinion,
    satire,
  };
}
