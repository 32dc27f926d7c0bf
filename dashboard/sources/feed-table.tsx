import { useTranslation } from 'react-i18next';
import type { FeedState } from '../../core/domain/source.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { ToldProblem } from '../ui/problem.tsx';
import { Ago } from '../ui/time.tsx';
import { Due } from './due.tsx';

/** The feeds of a source: how the last fetch went, what robots.txt says, when the next is due. */
export function FeedTable({ feeds }: { feeds: readonly FeedState[] }) {
  const { t } = useTranslation();
  if (feeds.length === 0) return <p className="quiet">{t('sources.noFeeds')}</p>;
  const columns: readonly Column<FeedState>[] = [
    { key: 'url', head: t('feed.url'), cell: (feed) => <span className="address">{feed.url}</span> },
    {
      key: 'success',
      head: t('sources.lastSuccess'),
      cell: (feed) => (feed.lastSuccessAt ? <Ago at={feed.lastSuccessAt} /> : t('sources.never')),
    },
    { key: 'next', head: t('sources.next'), cell: (feed) => <Due at={feed.nextAt} /> },
    { key: 'robots', head: 'robots.txt', cell: (feed) => t(`robots.${feed.robots}`) },
    {
      key: 'problem',
      head: t('feed.problem'),
      cell: ({ problem, problemCode }) =>
        problem ? <ToldProblem code={problemCode ?? ''} text={problem} /> : t('feed.noProblem'),
    },
  ];
  return <DataTable caption={t('feed.caption')} columns={columns} rows={feeds} idOf={(feed) => feed.id} />;
}
