import { FactCheck, type Rating } from '../../core/domain/fact-check.ts';
import { factCheckId } from '../../core/ids.ts';
import { parseDate } from '../dates.ts';
import { primaryLang } from '../extraction/metadata.ts';
import { pageLanguage } from '../extraction/page-language.ts';
import { htmlToText } from '../html-text.ts';
import { redact } from '../redaction/redact.ts';

/** A fact-check as some format has it: everything as written, null where it is missing. */
export interface RawFactCheck {
  /** The id of the file, kept so that rows can be told again; made from address and claim where left out. */
  readonly id?: string;
  readonly url: string | null;
  readonly claim: string | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly lang: string | null;
  readonly publisher: string | null;
  readonly rating: Rating | null;
  readonly reviewedAt: string | null;
}

/** Rows of a file that name no page get an address that can never be reached (RFC 2606). */
const nowhere = (id: string): string => `https://import.invalid/${encodeURIComponent(id)}`;

/** The page of a fact-check: its own address, unless that is the front page of a site, as some systems write it. */
function pageUrl(raw: RawFactCheck, source: string): string | null {
  const own = raw.url ? URL.parse(raw.url, source) : null;
  if (own && /^https?:$/.test(own.protocol) && (own.pathname !== '/' || own.search || own.hash))
    return own.href;
  return raw.id ? nowhere(raw.id) : null;
}

const cleaned = (text: string | null): string | null => (text ? redact(htmlToText(text)).text : null) || null;

/**
 * Makes the fact-check that is stored, or says in words why it cannot be. `source` is where it was found: its page is taken where
 * the fact-check names none and `isPage` holds.
 */
export function toFactCheck(
  raw: RawFactCheck,
  source: { readonly url: string; readonly isPage: boolean; readonly lang: string | null },
): FactCheck | { readonly problem: string } {
  const claim = cleaned(raw.claim)?.replaceAll('\n', ' ');
  const url = pageUrl(raw, source.url) ?? (source.isPage ? source.url : null);
  if (!claim) return { problem: `${url ?? raw.id ?? 'A review'} does not say which claim it reviews.` };
  if (!url) return { problem: `"${claim.slice(0, 80)}" names no page of its own.` };
  const title = cleaned(raw.title);
  const parsed = FactCheck.safeParse({
    id: raw.id ?? factCheckId(url, claim),
    url,
    claim,
    title: title?.replaceAll('\n', ' ') ?? null,
    text: cleaned(raw.text),
    lang: primaryLang(raw.lang) ?? pageLanguage(`${claim} ${title ?? ''}`, source.lang) ?? 'und',
    publisher: raw.publisher ?? (raw.url ? new URL(url).hostname.replace(/^www\./, '') : 'unnamed'),
    rating: raw.rating,
    reviewedAt: parseDate(raw.reviewedAt),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return { problem: `${url}: ${issue?.path.join('.')} ${issue?.message}` };
}
