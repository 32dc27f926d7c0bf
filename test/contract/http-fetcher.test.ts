import { createHttpFetcher } from '../../crawlers/egress/http-fetcher.ts';
import { fetcherContract } from './fetcher-contract.ts';

fetcherContract('HTTP', (settings) =>
  createHttpFetcher({ userAgent: 'Claimwatch/0 (+https://desk.example/crawler)', ...settings }),
);
