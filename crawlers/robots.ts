/** What a robots.txt says about one address. */
export interface RobotsAnswer {
  readonly allowed: boolean;
  /** Seconds the file asks for between requests, of the group that applies; null where it asks for none. */
  readonly crawlDelayS: number | null;
  /** Sitemap addresses as written, in order. */
  readonly sitemaps: string[];
}

export interface RobotsQuestion {
  /** The file as text or, better, as the bytes received. */
  readonly robots: string | Uint8Array;
  /** Product token, or a whole user agent of which the part before the slash counts. */
  readonly agent: string;
  /** Percent-encoded absolute address, as `URL.href` gives it. Compared octet by octet. */
  readonly url: string;
}

/** RFC 9309, section 2.5: at least this much of a file must be parsed, and no more is. */
export const robotsMaxBytes = 500 * 1024;

type Directive = 'agent' | 'allow' | 'disallow' | 'delay' | 'sitemap';

/** Spellings that real files use, matched as prefixes as google/robotstxt does. */
const spellings: readonly (readonly [Directive, RegExp])[] = [
  ['agent', /^user[- ]?agent/i],
  ['disallow', /^(?:disallow|dissallow|dissalow|disalow|diasllow|disallaw)/i],
  ['allow', /^allow/i],
  ['delay', /^crawl-?delay/i],
  ['sitemap', /^site-?map/i],
];

/** A whole or cut-off byte order mark, as octets or as what a UTF-8 decoder made of it. */
const byteOrderMark = /^(?:\xEF\xBB\xBF|\xEF\xBB|\xEF\xBF\xBD|\xEF)/;

/** Octets as a string of one unit each, so that every length and comparison below counts octets. */
function octets(data: string | Uint8Array): string {
  return Buffer.from(data).subarray(0, robotsMaxBytes).toString('latin1');
}

function parseLine(line: string): { directive: Directive; value: string } | null {
  const text = line.replace(/#.*/s, '').trim();
  const colon = text.indexOf(':');
  // Webmasters forget the colon; two words are then still clear enough.
  const words = colon < 0 ? /^(\S+)[ \t]+(\S+)$/.exec(text) : null;
  const key = (words?.[1] ?? text.slice(0, Math.max(colon, 0))).trim();
  const value = (words?.[2] ?? text.slice(colon + 1)).trim();
  const found = spellings.find(([, spelling]) => spelling.test(key));
  return found && (colon >= 0 || words) ? { directive: found[0], value } : null;
}

/** Percent-encodes octets beyond ASCII and writes escapes in capitals, so that a rule compares with an encoded address. */
function normalisePattern(pattern: string): string {
  return pattern
    .replace(/[\x80-\xFF]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
}

/**
 * True where the pattern matches the path from its start; `*` stands for any octets and a final `$` for the end. Taking the first
 * place for each part is enough, so the cost is linear in stars times length and no pattern can blow it up.
 */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  const last = parts.length - 1;
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (index === last && anchored) {
      return last === 0 ? path === part : path.length - part.length >= at && path.endsWith(part);
    }
    const found = index === 0 ? (path.startsWith(part) ? 0 : -1) : path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}

/** The part of an address that rules are about: path and query, as octets. */
function pathOf(url: string): string {
  const afterScheme = url.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/#.*/s, '');
  const start = afterScheme.search(/[/?;]/);
  const path = start < 0 ? '/' : afterScheme.slice(start);
  return octets(path.startsWith('/') ? path : `/${path}`);
}

interface Group {
  /** Length of the longest rule that matches: the most specific one wins (RFC 9309, section 2.2.2). */
  allow: number;
  disallow: number;
  delay: number | null;
  named: boolean;
}

const emptyGroup = (): Group => ({ allow: 0, disallow: 0, delay: null, named: false });

/** Octets of the rule where it matches, else 0. An allowed `…/index.html` allows the folder itself, as Google reads it. */
function matchLength(directive: 'allow' | 'disallow', rule: string, path: string): number {
  const pattern = normalisePattern(rule);
  if (matches(pattern, path)) return pattern.length;
  const slash = pattern.lastIndexOf('/');
  if (directive === 'disallow' || slash < 0 || !pattern.startsWith('/index.html', slash)) return 0;
  const folder = `${pattern.slice(0, slash + 1)}$`;
  return matches(folder, path) ? folder.length : 0;
}

function delayOf(value: string): number | null {
  const seconds = Number.parseFloat(value);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

/**
 * Answers whether an agent may fetch an address, by RFC 9309 and, where that is silent (misspelt directives, a missing colon,
 * agents with a space, index.html), like google/robotstxt. A group that names the agent replaces the `*` group altogether; of
 * rules of equal length, allow wins. Never throws.
 */
export function checkRobots({ robots, agent, url }: RobotsQuestion): RobotsAnswer {
  const token = (agent.split('/')[0] ?? '').trim().toLowerCase();
  const path = pathOf(url);
  const mine = emptyGroup();
  const everyone = emptyGroup();
  const sitemaps: string[] = [];
  let open: Group[] = [];
  let inRules = false;
  for (const line of octets(robots)
    .replace(byteOrderMark, '')
    .split(/\r\n|\r|\n/)) {
    const parsed = parseLine(line);
    if (!parsed) continue;
    const { directive, value } = parsed;
    if (directive === 'agent') {
      if (inRules) open = [];
      inRules = false;
      const named = /^[a-z_-]*/i.exec(value)?.[0].toLowerCase();
      if (/^\*(?:\s|$)/.test(value)) open.push(everyone);
      else if (named && named === token) open.push(mine);
      for (const group of open) group.named = true;
    } else if (directive === 'sitemap') {
      sitemaps.push(Buffer.from(value, 'latin1').toString('utf8'));
    } else if (directive === 'delay') {
      for (const group of open) group.delay ??= delayOf(value);
    } else {
      inRules = true;
      const length = matchLength(directive, value, path);
      for (const group of open) group[directive] = Math.max(group[directive], length);
    }
  }
  const group = mine.named ? mine : everyone;
  return { allowed: group.disallow <= group.allow, crawlDelayS: group.delay, sitemaps };
}
