import type { DemoArticle, Lang, Picture, Publisher, Section, Staff } from '../types.ts';
import { type Markup, markup } from './html.ts';

/** All that a layout or a feed needs to show one article. */
export interface ArticleView {
  readonly publisher: Publisher;
  readonly article: DemoArticle;
  readonly section: Section;
  readonly origin: string;
  readonly url: string;
  readonly publishedAt: Date;
  readonly paragraphs: readonly string[];
  readonly staff: Staff;
  /** What the page's `<meta charset>` says. */
  readonly charset: string;
}

const NOTES: Record<Lang, string> = {
  vi: 'Trang minh hoạ của Claimwatch: tờ báo, địa danh, công ty và mọi tin ở đây đều là hư cấu.',
  en: 'Claimwatch demonstration: this outlet, its places, its companies and all its stories are invented.',
  fr: 'Démonstration de Claimwatch : ce média, ses lieux, ses entreprises et toutes ses informations sont inventés.',
};

/** The notice that every page carries: nothing here is real. */
export function demoNote(lang: Lang): Markup {
  return markup`<aside class="demo-note"><small>${NOTES[lang]}</small></aside>`;
}

/** The notice as plain text, for feeds and JSON. */
export function demoNoteText(lang: Lang): string {
  return NOTES[lang];
}

/** Address of the author page that the site links with rel=author. */
export function authorUrl(view: Pick<ArticleView, 'origin' | 'staff'>): string {
  return `${view.origin}/author/${view.staff.slug}`;
}

/** Address of an article's picture. */
export function pictureUrl({ origin }: Pick<ArticleView, 'origin'>, { file }: Picture): string {
  return `${origin}/pictures/${file}`;
}

/** The article as schema.org JSON-LD, with the section's own type and the byline that real sites put there. */
export function articleJsonLd(view: ArticleView): object {
  return {
    '@context': 'https://schema.org',
    '@type': view.section.schemaType,
    headline: view.article.title,
    articleSection: view.section.label,
    inLanguage: view.publisher.lang,
    datePublished: view.publishedAt.toISOString(),
    dateModified: view.publishedAt.toISOString(),
    mainEntityOfPage: view.url,
    author: { '@type': 'Person', name: view.staff.name, url: authorUrl(view), email: view.staff.email },
    publisher: { '@type': 'Organization', name: view.publisher.name, url: `${view.origin}/` },
  };
}
