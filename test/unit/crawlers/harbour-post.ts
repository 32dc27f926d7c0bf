import { Source, type SourceInput } from '../../../core/domain/source.ts';

/** An approved paper, to be crawled in tests. Without feeds, and at an address that nobody has, unless `extra` says otherwise. */
export const harbourPost = (extra: Partial<SourceInput> = {}): Source =>
  Source.parse({
    id: 'harbour-post',
    name: 'Harbour Post',
    kind: 'newspaper',
    country: 'GB',
    languages: ['en'],
    homepage: 'https://harbour.example/',
    feeds: [],
    reason: 'The daily paper of the harbour towns.',
    opinion: false,
    satire: false,
    status: 'approved',
    ...extra,
  });
