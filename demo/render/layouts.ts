import { spokenDate } from '../dates.ts';
import type { Lang, LayoutName } from '../types.ts';
import { jsonLdScript, type Markup, markup } from './html.ts';
import { type ArticleView, articleJsonLd, authorUrl, demoNote, pictureUrl } from './view.ts';

type Layout = (view: ArticleView) => Markup;

const WORDS: Record<Lang, { by: string; home: string; contact: string; listen: string; more: string }> = {
  vi: { by: 'Theo', home: 'Trang chủ', contact: 'Liên hệ', listen: 'Nghe lại', more: 'Tin liên quan' },
  en: { by: 'By', home: 'Home', contact: 'Contact', listen: 'Listen again', more: 'More stories' },
  fr: { by: 'Par', home: 'Accueil', contact: 'Contact', listen: 'Réécouter', more: 'À lire aussi' },
};

const date = (view: ArticleView): string => spokenDate(view.publishedAt, view.publisher.lang);

function paragraphs(view: ArticleView): Markup[] {
  const { picture } = view.article;
  const texts = view.paragraphs.map((text) => markup`<p>${text}</p>`);
  if (!picture) return texts;
  const { width, height, alt } = picture;
  return [
    ...texts,
    markup`<figure><img src="${pictureUrl(view, picture)}" width="${width}" height="${height}" alt="${alt}" style="max-width:100%;height:auto"></figure>`,
  ];
}

const words = (view: ArticleView) => WORDS[view.publisher.lang];

function more(view: ArticleView): Markup {
  const others = view.publisher.articles
    .filter((article) => article !== view.article && article.hoursAgo > 0)
    .slice(0, 3);
  const items = others.map((article) => markup`<li>${article.title}</li>`);
  return markup`<aside><h4>${words(view).more}</h4><ul>${items}</ul></aside>`;
}

function frame(view: ArticleView, head: Markup, body: Markup): Markup {
  const { publisher, article } = view;
  return markup`<!DOCTYPE html>
<html lang="${publisher.lang}">
<head>
<meta charset="${view.charset}">
<title>${article.title} | ${publisher.name}</title>
<link rel="canonical" href="${view.url}">
<style>body{font-family:Georgia,serif;max-width:46rem;margin:auto;padding:1rem;line-height:1.6}h1,a{color:${publisher.theme.accent}}.demo-note{background:#fff3c4;padding:.25rem .5rem}</style>
${head}
</head>
<body>
${demoNote(publisher.lang)}
${body}
</body>
</html>
`;
}

const broadsheet: Layout = (view) =>
  frame(
    view,
    markup`<meta name="author" content="${view.staff.name}">
<meta property="og:type" content="article">
<meta property="og:title" content="${view.article.title}">
<meta property="article:published_time" content="${view.publishedAt.toISOString()}">
<meta property="article:section" content="${view.section.label}">
${jsonLdScript(articleJsonLd(view))}`,
    markup`<header><a href="/">${view.publisher.name}</a> <em>${view.publisher.tagline}</em></header>
<nav><a href="/">${words(view).home}</a> › ${view.section.label}</nav>
<main><article class="${view.publisher.theme.prefix}-story">
<h1>${view.article.title}</h1>
<p class="byline">${words(view).by} <a rel="author" href="${authorUrl(view)}">${view.staff.name}</a> · <time datetime="${view.publishedAt.toISOString()}">${date(view)}</time></p>
<div class="${view.publisher.theme.prefix}-body">
${paragraphs(view)}
</div>
</article>
${more(view)}</main>
<footer><a href="mailto:${view.staff.email}">${words(view).contact}</a></footer>`,
  );

const portal: Layout = (view) => {
  const css = view.publisher.theme.prefix;
  return frame(
    view,
    markup`<meta name="author" content="${view.staff.name}">
<meta name="pubdate" content="${view.publishedAt.toISOString()}">
${jsonLdScript(articleJsonLd(view))}`,
    markup`<div id="${css}-top"><a href="/">${view.publisher.name}</a></div>
<div class="${css}-breadcrumb"><a href="/">${words(view).home}</a> &gt; <span>${view.section.label}</span></div>
<div class="${css}-detail">
<h1 class="${css}-title">${view.article.title}</h1>
<span class="${css}-date">${date(view)}</span>
<div class="${css}-content" id="content-detail">
${paragraphs(view)}
</div>
<p class="${css}-author" style="text-align:right"><a rel="author" href="${authorUrl(view)}"><strong>${view.staff.name}</strong></a> (<a href="mailto:${view.staff.email}">${view.staff.email}</a>)</p>
</div>
<div class="${css}-related">${more(view)}</div>`,
  );
};

