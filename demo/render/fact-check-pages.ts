import { hoursBefore, spokenDate } from '../dates.ts';
import type { FactCheck, FactChecker } from '../types.ts';
import { jsonLdScript, markup } from './html.ts';
import { demoNote, demoNoteText } from './view.ts';

/** What the pages and the feed of one organisation are made from. `appearances` are the articles in which a claim was seen. */
export interface FactCheckerView {
  readonly org: FactChecker;
  readonly origin: string;
  readonly startedAt: Date;
  readonly appearances: (check: FactCheck) => readonly string[];
}

/** Address of one fact-check. */
export function checkUrl(view: FactCheckerView, check: FactCheck): string {
  return `${view.origin}/checks/${check.slug}`;
}

function reviewedAt(view: FactCheckerView, check: FactCheck): Date {
  return hoursBefore(view.startedAt, check.daysAgo * 24);
}

function rating(view: FactCheckerView, check: FactCheck): object {
  const numbers = { bestRating: view.org.best, worstRating: 1 };
  const plain = { '@type': 'Rating', alternateName: check.rating };
  if (check.quirk === 'zero-value') return { ...plain, ratingValue: 0, ...numbers };
  if (check.value === undefined) return plain;
  const value = check.quirk === 'string-value' ? String(check.value) : check.value;
  return { ...plain, ratingValue: value, ...numbers };
}

/** One fact-check as schema.org ClaimReview, with the quirk that its feed entry is to have. */
export function claimReview(view: FactCheckerView, check: FactCheck): object {
  const one = rating(view, check);
  const organisation = { '@type': 'Organization', url: `${view.origin}/` };
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: check.quirk === 'root-url' ? `${view.origin}/` : checkUrl(view, check),
    name: check.title,
    claimReviewed: check.claim,
    inLanguage: check.lang,
    datePublished: reviewedAt(view, check).toISOString().slice(0, 10),
    author: check.quirk === 'nameless-author' ? organisation : { ...organisation, name: view.org.name },
    reviewRating: check.quirk === 'rating-list' ? [one] : one,
    reviewBody: check.text,
    itemReviewed: {
      '@type': 'Claim',
      appearance: view.appearances(check).map((url) => ({ '@type': 'CreativeWork', url })),
    },
  };
}

/** The organisation's Data Commons feed: a DataFeed whose items are lists, some of them holding only null. */
export function renderClaimReviewFeed(view: FactCheckerView): string {
  const elements = view.org.checks.flatMap((check, at) => {
    const item = { '@type': 'DataFeedItem', dateCreated: reviewedAt(view, check).toISOString() };
    const review = claimReview(view, check);
    const second = { ...review, reviewRating: { '@type': 'Rating', alternateName: 'Unproven' } };
    const items = check.quirk === 'disagreement' ? [review, second] : [review];
    return [{ ...item, item: items }, ...(at % 15 === 7 ? [{ ...item, item: [null] }] : [])];
  });
  const feed = {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: view.org.name,
    description: demoNoteText(view.org.langs[0] ?? 'en'),
    dateModified: view.startedAt.toISOString(),
    dataFeedElement: [...elements, { '@type': 'DataFeedItem', item: null }],
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

/** One fact-check as a page with its ClaimReview in the head. */
export function renderCheck(view: FactCheckerView, check: FactCheck): string {
  const paragraphs = check.text.split('\n\n').map((text) => markup`<p>${text}</p>`);
  return markup`<!DOCTYPE html>
<html lang="${check.lang}"><head><meta charset="utf-8"><title>${check.title} | ${view.org.name}</title>
<link rel="canonical" href="${checkUrl(view, check)}">
${jsonLdScript(claimReview(view, check))}</head>
<body>${demoNote(check.lang)}<p><a href="/">${view.org.name}</a></p>
<article><h1>${check.title}</h1>
<p>${spokenDate(reviewedAt(view, check), check.lang)}</p>
<blockquote>${check.claim}</blockquote>
<p class="rating"><strong>${check.rating}</strong></p>
${paragraphs}
</article></body></html>
`.markup;
}

/** The organisation's front page. */
export function renderCheckerHome(view: FactCheckerView): string {
  const items = view.org.checks.map(
    (check) =>
      markup`<li lang="${check.lang}"><a href="${checkUrl(view, check)}">${check.title}</a> (${check.rating})</li>`,
  );
  const lang = view.org.langs[0] ?? 'en';
  return markup`<!DOCTYPE html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${view.org.name}</title></head>
<body>${demoNote(lang)}<h1>${view.org.name}</h1><p><a href="/claimreview.json">ClaimReview</a></p><ul>${items}</ul></body></html>
`.markup;
}
