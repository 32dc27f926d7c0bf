import type { PublishedRebuttal } from '../../core/domain/desk.ts';
import { topics } from '../../core/domain/topic.ts';
import { hrefOf, paths } from '../addresses.ts';
import { dayIn, languageIn, type PageLang } from '../languages.ts';
import { sharedWords } from '../shared-words.ts';
import type { SiteInfo } from '../site-info.ts';
import { type Html, html } from './html.ts';
import { layout, questionBox, standingHref, standingPath } from './layout.ts';
import { verdictTag } from './rebuttal-page.ts';
import { siteWords } from './words.ts';

const NEWEST_ON_HOME = 8;

/** What a page of lists is made from. */
interface ListPage {
  readonly site: SiteInfo;
  readonly lang: PageLang;
  /** The newest version of each rebuttal, newest rebuttal first. */
  readonly rebuttals: readonly PublishedRebuttal[];
}

/** One rebuttal in a list: claim with verdict, title with link, topic, date, and its language where it is another than the page's. */
export function listEntry(rebuttal: PublishedRebuttal, { site, lang }: Omit<ListPage, 'rebuttals'>): Html {
  const { content, slug, firstPublishedAt } = rebuttal;
  const other = content.lang !== lang;
  const mark = html`dir="auto"${other && html` lang="${content.lang}"`}`;
  return html`<li class="entry"><p class="claim">${verdictTag(rebuttal)} <q ${mark}>${content.claimReviewed}</q></p>
<p class="entry-title"><a ${mark} href="${hrefOf(site, paths.rebuttal(slug))}">${content.title}</a></p>
<p class="meta">${sharedWords[lang].topic[rebuttal.topic]} · <time datetime="${firstPublishedAt}">${dayIn(lang, firstPublishedAt)}</time>${other && html` · ${languageIn(lang, content.lang)}`}</p></li>`;
}

const entries = (rebuttals: readonly PublishedRebuttal[], page: ListPage): Html =>
  html`<ul class="entries">${rebuttals.map((rebuttal) => listEntry(rebuttal, page))}</ul>`;

const inOwnLanguage = ({ rebuttals, lang }: ListPage) => rebuttals.filter((r) => r.content.lang === lang);
const inOthers = ({ rebuttals, lang }: ListPage) => rebuttals.filter((r) => r.content.lang !== lang);

/** The start: the question box, and what was answered last; answers that the reader can read come first. */
export function renderHome(page: ListPage): string {
  const { site, lang, rebuttals } = page;
  const words = siteWords[lang];
  const newest = [...inOwnLanguage(page), ...inOthers(page)].slice(0, NEWEST_ON_HOME);
  return layout(
    {
      site,
      lang,
      title: site.organisation.name,
      description: words.home.lead,
      path: standingPath(site, 'home', lang),
      listed: true,
      standing: 'home',
      box: false,
    },
    html`<section class="hero"><h1>${words.home.title}</h1><p class="summary">${words.home.lead}</p>${questionBox({ site, lang }, 'large')}</section>
<section><h2>${words.home.newest}</h2>
${rebuttals.length === 0 ? html`<p>${words.lists.none}</p>` : entries(newest, page)}
<p><a href="${standingHref(site, 'rebuttals', lang)}">${words.home.all}</a></p></section>`,
  );
}

/** All answers: those in the language of the page by topic, then those in other languages. */
export function renderRebuttalList(page: ListPage): string {
  const { site, lang } = page;
  const words = siteWords[lang].lists;
  const byTopic = Map.groupBy(inOwnLanguage(page), ({ topic }) => topic);
  const used = topics.filter((topic) => byTopic.has(topic));
  const others = inOthers(page);
  const topicWords = sharedWords[lang].topic;
  return layout(
    {
      site,
      lang,
      title: words.rebuttals,
      description: siteWords[lang].home.lead,
      path: standingPath(site, 'rebuttals', lang),
      listed: true,
      standing: 'rebuttals',
    },
    html`<h1>${words.rebuttals}</h1>
${page.rebuttals.length === 0 && html`<p>${words.none}</p>`}
${used.length > 1 && html`<ul class="jump">${used.map((topic) => html`<li><a href="#${topic}">${topicWords[topic]}</a></li>`)}</ul>`}
${used.map((topic) => html`<section id="${topic}"><h2>${topicWords[topic]}</h2>${entries(byTopic.get(topic) ?? [], page)}</section>`)}
${others.length > 0 && html`<section id="other-languages"><h2>${words.otherLanguages}</h2>${entries(others, page)}</section>`}`,
  );
}

/** All corrections of all rebuttals, newest first, each beside the page it stands on. */
export function renderCorrections(page: ListPage): string {
  const { site, lang, rebuttals } = page;
  const words = siteWords[lang].lists;
  const all = rebuttals
    .flatMap((rebuttal) => rebuttal.corrections.map((correction) => ({ rebuttal, correction })))
    .sort((a, b) => (a.correction.at < b.correction.at ? 1 : a.correction.at > b.correction.at ? -1 : 0));
  return layout(
    {
      site,
      lang,
      title: words.corrections,
      description: words.correctionsLead,
      path: standingPath(site, 'corrections', lang),
      listed: true,
      standing: 'corrections',
    },
    html`<h1>${words.corrections}</h1><p class="summary">${words.correctionsLead}</p>
${all.length === 0 && html`<p>${words.noCorrections}</p>`}
<ul class="entries">${all.map(({ rebuttal: { content, slug }, correction }) => {
      const mark = html`dir="auto"${content.lang !== lang && html` lang="${content.lang}"`}`;
      return html`<li class="entry"><p class="meta"><time datetime="${correction.at}">${dayIn(lang, correction.at)}</time></p>
<p class="entry-title"><a ${mark} href="${hrefOf(site, paths.rebuttal(slug))}#correction-${correction.version}">${content.title}</a></p>
<p ${mark}>${correction.text}</p></li>`;
    })}</ul>`,
  );
}
