/** Labels under which countries register sites, as in `example.com.vn`. */
const secondLevel = /^(?:com|co|gov|org|edu|net|ac|info|name|gouv|asso)$/;

/** The part of a host, port included, that one organisation owns: near enough to tell two organisations apart. */
function siteOf({ hostname, port }: URL): string {
  const labels = hostname.toLowerCase().split('.');
  const isAddress = /^\d+$/.test(labels.at(-1) ?? '') || hostname.startsWith('[');
  const depth = labels.at(-1)?.length === 2 && secondLevel.test(labels.at(-2) ?? '') ? 3 : 2;
  return `${isAddress ? hostname : labels.slice(-depth).join('.')}:${port}`;
}

/** True where two web addresses belong to one site: `m.paper.example` and `www.paper.example` do. */
export function sameSite(a: string, b: string): boolean {
  const [first, second] = [URL.parse(a), URL.parse(b)];
  return first !== null && second !== null && siteOf(first) === siteOf(second);
}

/** Parameters that say how a reader came and not what is read. */
const tracking = /^(?:utm_.*|fbclid|gclid|mc_[ce]id|cmpid|ref|source|xtor|at_.*)$/i;

/** A web address without fragment and tracking parameters, so that one page has one address. */
export function plainUrl(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  return url.href;
}
