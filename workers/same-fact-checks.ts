import type { FactCheck } from '../core/domain/fact-check.ts';
import type { Corpus } from '../core/ports.ts';
import {
  addressSpellings,
  identityKeys,
  isOlder,
  unnamedPublisher,
} from '../crawlers/fact-checks/duplicates.ts';

const PAGE = 500;

/** Finds what the corpus has of a fact-check already, under whichever id. */
export interface SameFactChecks {
  /**
   * Fact-checks as they are to be stored, with what is stored of each now: under the id of the stored form where there is one, so
   * that matches with it stay. What is older than its stored form is left out, and of two for one id the older.
   */
  settle(batch: readonly FactCheck[]): Promise<Map<string, { doc: FactCheck; stored: FactCheck | null }>>;
}

/**
 * Looks for stored forms by id, by address and claim, and by organisation and claim. A page that now reviews its claim in other words
 * is the same check where it is the only one at its address both here and there, by the same organisation, and newer. `incoming` is
 * everything that is being imported. All checks of an organisation are read once, and only where one of its checks is new.
 */
export function createSameFactChecks(corpus: Corpus, incoming: readonly FactCheck[]): SameFactChecks {
  const byKey = new Map<string, string>();
  const publishersRead = new Set<string>();
  const incomingIds = new Set(incoming.map(({ id }) => id));
  const incomingAt = Map.groupBy(incoming, ({ url }) => url);

  function remember(doc: FactCheck): void {
    for (const key of identityKeys(doc)) byKey.set(key, doc.id);
  }

  async function readAll(filter: { publisher: string } | { url: string[] }): Promise<FactCheck[]> {
    const found: FactCheck[] = [];
    let after: string | undefined;
    do {
      const page = await corpus.list('factCheck', { filter, limit: PAGE, after });
      found.push(...page.items.map(({ doc }) => doc));
      after = page.next ?? undefined;
    } while (after);
    found.forEach(remember);
    return found;
  }

  /** The stored check that said the same in other words, where only one can be meant. */
  function reworded(doc: FactCheck, atAddress: readonly FactCheck[]): string | undefined {
    const [only, ...others] = atAddress;
    if (!only || others.length > 0 || incomingIds.has(only.id)) return undefined;
    const isAlone = incomingAt.get(doc.url)?.length === 1;
    const isNewer = only.reviewedAt !== null && isOlder(only.reviewedAt, doc.reviewedAt);
    return isAlone && isNewer && only.publisher === doc.publisher ? only.id : undefined;
  }

  /** Ids by which the new ones of a batch are stored already. */
  async function storedIds(fresh: readonly FactCheck[]): Promise<Map<string, string>> {
    if (fresh.length === 0) return new Map();
    for (const { publisher } of fresh) {
      if (publisher === unnamedPublisher || publishersRead.has(publisher)) continue;
      publishersRead.add(publisher);
      await readAll({ publisher });
    }
    const near = await readAll({ url: [...new Set(fresh.flatMap(({ url }) => addressSpellings(url)))] });
    const byAddress = Map.groupBy(near, ({ url }) => url);
    return new Map(
      fresh.flatMap((doc): [string, string][] => {
        const id =
          identityKeys(doc)
            .map((key) => byKey.get(key))
            .find((known) => known !== undefined) ?? reworded(doc, byAddress.get(doc.url) ?? []);
        return id === undefined ? [] : [[doc.id, id]];
      }),
    );
  }

  const stored = async (ids: string[]): Promise<Map<string, FactCheck>> =>
    new Map((await corpus.get('factCheck', ids)).map(({ doc }) => [doc.id, doc]));

  return {
    async settle(batch) {
      const known = await stored(batch.map(({ id }) => id));
      const sameIds = await storedIds(batch.filter(({ id }) => !known.has(id)));
      const same = await stored([...new Set(sameIds.values())]);
      const settled = new Map<string, { doc: FactCheck; stored: FactCheck | null }>();
      for (const given of batch) {
        const id = sameIds.get(given.id) ?? given.id;
        const before = known.get(id) ?? same.get(id) ?? null;
        const rival = settled.get(id)?.doc ?? before;
        if (rival && isOlder(given.reviewedAt, rival.reviewedAt)) continue;
        const doc = { ...given, id };
        settled.set(id, { doc, stored: before });
        remember(doc);
      }
      return settled;
    },
  };
}
