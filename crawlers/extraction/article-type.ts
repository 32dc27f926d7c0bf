import type { ArticleType } from '../../core/domain/article.ts';

/** schema.org's subtypes of Article that say how a text is meant. */
const bySchemaType: Readonly<Record<string, ArticleType>> = {
  OpinionNewsArticle: 'opinion',
  Review: 'opinion',
  ReviewNewsArticle: 'opinion',
  CriticReview: 'opinion',
  AnalysisNewsArticle: 'analysis',
  SatiricalArticle: 'satire',
  NewsArticle: 'news',
  ReportageNewsArticle: 'news',
  BackgroundNewsArticle: 'news',
  LiveBlogPosting: 'news',
};

/** Names of sections, folded to small letters; the whole name has to match one. */
const bySectionName: readonly (readonly [ArticleType, RegExp])[] = [
  [
    'letters',
    /^(?:letters?(?: to the editor)?|readers'? letters|thư bạn đọc|bạn đọc viết|ý kiến bạn đọc|courrier des lecteurs|lettres)$/,
  ],
  ['satire', /^(?:satire|humou?r|parody|trào phúng|châm biếm|thư giãn|cười|parodie)$/],
  ['analysis', /^(?:analysis|analyses?|explainer|phân tích|décryptage|éclairage)$/],
  [
    'opinion',
    /^(?:opinions?|op-?ed|editorials?|commentary|comment|columns?|columnists?|viewpoints?|views|góc nhìn|bình luận|xã luận|quan điểm|ý kiến|diễn đàn|tranh luận|tạp bút|tribunes?|chroniques?|éditos?|éditorial|éditoriaux|point de vue|points de vue|idées|débats|billets?|humeur)$/,
  ],
];

/** The same as they stand in addresses, without accents. */
const byPath: readonly (readonly [ArticleType, RegExp])[] = [
  ['letters', /\/(?:letters|readers-letters|thu-ban-doc|ban-doc-viet|courrier-des-lecteurs)\//],
  ['satire', /\/(?:satire|humou?r|trao-phung|cham-biem|parodie)\//],
  ['analysis', /\/(?:analysis|phan-tich|decryptage)\//],
  [
    'opinion',
    /\/(?:opinions?|op-ed|oped|editorials?|commentary|commentisfree|columnists?|goc-nhin|xa-luan|quan-diem|y-kien|tribunes?|chroniques?|editos?|point-de-vue|points-de-vue|idees)\//,
  ],
];

/**
 * What kind of text a page says it is: by its schema.org type, then by its section, then by its address. Says `news` only where
 * the page does, and `unknown` where it says nothing.
 */
export function articleTypeOf({
  types,
  sections,
  url,
}: {
  readonly types: readonly string[];
  readonly sections: readonly string[];
  readonly url: string;
}): ArticleType {
  const named = types.map((type) => bySchemaType[type]).filter((type) => type !== undefined);
  const pronounced = named.find((type) => type !== 'news');
  if (pronounced) return pronounced;
  const folded = sections.map((section) => section.normalize('NFC').toLowerCase().trim());
  const bySection = bySectionName.find(([, pattern]) => folded.some((section) => pattern.test(section)));
  if (bySection) return bySection[0];
  const path = URL.parse(url)?.pathname.toLowerCase() ?? '';
  return byPath.find(([, pattern]) => pattern.test(path))?.[0] ?? (named.length > 0 ? 'news' : 'unknown');
}
