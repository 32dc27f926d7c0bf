import { type PublishedRebuttal, verdictScale } from '../../core/domain/desk.ts';
import { hrefOf, paths, urlOf } from '../addresses.ts';
import { toClaimReview } from '../claim-review/to-claim-review.ts';
import { dayIn, minuteIn, pageLang } from '../languages.ts';
import { sharedWords } from '../shared-words.ts';
import type { SiteInfo } from '../site-info.ts';
import { type Html, html, jsonScript, outLink } from './html.ts';
import { strokeIcon, verdictStroke, verdictTone } from './icons.ts';
import { layout, standingHref } from './layout.ts';
import { siteWords } from './words.ts';

/** One published version with all versions up to it, first to last. */
interface Shown {
  readonly rebuttal: PublishedRebuttal;
  readonly versions: readonly PublishedRebuttal[];
  readonly site: SiteInfo;
  /** The page that changes with each version, one version kept for ever, or what is not published yet. */
  readonly as: 'newest' | 'kept' | 'preview';
}

/** Attributes of text in the rebuttal's own words: its direction, and its language where the page around it speaks another. */
function own({ content }: PublishedRebuttal): Html {
  return html`dir="auto"${pageLang(content.lang) !== content.lang && html` lang="${content.lang}"`}`;
}

/** The verdict in words with its sign, in the colour of its meaning. */
export function verdictTag({ content }: PublishedRebuttal): Html {
  const lang = pageLang(content.lang);
  const words = sharedWords[lang].verdict[content.verdict];
  return html`<span class="verdict ${verdictTone[content.verdict]}" lang="${lang}">${strokeIcon(verdictStroke[content.verdict])}${words}</span>`;
}

function corrections({ rebuttal }: Shown): Html {
  const lang = pageLang(rebuttal.content.lang);
  return html`${rebuttal.corrections.map(
    ({ text, at, version }) =>
      html`<p class="note" id="correction-${version}"><strong>${siteWords[lang].rebuttal.correction(dayIn(lang, at))}</strong> <span ${own(rebuttal)}>${text}</span></p>`,
  )}`;
}

/** Paragraphs are parted by a blank line. */
const paragraphs = (text: string, rebuttal: PublishedRebuttal): Html[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => html`<p ${own(rebuttal)}>${paragraph}</p>`);

function evidence({ rebuttal }: Shown): Html {
  const lang = pageLang(rebuttal.content.lang);
  const words = siteWords[lang].rebuttal;
  return html`<ol class="evidence">${rebuttal.evidence.map(
    (piece) => html`<li><p ${own(rebuttal)}>${piece.shows}</p>
<p class="source"><span class="kind">${words[piece.kind]}</span> · <bdi>${outLink(piece.url, piece.title)}</bdi>, <bdi>${piece.publisher}</bdi>${piece.archivedUrl !== null && html` · ${outLink(piece.archivedUrl, words.archived)}`} · ${words.read(dayIn(lang, piece.accessedAt))}</p></li>`,
  )}</ol>`;
}

function seen({ rebuttal }: Shown): Html {
  const lang = pageLang(rebuttal.content.lang);
  const words = siteWords[lang].rebuttal;
  if (rebuttal.appearances.length === 0) return html`<p>${words.notSeen}</p>`;
  const places = rebuttal.appearances.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return html`<p>${words.seenIn(places.length)}</p>
<ul class="seen">${places.map(
    ({ url, publisher, at }) =>
      html`<li><bdi>${publisher}</bdi>, ${dayIn(lang, at)}: <bdi>${outLink(url, url)}</bdi></li>`,
  )}</ul>`;
}

function history({ rebuttal, versions, site }: Shown): Html {
  const lang = pageLang(rebuttal.content.lang);
  const words = siteWords[lang].rebuttal;
  return html`<ul class="history">${versions.toReversed().map((version) => {
    const notice = version.corrections.find((correction) => correction.version === version.version);
    return html`<li><a href="${hrefOf(site, paths.version(version.slug, version.version))}">${words.version(version.version, versions.length)}</a>, <time datetime="${version.publishedAt}">${minuteIn(lang, version.publishedAt)}</time>. ${notice ? html`<span ${own(rebuttal)}>${notice.text}</span>` : words.firstVersion}</li>`;
  })}</ul>`;
}

