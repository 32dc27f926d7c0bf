import { useTranslation } from 'react-i18next';
import type { SourceView } from '../../core/api/views.ts';
import { External } from '../ui/external.tsx';
import { SeriesTable } from '../ui/series-table.tsx';
import { Sparkline } from '../ui/sparkline.tsx';
import { Tag } from '../ui/tag.tsx';
import { Ago } from '../ui/time.tsx';
import { useFormat } from '../ui/use-format.ts';
import { FeedTable } from './feed-table.tsx';
import { SourceActions } from './source-actions.tsx';
import { feedTimes, healthOf } from './source-health.ts';

const looks = {
  proposed: { tone: 'info', icon: 'clock' },
  down: { tone: 'bad', icon: 'warn' },
  forbidden: { tone: 'warn', icon: 'off' },
  waiting: { tone: 'info', icon: 'clock' },
  good: { tone: 'good', icon: 'check' },
  stopped: { icon: 'off' },
} as const;

/** One source: its health at a glance, then who let it in and why, its feeds, and what can be done. */
export function SourceCard({ view }: { view: SourceView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { source, articles, feeds } = view;
  const health = healthOf(view);
  const { lastSuccess, next } = feedTimes(view);
  const problem = feeds.find((feed) => feed.problem !== null)?.problem;
  const series = { label: t('sources.articlesADay'), buckets: articles };
  const stopped = health === 'stopped';
  return (
    <li className="card source">
      <div className="source-head">
        <h2>
          <External href={source.homepage}>{source.name}</External>
        </h2>
        <Tag {...looks[health]}>{stopped ? t(`sourceStatus.${source.status}`) : t(`health.${health}`)}</Tag>
        {source.opinion && <Tag>{t('sources.opinion')}</Tag>}
        {source.satire && <Tag>{t('sources.satire')}</Tag>}
      </div>
      <p className="quiet">
        {t(`sourceKind.${source.kind}`)} · {format.country(source.country)} ·{' '}
        {source.languages.map(format.language).join(', ')}
      </p>
      {problem && (
        <p className="note warn" lang="en">
          {problem}
        </p>
      )}
      <div className="source-facts">
        <dl>
          <dt>{t('sources.lastSuccess')}</dt>
          <dd>{lastSuccess ? <Ago at={lastSuccess} /> : t('sources.never')}</dd>
          <dt>{t('sources.next')}</dt>
          <dd>{next && source.status === 'approved' ? <Ago at={next} /> : '–'}</dd>
        </dl>
        {articles.length > 0 && <Sparkline {...series} />}
      </div>
      <details className="fold">
        <summary>
          {t('sources.more')}
          <span className="visually-hidden">: {source.name}</span>
        </summary>
        <p>
          {t('sources.proposedBy', { name: view.proposedBy })}
          {view.approvedBy && <> · {t('sources.approvedBy', { name: view.approvedBy })}</>}
        </p>
        <p>
          <q>{source.reason}</q>
        </p>
        <FeedTable feeds={feeds} />
        {articles.length > 0 && <SeriesTable {...series} />}
      </details>
      <SourceActions view={view} />
    </li>
  );
}
