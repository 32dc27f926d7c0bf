import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ArticleHistory } from '../../core/api/article-routes.ts';
import { useRead } from '../data/queries.ts';
import { External } from '../ui/external.tsx';
import { Icon } from '../ui/icon.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { DateTime } from '../ui/time.tsx';
import { useFilters } from '../ui/use-filters.ts';
import { useFormat } from '../ui/use-format.ts';
import { ArchiveAsk } from './archive-ask.tsx';
import { Comparison } from './comparison.tsx';
import { ReceiptCard } from './receipt-card.tsx';
import { choosePair, WordingChoice } from './wording-choice.tsx';

/** What the publisher itself said it got wrong. */
function Corrections({ history }: { history: ArticleHistory }) {
  const { t } = useTranslation();
  if (history.corrections.length === 0) return null;
  return (
    <section className="note warn" aria-labelledby="corrections">
      <h2 id="corrections">
        <Icon name="pen" /> {t('article.corrected')}
      </h2>
      <ul>
        {history.corrections.map(({ text, noticedAt }) => (
          <li key={`${noticedAt} ${text}`}>
            <q lang={history.lang}>{text}</q>{' '}
            <span className="quiet">
              {t('article.noticed')} <DateTime at={noticedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ history }: { history: ArticleHistory }) {
  const { t } = useTranslation();
  const filters = useFilters();
  const { older, newer } = choosePair(history.wordings, filters.get('older'), filters.get('newer'));
  return (
    <>
      {!history.current && (
        <p className="note" role="status">
          <Icon name="info" /> {t('article.onlyKept')}
        </p>
      )}
      <Corrections history={history} />
      {older ? (
        <>
          <WordingChoice wordings={history.wordings} older={older} newer={newer} onChange={filters.set} />
          <Comparison older={older} newer={newer} lang={history.lang} />
        </>
      ) : (
        <article className="reading" lang={history.lang}>
          <h2>{newer.title}</h2>
          <p>{newer.text}</p>
        </article>
      )}
      <h2>{t('article.receipts')}</h2>
      <p className="hint">{t('article.receiptsHint')}</p>
      <ArchiveAsk archive={history.archive} url={history.url} subject={{ articleId: history.id }} />
      <div className="receipts">
        {older && <ReceiptCard wording={older} title={t('article.older')} />}
        <ReceiptCard wording={newer} title={older ? t('article.newer') : t('article.asRead')} />
      </div>
    </>
  );
}

/** How an article read over time: two wordings side by side, what the publisher corrected, and what shows that it read so. */
export function ArticlePage({ id }: { id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const filters = useFilters();
  const query = useRead('article', { params: { id } });
  const { data } = query;
  const [claim, from] = [filters.get('claim'), filters.get('case')];
  const lead = data && (
    <>
      {data.publisher} · {format.language(data.lang)} · {t('article.published')}{' '}
      <DateTime at={data.publishedAt} /> · {t('article.wordings', { count: data.wordings.length })}
      {data.checkedAt && (
        <>
          {' '}
          · {t('article.unchanged')} <DateTime at={data.checkedAt} />
        </>
      )}{' '}
      · <External href={data.url}>{t('article.original')}</External>
    </>
  );
  const actions = claim ? (
    <Link href={`/inbox/${encodeURIComponent(claim)}`}>{t('article.toClaim')}</Link>
  ) : (
    from && <Link href={`/cases/${encodeURIComponent(from)}`}>{t('article.toCase')}</Link>
  );
  return (
    <Page title={t('article.title')} lead={lead} actions={actions}>
      <Loaded query={query}>{(history) => <History history={history} />}</Loaded>
    </Page>
  );
}
