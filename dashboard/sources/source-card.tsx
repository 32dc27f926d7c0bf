import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SourceView } from '../../core/api/source-views.ts';
import { Sparkline } from '../ui/sparkline.tsx';
import { Ago } from '../ui/time.tsx';
import { useFormat } from '../ui/use-format.ts';
import { Due } from './due.tsx';
import { GlanceTags } from './glance-tag.tsx';
import { HealthNotes, PerDay } from './health-notes.tsx';
import { SourceActions } from './source-actions.tsx';

/** When it was read and what came of it. */
function Facts({ view: { source, health } }: { view: SourceView }) {
  const { t } = useTranslation();
  const read = health.days.some(({ count }) => count > 0);
  return (
    <>
      <div className="source-facts">
        <dl>
          <dt>{t('sources.lastSuccess')}</dt>
          <dd>{health.lastSuccessAt ? <Ago at={health.lastSuccessAt} /> : t('sources.never')}</dd>
          <dt>{t('sources.next')}</dt>
          <dd>{health.nextAt && source.status === 'approved' ? <Due at={health.nextAt} /> : '–'}</dd>
        </dl>
        {read && <Sparkline label={t('sources.articlesADay')} buckets={health.days} />}
      </div>
      {read && (
        <p className="quiet">
          <PerDay health={health} />
        </p>
      )}
    </>
  );
}

/** One source in the list: its health at a glance, and what can be done at once. */
export function SourceCard({ view }: { view: SourceView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { source, health } = view;
  return (
    <li className="card source">
      <div className="source-head">
        <h2>
          <Link href={`/sources/entry/${source.id}`}>{source.name}</Link>
        </h2>
        <GlanceTags view={view} />
      </div>
      <p className="quiet">
        {t(`sourceKind.${source.kind}`)} · {format.country(source.country)} ·{' '}
        {source.languages.map(format.language).join(', ')}
      </p>
      <HealthNotes health={health} />
      {source.status === 'proposed' ? (
        <p>
          <q>{source.reason}</q> <Link href={`/sources/entry/${source.id}`}>{t('look.preview')}</Link>
        </p>
      ) : (
        <Facts view={view} />
      )}
      <SourceActions view={view} />
    </li>
  );
}
