import type { BodyOf } from '../../core/api/routes.ts';
import { sourceKinds } from '../../core/domain/source.ts';
import { foldText } from '../../core/fold.ts';

/** The form of a proposal as typed; feeds one a line. */
export interface SourceFields {
  readonly name: string;
  readonly kind: string;
  readonly country: string;
  readonly language: string;
  readonly homepage: string;
  readonly feeds: string;
  readonly reason: string;
  readonly opinion: boolean;
  readonly satire: boolean;
}

/** An empty proposal. */
export const emptySource: SourceFields = {
  name: '',
  kind: 'newspaper',
  country: '',
  language: 'vi',
  homepage: '',
  feeds: '',
  reason: '',
  opinion: false,
  satire: false,
};

/** A source's short name from its name: folded to small letters, words joined by hyphens, at most 63 characters. */
export function sourceIdOf(name: string): string {
  const words = foldText(name).replace(/[^a-z0-9]+/g, '-');
  return words.slice(0, 63).replace(/^-+|-+$/g, '');
}

/** What is sent for a proposal; not yet checked against the contract. */
export function toSourceBody(fields: SourceFields): BodyOf<'proposeSource'> {
  const { name, homepage, reason, opinion, satire } = fields;
  return {
    id: sourceIdOf(name),
    name: name.trim(),
    kind: sourceKinds.find((kind) => kind === fields.kind) ?? 'newspaper',
    country: fields.country.trim().toUpperCase(),
    languages: [fields.language],
    homepage: homepage.trim(),
    feeds: fields.feeds.split(/\s+/).filter((line) => line !== ''),
    reason: reason.trim(),
    opinion,
    satire,
  };
}
