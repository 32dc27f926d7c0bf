import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

/** What an article was come to from: a claim or a case, by id. */
export type SeenFrom = { readonly claim: string } | { readonly case: string };

/** Leads to how an article read over time, and from there back to the claim or the case that it was seen from. */
export function ArticleLink({
  articleId,
  from,
  wordings,
}: {
  articleId: string;
  from: SeenFrom;
  wordings: number;
}) {
  const { t } = useTranslation();
  return (
    <Link href={`/articles/${encodeURIComponent(articleId)}?${new URLSearchParams(from)}`}>
      {wordings > 1 ? t('article.changes', { count: wordings }) : t('article.title')}
    </Link>
  );
}
