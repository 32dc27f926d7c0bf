import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { NarrativeView } from '../../core/api/views.ts';
import { Icon } from '../ui/icon.tsx';
import { SeriesTable } from '../ui/series-table.tsx';
import { Tag } from '../ui/tag.tsx';
import { Ago } from '../ui/time.tsx';
import { useFormat } from '../ui/use-format.ts';
import { SmallMultiple } from './small-multiple.tsx';

/** One narrative: what it says, how it spreads, what was expected, and the figures. */
export function NarrativeCard({ view, span }: { view: NarrativeView; span: readonly [number, number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { narrative, signals, histogram } = view;
  const copies = narrative.mentions - narrative.independentReports;
  const [claimId] = narrative.claimIds;
  return (
    <li className="card narrative">
      <h2>{claimId ? <Link href={`/inbox/${claimId}`}>{narrative.title}</Link> : narrative.title}</h2>
      <p className="quiet">
        {signals.length > 0 && (
          <Tag tone="warn" icon="rising">
            {t(`why.${signals.at(0)?.kind ?? 'surge'}`)}
          </Tag>
        )}{' '}
        {t(`topic.${narrative.topic}`)} · {narrative.languages.map(format.language).join(', ')} ·{' '}
        <Ago at={narrative.lastAt} />
      </p>
      <figure>
        <SmallMultiple view={view} span={span} />
        <figcaption>
          {t('claim.reports', { count: narrative.independentReports })}{' '}
          {t('claim.fromPublishers', { count: narrative.publishers })}
          {copies > 0 && <>; {t('claim.copies', { count: copies })}</>}.
        </figcaption>
      </figure>
      {signals.length > 0 && (
        <ul className="signals">
          {signals.slice(0, 3).map((signal) => (
            <li key={signal.id}>
              <Icon name="rising" /> {format.dateTime(signal.at)}:{' '}
              {t('narratives.signal', {
                count: signal.independentReports,
                expected: format.number(signal.expected),
              })}
            </li>
          ))}
        </ul>
      )}
      <SeriesTable label={t('chart.sightings')} buckets={histogram} />
    </li>
  );
}
