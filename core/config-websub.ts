import { field, flag } from './config-field.ts';

/** Whether hubs may tell of news. */
export const websubFields = {
  'crawl.websub': field({
    doc: 'Subscribes at the WebSub hubs that the feeds of approved sources name, so that news is read within seconds; polling goes on. Needs `server.publicUrl` with https, and a proxy that lets `/websub/` through without sign-in. A hub learns that this desk reads the feed.',
    env: 'CLAIMWATCH_WEBSUB',
    schema: flag,
    default: false,
  }),
} as const;

/** The settings that decide whether hubs are subscribed to. */
export interface WebsubConfig {
  readonly 'crawl.websub': boolean;
  readonly 'crawl.allowLoopback': boolean;
  readonly 'server.publicUrl': string;
}

/**
 * The address below which hubs call, without a slash at the end, or in a sentence what is missing for one. Null where hubs are not
 * to be subscribed to.
 */
export function hubCallback(config: WebsubConfig): { url: string } | { missing: string } | null {
  if (!config['crawl.websub']) return null;
  const { 'server.publicUrl': url, 'crawl.allowLoopback': allowLoopback } = config;
  if (url === '') return { missing: 'Hubs need an address to call: set server.publicUrl.' };
  if (!url.startsWith('https:') && !allowLoopback)
    return { missing: `Hubs are to call by https, and server.publicUrl is ${url}.` };
  return { url: `${url}/websub` };
}
