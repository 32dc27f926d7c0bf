import type { Claim } from '../../../core/domain/claim.ts';
import type { RebuttalContent } from '../../../core/domain/desk.ts';
import { RedactedText } from '../../../core/domain/text.ts';
import type { Clock } from '../../../core/ports.ts';
import { type Desk, openDesk } from '../../../desk/desk.ts';

/** A clock that goes on by a second each time it is read, so that order is visible; `jump` moves it. */
export function steppingClock(
  start = Date.parse('2026-11-02T08:00:00Z'),
): Clock & { jump(ms: number): void } {
  let now = start;
  return {
    now: () => {
      now += 1_000;
      return now;
    },
    sleep: async () => undefined,
    jump: (ms) => {
      now += ms;
    },
  };
}

/** A desk in memory with counted instead of random bytes. */
export function memoryDesk(clock: Clock = steppingClock(), path = ':memory:'): Desk {
  let seed = 0;
  return openDesk({
    path,
    clock,
    randomBytes: (size) => {
      seed += 1;
      return Buffer.alloc(size).fill(`r${seed}`);
    },
  });
}

/** A paper as a member proposes it. */
export const source = {
  id: 'river-daily',
  name: 'River Daily',
  kind: 'newspaper' as const,
  country: 'GB',
  languages: ['en'],
  homepage: 'https://river.example/',
  feeds: ['https://river.example/feed.xml'],
  reason: 'The largest paper of the region.',
  terms: 'Open licence, with attribution.',
  opinion: false,
  satire: false,
};

export const claim: Claim = {
  id: 'clm-1',
  text: RedactedText.parse('Drinking salt water cures dengue fever within two days.'),
  lang: 'en',
  topic: 'health',
  checkworthy: 0.9,
  reasons: [],
  firstSeenAt: '2026-11-02T06:00:00.000Z',
  model: 'test',
  narrativeId: null,
  matched: null,
};

export const content: RebuttalContent = {
  lang: 'en',
  claimReviewed: 'Salt water cures dengue fever within two days',
  title: 'No, salt water does not cure dengue fever',
  verdict: 'false',
  summary: 'No treatment cures dengue; hospitals treat its symptoms with fluids under supervision.',
  body: 'What we found.',
  unknown: '',
  whyChosen: 'Six publishers carried it within a day.',
};

export const evidence = {
  url: 'https://example.org/dengue',
  title: 'Treatment of dengue',
  publisher: 'Health agency',
  kind: 'primary' as const,
  shows: 'There is no specific cure.',
  archivedUrl: null,
  accessedAt: '2026-11-02T07:00:00.000Z',
};