function byline({ rebuttal }: Shown): Html {
  const lang = pageLang(rebuttal.content.lang);
  const words = siteWords[lang].rebuttal;
  const { firstPublishedAt, publishedAt, version } = rebuttal;
  return html`<p class="by">${words.twoPeople} · ${words.published(minuteIn(lang, firstPublishedAt))}${version > 1 && html` · ${words.corrected(dayIn(lang, publishedAt))}`}</p>`;
}

/** What says that this is not the page itself: a kept version or a preview. */
function notice({ rebuttal, site, as }: Shown): Html | false {
  const lang = pageLang(rebuttal.content.lang);
  const words = siteWords[lang].rebuttal;
  if (as === 'newest') return false;
  if (as === 'preview') return html`<p class="note info"><strong>${words.preview}</strong></p>`;
  return html`<p class="note info">${words.kept(rebuttal.version, minuteIn(lang, rebuttal.publishedAt))} <a href="${hrefOf(site, paths.rebuttal(rebuttal.slug))}">${words.toNewest}</a></p>`;
}

function ending(shown: Shown): Html {
  const { rebuttal, site, as } = shown;
  const lang = pageLang(rebuttal.content.lang);
  const words = siteWords[lang].rebuttal;
  const step = verdictScale.find(({ id }) => id === rebuttal.content.verdict)?.value ?? 1;
  const standing = (page: 'methodology' | 'contact') => standingHref(site, page, lang);
  return html`<div class="end"><p>${words.onScale(step, verdictScale.length)}</p>
<p><a href="${standing('methodology')}">${words.howWeWork}</a> · <a href="${standing('contact')}">${words.askCorrection}</a>${as === 'newest' && html` · <a href="${hrefOf(site, paths.claimReview(rebuttal.slug))}">${words.data}</a>`}</p></div>`;
}

function head({ rebuttal, site, as }: Shown): Html | undefined {
  if (as !== 'newest') return undefined;
  const { content, slug } = rebuttal;
  const card = urlOf(site, paths.card(slug));
  const verdict = sharedWords[pageLang(content.lang)].verdict[content.verdict];
  return html`<meta property="og:type" content="article">
<meta property="og:site_name" content="${site.organisation.name}">
<meta property="og:title" content="${content.title}">
<meta property="og:description" content="${content.summary}">
<meta property="og:url" content="${urlOf(site, paths.rebuttal(slug))}">
<meta property="og:image" content="${card}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="“${content.claimReviewed}”: ${verdict}. ${content.title}">
<meta property="article:published_time" content="${rebuttal.firstPublishedAt}">
<meta property="article:modified_time" content="${rebuttal.publishedAt}">
<meta name="twitter:card" content="summary_large_image">
${jsonScript(toClaimReview(rebuttal, site))}`;
}

/**
 * The public page of a rebuttal, in its language: verdict in words beside the claim, corrections, the fact, the evidence, what is not
 * known, why it was chosen, where the claim was seen, and every version.
 */
export function renderRebuttalPage(shown: Shown): string {
  const { rebuttal, site, as } = shown;
  const { content } = rebuttal;
  const lang = pageLang(content.lang);
  const words = siteWords[lang].rebuttal;
  const section = (heading: string, body: Html | Html[]) =>
    html`<section><h2>${heading}</h2>${body}</section>`;
  const body = paragraphs(content.body, rebuttal);
  const unknown = paragraphs(content.unknown, rebuttal);
  return layout(
    {
      site,
      lang,
      title: content.title,
      description: content.summary,
      path: paths.rebuttal(rebuttal.slug),
      listed: as === 'newest',
      head: head(shown),
    },
    html`<article class="rebuttal">
${notice(shown)}
<p class="claim">${verdictTag(rebuttal)} <span class="label">${words.claim}</span> <q ${own(rebuttal)}>${content.claimReviewed}</q></p>
${corrections(shown)}
<h1 ${own(rebuttal)}>${content.title}</h1>
${byline(shown)}
<p class="summary" ${own(rebuttal)}>${content.summary}</p>
${section(words.evidence, evidence(shown))}
${body.length > 0 && section(words.detail, body)}
${unknown.length > 0 && section(words.unknown, unknown)}
${section(words.whyChosen, paragraphs(content.whyChosen, rebuttal))}
${section(words.seen, seen(shown))}
${as === 'newest' && section(words.history, history(shown))}
${ending(shown)}
</article>`,
  );
}
