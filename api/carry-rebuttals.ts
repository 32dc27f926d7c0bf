import type { RebuttalCopy } from '../core/domain/carried.ts';
import type { PublishedRebuttal } from '../core/domain/desk.ts';
import type { Corpus } from '../core/ports.ts';
import type { Desk } from '../desk/desk.ts';
import { readAllVersions, readVersions } from '../desk/rebuttals.ts';

const copyOf = (published: PublishedRebuttal): RebuttalCopy => ({
  id: `${published.id}:${published.version}`,
  rebuttalId: published.id,
  published,
});

const put = (corpus: Corpus, versions: readonly PublishedRebuttal[]) =>
  corpus.put(
    'rebuttal',
    versions.map((version) => ({ doc: copyOf(version) })),
  );

/** Carries all versions of one rebuttal into the corpus, where those who publish read them. Idempotent. */
export async function carryRebuttal({ desk, corpus }: { desk: Desk; corpus: Corpus }, rebuttalId: string) {
  await put(corpus, readVersions(desk, rebuttalId));
}

/** Does so for every rebuttal: after the corpus was built again, its copies are there again. */
export async function carryAllRebuttals({ desk, corpus }: { desk: Desk; corpus: Corpus }) {
  await put(corpus, readAllVersions(desk).flat());
}
