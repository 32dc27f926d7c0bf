import type { Config } from '../core/config.ts';

/** Who publishes, and where: what every public page, feed and report says of its publisher. */
export interface SiteInfo {
  /** Address under which the public reaches the site, without a slash at the end. */
  readonly url: string;
  /** The publishing organisation; `contact` is an http(s) or mailto address for complaints and corrections. */
  readonly organisation: { readonly name: string; readonly contact: string };
  /** True where everything on show is invented; every page says so. */
  readonly demo: boolean;
  /** Language of the pages that belong to no rebuttal, as `vi`. */
  readonly lang: string;
}

/** Who publishes, and where. `url` is where the server listens, for when no public address is set. */
export function siteInfoOf(
  config: Config,
  url = `http://${config['server.host']}:${config['server.port']}`,
  demo = false,
): SiteInfo {
  return {
    url: config['server.publicUrl'] || url,
    organisation: { name: config['organisation.name'], contact: config['organisation.contact'] },
    demo,
    lang: config['report.language'],
  };
}
