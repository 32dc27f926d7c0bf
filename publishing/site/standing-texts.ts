import { verdictScale } from '../../core/domain/desk.ts';
import type { PageLang } from '../languages.ts';
import { sharedWords } from '../shared-words.ts';
import type { SiteInfo } from '../site-info.ts';
import { type Html, html, outLink } from './html.ts';
import { strokeIcon, verdictStroke, verdictTone } from './icons.ts';
import { askedHref, layout, type StandingPage, standingPath } from './layout.ts';
import type { TextSection } from './word-list.ts';
import { siteWords } from './words.ts';

interface TextPage {
  readonly site: SiteInfo;
  readonly lang: PageLang;
}

const section = ({ heading, paragraphs, points }: TextSection): Html =>
  html`<section><h2>${heading}</h2>${paragraphs.map((text) => html`<p>${text}</p>`)}
${points !== undefined && html`<ul>${points.map((text) => html`<li>${text}</li>`)}</ul>`}</section>`;

function textPage({ site, lang }: TextPage, page: StandingPage, title: string, body: Html): string {
  return layout(
    {
      site,
      lang,
      title,
      description: siteWords[lang].home.lead,
      path: standingPath(site, page, lang),
      listed: true,
      standing: page,
    },
    html`<div class="text"><h1>${title}</h1>${body}</div>`,
  );
}

/** Who publishes, what is answered and what is left alone: the scope rules in plain words. */
export function renderAbout(page: TextPage): string {
  const { title, sections } = siteWords[page.lang].about;
  return textPage(page, 'about', title, html`${sections(page.site.organisation.name).map(section)}`);
}

/** How an answer comes about, the commitments it is held to, and the scale with its numbers. */
export function renderMethodology(page: TextPage): string {
  const { title, scale, sections } = siteWords[page.lang].methodology;
  const { verdict } = sharedWords[page.lang];
  const steps = verdictScale.map(
    ({ value, id }) =>
      html`<li value="${value}"><span class="verdict ${verdictTone[id]}">${strokeIcon(verdictStroke[id])}${verdict[id]}</span></li>`,
  );
  return textPage(
    page,
    'methodology',
    title,
    html`${sections.map(section)}<section id="scale"><h2>${scale}</h2><ol class="scale">${steps}</ol></section>`,
  );
}

/** How to reach the publisher. */
export function renderContact(page: TextPage): string {
  const { name, contact } = page.site.organisation;
  const { title, lead, sections } = siteWords[page.lang].contact;
  const address = contact.replace(/^mailto:/i, '');
  const link = /^mailto:/i.test(contact)
    ? html`<a href="${contact}">${address}</a>`
    : outLink(contact, contact);
  const tip = siteWords[page.lang].tip.title;
  return textPage(
    page,
    'contact',
    title,
    html`<p>${lead}</p><p class="reach"><strong dir="auto">${name}</strong><br>${link}</p>
<p><a href="${askedHref(page.site, 'tip', page.lang)}">${tip}</a></p>${sections.map(section)}`,
  );
}
