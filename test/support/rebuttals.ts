import { PublishedRebuttal } from '../../core/domain/desk.ts';
import type { SiteInfo } from '../../publishing/site-info.ts';

/** A publisher for tests. */
export const site: SiteInfo = {
  url: 'https://facts.example',
  organisation: { name: 'Health Facts Desk', contact: 'mailto:corrections@facts.example' },
  demo: false,
  lang: 'en',
};

const evidence = {
  id: 'evd-1',
  caseId: 'cas-1',
  url: 'https://registry.example/trials?q=papaya',
  title: 'Search of the trial register',
  publisher: 'National Trial Register',
  kind: 'primary' as const,
  shows: 'No study in people was found on 21 November 2026.',
  archivedUrl: 'https://archive.example/2026/registry',
  accessedAt: '2026-11-21T09:00:00.000Z',
};

const content = {
  lang: 'en',
  claimReviewed: 'Papaya leaf tea cures lung cancer in three months',
  title: 'Papaya leaf tea does not cure lung cancer; no trial in people has shown it',
  verdict: 'false' as const,
  summary:
    'Three reviews found laboratory results only. Stopping treatment for the tea can shorten life. If you are in treatment, speak with your doctor before you change anything.',
  body: 'The claim comes from a leaflet that cites a study of cells in glass.\n\nAt the doses of that study a person would have to drink several hundred litres a day.',
  unknown: 'Whether the leaf changes how well medicines work. One case report suggests that it may.',
  whyChosen: 'It rose from 0 to 9 sightings an hour and may lead people to stop treatment.',
};

type Parts = Partial<Omit<PublishedRebuttal, 'content'>> & {
  content?: Partial<PublishedRebuttal['content']>;
};

/** A valid published version with these parts of its own. */
export function makeRebuttal({ content: words, ...parts }: Parts = {}): PublishedRebuttal {
  return PublishedRebuttal.parse({
    id: 'reb-1',
    caseId: 'cas-1',
    slug: 'papaya-leaf-tea',
    version: 1,
    topic: 'health',
    content: { ...content, ...words },
    evidence: [
      evidence,
      {
        ...evidence,
        id: 'evd-2',
        kind: 'secondary',
        url: 'https://journal.example/review',
        title: 'A review of 22 papers',
        publisher: 'Journal of Plant Medicine',
        shows: 'Effects on cells in glass, at doses no tea reaches.',
        archivedUrl: null,
      },
    ],
    appearances: [
      { url: 'https://courier.example/tea', publisher: 'The Courier', at: '2026-11-21T05:00:00.000Z' },
      { url: 'https://daily.example/leaf', publisher: 'Harlan Daily', at: '2026-11-20T22:00:00.000Z' },
    ],
    corrections: [],
    firstPublishedAt: '2026-11-21T16:40:00.000Z',
    publishedAt: '2026-11-21T16:40:00.000Z',
    ...parts,
  });
}

/** A first version and its correction a day later. */
export function makeCorrected(): PublishedRebuttal[] {
  const correction = {
    version: 2,
    text: 'An earlier version gave 2019 as the year of the review; it is 2021. The finding is the same.',
    at: '2026-11-22T08:00:00.000Z',
  };
  return [
    makeRebuttal(),
    makeRebuttal({ version: 2, corrections: [correction], publishedAt: correction.at }),
  ];
}
