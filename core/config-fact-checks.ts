import { z } from 'zod';
import { count, field } from './config-field.ts';

/** Where published fact-checks are read from by themselves. */
export const factCheckFields = {
  'factchecks.feeds': field({
    doc: 'Feeds of fact-checks that are read again and again: addresses of Data Commons feeds, pages with ClaimReview, CSV or JSON Lines, parted by spaces. Organisations only; empty means none.',
    env: 'CLAIMWATCH_FACTCHECK_FEEDS',
    schema: z
      .string()
      .transform((text) => [...new Set(text.split(/\s+/).filter(Boolean))])
      .pipe(
        z.array(z.url({ protocol: /^https?$/ }), {
          error: 'addresses that begin with http:// or https://, parted by spaces',
        }),
      ),
    default: '',
  }),
  'factchecks.everyHours': field({
    doc: 'How often each of these feeds is read, in hours.',
    env: 'CLAIMWATCH_FACTCHECK_EVERY',
    schema: count(1, 24),
    default: 24,
  }),
} as const;
