import type { Article } from '../../core/domain/article.ts';
import { RedactedText } from '../../core/domain/text.ts';
import { sha256 } from '../../core/ids.ts';
import type { Corpus } from '../../core/ports.ts';
import { withHistory } from '../../crawlers/article-versions.ts';
import { correctionNotices } from '../../crawlers/corrections.ts';

/** What a publisher changes. */
export interface Change {
  readonly from: string;
  readonly to: string;
  /** The line in which it says so, put at the end. */
  readonly notice: string;
}

/** Has a publisher correct an article, and the crawler store what it reads then. Throws where the words are not in the article. */
export async function correctArticle(
  corpus: Corpus,
  articleId: string,
  { from, to, notice }: Change,
  readAt: string,
): Promise<Article> {
  const [stored] = await corpus.get('article', [articleId]);
  if (!stored?.doc.text.includes(from)) throw new Error(`${articleId} does not say "${from}".`);
  const text = RedactedText.parse(`${stored.doc.text.replace(from, to)}\n${notice}`);
  const contentHash = sha256(`${stored.doc.title}\n${text}`);
  const read: Article = {
    ...stored.doc,
    text,
    contentHash,
    bytesHash: sha256(text),
    fetchedAt: readAt,
    modifiedAt: readAt,
    corrections: correctionNotices(text).map((line) => ({
      text: RedactedText.parse(line),
      noticedAt: readAt,
      contentHash,
    })),
  };
  const doc = withHistory(stored.doc, read);
  await corpus.put('article', [{ doc }]);
  return doc;
}
