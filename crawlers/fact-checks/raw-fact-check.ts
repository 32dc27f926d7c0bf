import { FactCheck, type Rating } from '../../core/domain/fact-check.ts';
import { factCheckId } from '../../core/ids.ts';
import { parseDate } from '../dates.ts';
import { primaryLang } from '../extraction/metadata.ts';
import { pageLanguage } from '../extraction/page-language.ts';
import { htmlToText } from '../html-text.ts';
import { redact } from '../redaction/redact.ts';
import { sameSite } from '../site.ts';
import { unnamedPublisher } from './duplicates.ts';

/** A fact-check as some format has it: everything as written, null where it is missing. */
export interface RawFactCheck {
  /** The id of the file, kept so that rows can be told again; made from address and claim where left out. */
  readonly id?: string;
  readonly url: string | null;
  readonly claim: string | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly lang: string | null;
  /** The organisation that checked; where none is named the host of the page stands for it. */
  readonly publisher: string | null;
  /** True where a person is named as the checker, and no organisation: such a check is refused. */
  readonly byPerson?: boolean;
  readonly rating: Rating | null;
  readonly reviewedAt: string | null;
  /** When it was last changed, for telling the newer of two forms of one check. */
  readonly changedAt?: string | null;
}

/** Rows of a file that name no page get an address that can never be reached (RFC 2606). */
const nowhere = (id: string): string => `https://import.invalid/${encodeURIComponent(id)}`;

/** The page of a fact-check: its own address, unless that is the front page of a site, as some systems write it. */
function pageUrl(raw: RawFactCheck, source: string): string | null {
  const base = URL.canParse(source) ? source : undefined;
  const own = raw.url ? URL.parse(raw.url, base) : null;
  if (own && /^https?:$/.test(own.protocol) && (own.pathname !== '/' || own.search || own.hash)) {
    own.username = '';
    own.password = '';
    return own.href;
  }
  return raw.id ? nowhere(raw.id) : null;
}

/** Longer texts than these are no claim, title or body of a check: the rest is cut off. */
const most = { line: 1_000, text: 20_000 } as const;

/** Readable text without personal data, cut before it is looked at, so that no length makes it slow. */
function cleaned(text: string | null, characters: number): string | null {
  return (text ? redact(htmlToText(text.slice(0, characters))).text : null) || null;
}

const cleanedLine = (text: string | null): string | null =>
  cleaned(text, most.line)?.replaceAll('\n', ' ') ?? null;

function cleanedRating(rating: Rating | null): Rating | null {
  const words = cleanedLine(rating?.words ?? null);
  return rating && words !== null ? { ...rating, words } : null;
}

/**
 * Makes the fact-check that is stored, or says in words why it cannot be. `source` is where it was found: its page is taken where
 * the fact-check names none and `isPage` holds.
 */
export function toFactCheck(
  raw: RawFactCheck,
  source: { readonly url: string; readonly isPage: boolean; readonly lang: string | null },
): FactCheck | { readonly problem: string } {
  const claim = cleanedLine(raw.claim);
  const url = pageUrl(raw, source.url) ?? (source.isPage ? source.url : null);
  if (!claim) return { problem: `${url ?? raw.id ?? 'A review'} does not say which claim it reviews.` };
  if (!url) return { problem: `"${claim.slice(0, 80)}" names no page of its own.` };
  if (raw.byPerson) return { problem: `${url} names a person as the checker and no organisation.` };
  if (source.isPage && !sameSite(url, source.url))
    return { problem: `${source.url} speaks for another site: ${url}.` };
  const title = cleanedLine(raw.title);
  const host = raw.url ? new URL(url).hostname.replace(/^www\./, '') : unnamedPublisher;
  const parsed = FactCheck.safeParse({
    id: raw.id ?? factCheckId(url, claim),
    url,
    claim,
    title,
    text: cleaned(raw.text, most.text),
    lang: primaryLang(raw.lang) ?? pageLanguage(`${claim} ${title ?? ''}`, source.lang) ?? 'und',
    publisher: cleanedLine(raw.publisher) ?? host,
    rating: cleanedRating(raw.rating),
    reviewedAt: parseDate(raw.reviewedAt),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return { problem: `${url}: ${issue?.path.join('.')} ${issue?.message}` };
}
