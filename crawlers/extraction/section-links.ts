import { parseHTML } from 'linkedom';
import { plainUrl, sameSite } from '../site.ts';
import { decodePage, type PageInput } from './page-input.ts';

/** A link of a section page that looks like an article's. */
export interface SectionLink {
  readonly url: string;
  /** Its words, for a page that has no title of its own. */
  readonly title: string;
}

/** A section page, and the path that its articles begin with; its own folder where null. */
export interface SectionInput extends PageInput {
  readonly within: string | null;
}

/** Parts of a page that link to everything but its own articles. */
const frame =
  'nav, header, footer, aside, form, [role=navigation], [role=banner], [role=contentinfo], [class*=breadcrumb], [class*=pagination], [class*=comment]';

/** Addresses of pages that are no articles, or that are about people: those are never followed. */
const notArticles =
  /\/(?:author|authors|tac-gia|auteur|auteurs|profile|user|users|u|member|members|comments?|binh-luan|login|signin|dang-nhap|connexion|register|account|forum|groups?|tags?|tu-khoa|mot-cle|topics?|chu-de|search|tim-kiem|recherche|page|category|categories|about|contact|lien-he|privacy|terms|rss|feed)(?:\/|$)|\/@/i;

const documents = /\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|zip|css|js|xml|json)$/i;

const maxLinks = 100;
/** A headline has at least so many letters; "More" and "Photos" have fewer. */
const minTitle = 15;

/** True for a path that ends as articles' do: words joined by hyphens, or a number. */
function looksLikeArticle(path: string): boolean {
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  return (last.match(/[-_]/g)?.length ?? 0) >= 2 || /\d{4,}/.test(last);
}

/** The path that articles of a section must begin with, where nothing else is said: the section page's own folder. */
function folderOf(pathname: string): string {
  const withoutFile = pathname.replace(/\/[^/]*\.[^/]*$/, '/');
  return withoutFile.endsWith('/') ? withoutFile : `${withoutFile}/`;
}

/**
 * The links of a section page that lead to articles inside the allowed section, in the page's order, each once, at most 100. Left out:
 * other sites, navigation, pages of people, tags, comments and log-ins, links marked `nofollow`; all of them where the page asks
 * robots not to follow. Pure; takes seconds on hostile markup, so run it where it can be killed.
 */
export function sectionLinks({ within, ...page }: SectionInput): SectionLink[] {
  const { text: html } = decodePage(page);
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const robots = document.querySelector('meta[name="robots" i]')?.getAttribute('content') ?? '';
  if (/nofollow|none/i.test(robots)) return [];
  for (const part of Array.from(document.querySelectorAll(frame))) part.remove();
  const base =
    URL.parse(document.querySelector('base[href]')?.getAttribute('href') ?? '', page.url)?.href ?? page.url;
  const folder = within ?? folderOf(new URL(page.url).pathname);
  const found = new Map<string, string>();
  for (const link of Array.from(document.querySelectorAll('a[href]'))) {
    const url = URL.parse(link.getAttribute('href') ?? '', base);
    if (!url || !/^https?:$/.test(url.protocol) || !sameSite(url.href, page.url)) continue;
    if (/nofollow|author|ugc|sponsored/i.test(link.getAttribute('rel') ?? '')) continue;
    const { pathname } = url;
    if (
      !pathname.startsWith(folder) ||
      pathname === folder ||
      notArticles.test(pathname) ||
      documents.test(pathname)
    )
      continue;
    const address = plainUrl(url.href);
    const title = (link.textContent ?? '').replace(/\s+/g, ' ').trim();
    const known = found.get(address) ?? '';
    if (looksLikeArticle(pathname) && title.length > known.length) found.set(address, title);
  }
  return [...found]
    .filter(([, title]) => title.length >= minTitle)
    .slice(0, maxLinks)
    .map(([url, title]) => ({ url, title }));
}
