import type { PublishedRebuttal } from '../../core/domain/desk.ts';
import type { FactCheck } from '../../core/domain/fact-check.ts';
import { hrefOf } from '../addresses.ts';
import { dayIn, pageLang } from '../languages.ts';
import type { SiteInfo } from '../site-info.ts';
import { type Html, html, outLink } from './html.ts';
import { askedHref, layout, questionBox, standingHref } from './layout.ts';
import { listEntry } from './lists.ts';
import { siteWords } from './words.ts';

/** What a search found: the desk's own answers, and published checks by other organisations; best first. */
export interface CheckResults {
  readonly rebuttals: readonly PublishedRebuttal[];
  /** Null where they could not be looked up just now. */
  readonly factChecks: readonly FactCheck[] | null;
}

interface Asked {
  readonly site: SiteInfo;
  /** Any language code; where its words do not exist the page is in English. */
  readonly lang: string;
}

function otherCheck(check: FactCheck, { lang }: Asked): Html {
  const words = siteWords[pageLang(lang)].check;
  return html`<li class="entry"><p class="entry-title" dir="auto" lang="${check.lang}">${outLink(check.url, check.title ?? check.claim)}</p>
${check.title !== null && html`<p class="claim"><q dir="auto" lang="${check.lang}">${check.claim}</q></p>`}
<p class="meta"><bdi>${check.publisher}</bdi>${check.rating !== null && html` · <bdi>${words.rated(check.rating.words)}</bdi>`}${check.reviewedAt !== null && html` · ${dayIn(pageLang(lang), check.reviewedAt)}`}</p></li>`;
}

function nothingFound({ site, lang, question }: Asked & { question: string }): Html {
  const words = siteWords[pageLang(lang)].check;
  const tip = `${askedHref(site, 'tip', pageLang(lang))}&text=${encodeURIComponent(question.toWellFormed())}`;
  return html`<section class="empty"><h2>${words.nothing}</h2><p>${words.nothingMeans}</p><p><a class="button" href="${tip}">${words.toTip}</a></p></section>`;
}

/**
 * The answer to "Has this been checked?": what was found for `question`, or the bare box where it is empty. A machine found these by
 * their words; the page says so and gives no verdict of its own.
 */
export function renderCheckPage(asked: Asked & { question: string; results: CheckResults }): string {
  const { site, question, results } = asked;
  const lang = pageLang(asked.lang);
  const words = siteWords[lang].check;
  const { rebuttals } = results;
  const factChecks = results.factChecks ?? [];
  const found = rebuttals.length + factChecks.length > 0;
  return layout(
    {
      site,
      lang,
      title: words.title,
      description: siteWords[lang].home.lead,
      path: null,
      listed: false,
      box: false,
      inLanguages: (other) =>
        `${askedHref(site, 'check', other)}&q=${encodeURIComponent(question.toWellFormed())}`,
    },
    html`<section class="hero"><h1>${words.title}</h1>${questionBox({ site, lang, question }, 'large')}</section>
${found && html`<p class="meta">${words.mind}</p>`}
${rebuttals.length > 0 && html`<section><h2>${words.answered(rebuttals.length)}</h2><ul class="entries">${rebuttals.map((rebuttal) => listEntry(rebuttal, { site, lang }))}</ul></section>`}
${factChecks.length > 0 && html`<section><h2>${words.others(factChecks.length)}</h2><ul class="entries">${factChecks.map((check) => otherCheck(check, asked))}</ul></section>`}
${results.factChecks === null && html`<p class="note warn" role="status">${words.othersAway}</p>`}
${!found && question !== '' && results.factChecks !== null && nothingFound({ ...asked, question })}`,
  );
}

/** The form of the tip line; with `problem` as it comes back after a mistake, with `sent` the thanks. Nothing typed is lost. */
export function renderTipPage(asked: Asked & { text?: string; problem?: string; sent?: boolean }): string {
  const { site, text = '', problem, sent = false } = asked;
  const lang = pageLang(asked.lang);
  const words = siteWords[lang].tip;
  const frame = {
    site,
    lang,
    description: words.lead,
    path: null,
    listed: false,
    inLanguages: (other: Parameters<typeof askedHref>[2]) => askedHref(site, 'tip', other),
  };
  if (sent)
    return layout(
      { ...frame, title: words.sent },
      html`<h1>${words.sent}</h1><p class="summary">${words.sentLead}</p>`,
    );
  const wrong = problem !== undefined;
  return layout(
    { ...frame, title: wrong ? `${words.problem}: ${words.title}` : words.title },
    html`<h1>${words.title}</h1>
${wrong && html`<p class="note bad" role="alert"><strong>${words.problem}.</strong> <a href="#text">${problem}</a></p>`}
<p class="summary">${words.lead}</p>
<form class="tip" method="post" action="${hrefOf(site, 'tip')}"><input type="hidden" name="lang" value="${lang}">
<label for="text">${words.label}</label><p class="meta" id="text-hint">${words.hint}</p>
<textarea class="input" id="text" name="text" rows="6" minlength="5" maxlength="2000" required aria-describedby="text-hint"${wrong && html` aria-invalid="true"`}>
${text}</textarea>
<button class="button primary">${words.send}</button><p class="meta">${words.privacy}</p></form>`,
  );
}

/** What an address that leads nowhere answers with. */
export function renderNotFound({ site, lang: asked }: Asked): string {
  const lang = pageLang(asked);
  const words = siteWords[lang];
  return layout(
    {
      site,
      lang,
      title: words.notFound.title,
      description: words.notFound.lead,
      path: null,
      listed: false,
      box: false,
    },
    html`<section class="hero"><h1>${words.notFound.title}</h1><p class="summary">${words.notFound.lead}</p>${questionBox({ site, lang }, 'large')}</section>
<p><a href="${standingHref(site, 'rebuttals', lang)}">${words.home.all}</a></p>`,
  );
}