const radio: Layout = (view) =>
  frame(
    view,
    markup`<meta property="og:type" content="article"><meta name="date" content="${view.publishedAt.toISOString()}">
${jsonLdScript(articleJsonLd(view))}`,
    markup`<div class="${view.publisher.theme.prefix}-bar"><a href="/">${view.publisher.name}</a> — ${view.section.label}</div>
<div class="${view.publisher.theme.prefix}-player"><button disabled>${words(view).listen}</button></div>
<section class="${view.publisher.theme.prefix}-segment">
<h2>${view.article.title}</h2>
<div class="when">${date(view)}</div>
<div class="transcript">
${paragraphs(view)}
</div>
<div class="team">${view.staff.name}, <a rel="author" href="${authorUrl(view)}">studio</a>, <a href="mailto:${view.staff.email}">${words(view).contact}</a></div>
</section>`,
  );

const office: Layout = (view) =>
  frame(
    view,
    markup`<meta name="DC.date.issued" content="${view.publishedAt.toISOString()}"><meta name="DC.creator" content="${view.staff.name}"><meta name="DC.subject" content="${view.section.label}">`,
    markup`<table width="100%" border="0"><tr><td><b>${view.publisher.name}</b><br>${view.publisher.tagline}</td></tr>
<tr><td><font size="2">${view.section.label} / ${date(view)}</font></td></tr>
<tr><td id="noidung"><h1>${view.article.title}</h1>
${paragraphs(view)}
</td></tr>
<tr><td><hr>${words(view).contact}: ${view.staff.name}, <a href="mailto:${view.staff.email}">${view.staff.email}</a>, <a href="${authorUrl(view)}">/</a></td></tr></table>`,
  );

const wire: Layout = (view) =>
  frame(
    view,
    markup`<meta name="news_keywords" content="${view.section.label}">`,
    markup`<main itemscope itemtype="https://schema.org/${view.section.schemaType}">
<p><a href="/">${view.publisher.name}</a> / <span itemprop="articleSection">${view.section.label}</span></p>
<h1 itemprop="headline">${view.article.title}</h1>
<meta itemprop="datePublished" content="${view.publishedAt.toISOString()}">
<p>${date(view)}</p>
<div itemprop="articleBody">
${paragraphs(view)}
</div>
<p itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="url" rel="author" href="${authorUrl(view)}"><span itemprop="name">${view.staff.name}</span></a> <a itemprop="email" href="mailto:${view.staff.email}">@</a></p>
</main>`,
  );

const journal: Layout = (view) =>
  frame(
    view,
    markup`<meta property="article:published_time" content="${view.publishedAt.toISOString()}">
<meta property="article:section" content="${view.section.label}">
${jsonLdScript(articleJsonLd(view))}`,
    markup`<header class="masthead"><a href="/">${view.publisher.name}</a></header>
<p class="kicker">${view.section.label}</p>
<article class="post type-post">
<header class="entry-header"><h1 class="entry-title">${view.article.title}</h1>
<address class="author">${words(view).by} <a rel="author" href="${authorUrl(view)}">${view.staff.name}</a></address>
<time class="entry-date" datetime="${view.publishedAt.toISOString()}">${date(view)}</time></header>
<div class="entry-content">
${paragraphs(view)}
</div>
<footer class="entry-footer"><a href="mailto:${view.staff.email}">${view.staff.email}</a></footer>
</article>`,
  );

const chain: Layout = (view) => {
  const css = view.publisher.theme.prefix;
  return frame(
    view,
    markup`<meta property="og:site_name" content="${view.publisher.name}">
<meta property="og:type" content="article">
<meta property="article:author" content="${authorUrl(view)}">
<meta property="article:published_time" content="${view.publishedAt.toISOString()}">
${jsonLdScript(articleJsonLd(view))}`,
    markup`<div class="${css}__header"><a href="/">${view.publisher.name}</a></div>
<div class="${css}__main">
<div class="${css}__label">${view.section.label}</div>
<h1 class="${css}__headline">${view.article.title}</h1>
<div class="${css}__byline">${words(view).by} ${view.staff.name} (<a href="mailto:${view.staff.email}">email</a>) | ${date(view)}</div>
<div class="${css}__text">
${paragraphs(view)}
</div>
</div>
${more(view)}`,
  );
};

const magazine: Layout = (view) =>
  frame(
    view,
    markup`<meta name="twitter:card" content="summary">
${jsonLdScript(articleJsonLd(view))}`,
    markup`<div class="cover"><h3>${view.publisher.name}</h3><i>${view.publisher.tagline}</i></div>
<div class="h-entry ${view.publisher.theme.prefix}-piece">
<h1 class="p-name">${view.article.title}</h1>
<div class="p-category">${view.section.label}</div>
<time class="dt-published" datetime="${view.publishedAt.toISOString()}">${date(view)}</time>
<div class="e-content">
${paragraphs(view)}
</div>
<div class="p-author h-card"><a class="p-name u-url" rel="author" href="${authorUrl(view)}">${view.staff.name}</a> <a class="u-email" href="mailto:${view.staff.email}">✉</a></div>
</div>`,
  );

/** The article layouts, each with markup of its own, all with the demo notice. */
export const LAYOUTS: Readonly<Record<LayoutName, Layout>> = {
  broadsheet,
  portal,
  radio,
  office,
  wire,
  journal,
  chain,
  magazine,
};
