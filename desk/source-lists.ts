import type { OpmlEntry } from '../core/domain/opml.ts';
import { channelsOf, Source, type SourceInput } from '../core/domain/source.ts';
import { refuseAddress } from '../core/domain/source-address.ts';
import { AppError, invalidInput } from '../core/errors.ts';
import { parseInput } from '../core/parse.ts';
import { sourceIdOf } from '../core/source-id.ts';
import { type Actor, type Desk, transact } from './desk.ts';
import { noAddress, sourceKnown } from './errors.ts';
import { listSources, proposeSource } from './sources.ts';

/** What a list does not say of its entries: the same for all that lack it. */
export type ListDefaults = Pick<Source, 'kind' | 'country' | 'reason'> & { readonly language: string };

/** What became of one entry: proposed under `id`, or left out for a reason. */
export interface ListedSource {
  readonly name: string;
  readonly address: string;
  readonly id: string | null;
  readonly code: string | null;
  readonly reason: string | null;
}

const addressOf = ({ feed, homepage }: OpmlEntry): string => homepage ?? feed ?? '';

const originOf = (address: string): string | null => {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? `${url.origin}/` : null;
};

/** Site of an address, for telling publishers apart: host without `www.`. */
const hostOf = (address: string): string => URL.parse(address)?.host.replace(/^www\./, '') ?? address;

/** The same publisher's feeds make one source: its reports must count once. */
function bySite(entries: readonly OpmlEntry[]): OpmlEntry[][] {
  const groups = new Map<string, OpmlEntry[]>();
  for (const entry of entries) {
    const site = hostOf(addressOf(entry));
    groups.set(site, [...(groups.get(site) ?? []), entry]);
  }
  return [...groups.values()];
}

function freeId(desk: Desk, name: string): string {
  const stem = sourceIdOf(name).slice(0, 58) || 'source';
  const known = new Set(listSources(desk).map(({ source }) => source.id));
  const ids = [stem, ...Array.from({ length: known.size + 1 }, (_, n) => `${stem}-${n + 2}`)];
  return ids.find((id) => id.length > 1 && !known.has(id)) ?? stem;
}

/** Kind and country where the list says them, as one that Claimwatch wrote does. */
function categoryOf({ category }: OpmlEntry): { kind?: Source['kind']; country?: string } {
  const [, kind, country] = category?.split('/') ?? [];
  const known = Source.shape.kind.safeParse(kind);
  const land = Source.shape.country.safeParse(country);
  return { ...(known.success && { kind: known.data }), ...(land.success && { country: land.data }) };
}

function toProposal(
  desk: Desk,
  group: readonly OpmlEntry[],
  defaults: ListDefaults,
): Omit<SourceInput, 'status'> {
  const [first] = group;
  if (!first) throw invalidInput('The entry is empty.');
  const homepage = originOf(addressOf(first)) ? addressOf(first) : null;
  if (!homepage) throw noAddress(`"${addressOf(first)}" is no web address.`);
  const known = listSources(desk).find(
    ({ source }) => source.status !== 'removed' && hostOf(source.homepage) === hostOf(homepage),
  );
  if (known) throw sourceKnown(`${hostOf(homepage)} is in the register already, as "${known.source.name}".`);
  const languages = group.flatMap(({ language }) => /^[a-z]{2,3}(?=[-_]|$)/i.exec(language ?? '')?.[0] ?? []);
  const { kind, country, reason, language } = defaults;
  const proposal = {
    id: freeId(desk, first.name || hostOf(homepage)),
    name: first.name || hostOf(homepage),
    kind,
    country,
    ...categoryOf(first),
    languages: languages.length > 0 ? [...new Set(languages.map((lang) => lang.toLowerCase()))] : [language],
    homepage: first.homepage ?? originOf(homepage) ?? homepage,
    feeds: [...new Set(group.flatMap(({ feed }) => feed ?? []))],
    reason: (first.description?.length ?? 0) >= 10 ? (first.description ?? reason) : reason,
    opinion: false,
    satire: false,
  };
  for (const address of [proposal.homepage, ...proposal.feeds]) refuseAddress(address);
  parseInput(Source, { ...proposal, status: 'proposed' }, proposal.name);
  return proposal;
}

/**
 * Proposes the publishers of a list, each of which needs a second person's approval. Entries of one site make one source. Entries that
 * cannot be taken are left out, each with its reason; they harm no other. All in one transaction.
 */
export function proposeList(input: {
  desk: Desk;
  actor: Actor;
  entries: readonly OpmlEntry[];
  defaults: ListDefaults;
}): ListedSource[] {
  const { desk, actor, entries, defaults } = input;
  return transact(desk, () =>
    bySite(entries).flatMap((group) => {
      const told = (result: Pick<ListedSource, 'id' | 'code' | 'reason'>) =>
        group.map((entry) => ({ name: entry.name, address: entry.feed ?? addressOf(entry), ...result }));
      try {
        const { source } = proposeSource({ desk, actor, source: toProposal(desk, group, defaults) });
        return told({ id: source.id, code: null, reason: null });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return told({ id: null, code: error.code, reason: error.message });
      }
    }),
  );
}

/** The approved sources as lines of a list, one a feed; a source without feeds is one line with its site. By name. */
export function listApproved(desk: Desk): OpmlEntry[] {
  return listSources(desk)
    .filter(({ source }) => source.status === 'approved')
    .flatMap(({ source }) => {
      const feeds = channelsOf(source).flatMap(({ kind, url }) => (kind === 'feed' ? [url] : []));
      return (feeds.length > 0 ? feeds : [null]).map((feed) => ({
        name: source.name,
        feed,
        homepage: source.homepage,
        language: source.languages[0] ?? null,
        category: `/${source.kind}/${source.country}`,
        description: source.reason,
      }));
    });
}
