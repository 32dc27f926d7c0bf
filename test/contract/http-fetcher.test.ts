import { createHttpFetcher } from '../../crawlers/egress/http-fetcher.ts';
import { fetcherContract } from './fetcher-contract.ts';

// The contract's clock runs fifty times too fast: a moment that this machine was busy with others is no slow host and no time-out.
fetcherContract('HTTP', (settings) =>
  createHttpFetcher({
    userAgent: 'Claimwatch/0 (+https://desk.example/crawler)',
    timeoutMs: 1_000_000,
    politeness: { slowness: 0 },
    ...settings,
  }),
);
