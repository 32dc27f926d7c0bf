import { z } from 'zod';
import { field } from './config-field.ts';

/** Whether members may ask a public web archive to keep a page. */
export const archiveFields = {
  'archive.saveUrl': field({
    doc: 'Address at which a public web archive takes requests to keep a page; the page’s address is added at its end (encoded where this address has a `?`), as in `https://web.archive.org/save/`. Empty means that nobody is asked, which is the default: a request tells a third party what the desk looks at. With one, members may ask page by page; nothing is sent by itself.',
    env: 'CLAIMWATCH_ARCHIVE_SAVE_URL',
    schema: z.union([z.literal(''), z.url({ protocol: /^https?$/ })], {
      error: 'an address that begins with http:// or https://',
    }),
    default: '',
  }),
} as const;
