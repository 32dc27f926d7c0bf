import { useTranslation } from 'react-i18next';
import type { ClaimDetail } from '../../core/api/views.ts';
import { useRead } from '../data/queries.ts';
import { SeriesTable } from '../ui/series-table.tsx';
import { Sparkline } from '../ui/sparkline.tsx';
import { useFormat } from '../ui/use-format.ts';

/** How the claim spreads: bars over time, what they say, and what could not be seen. */
export function SpreadChart({ detail }: { detail: ClaimDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const down = useRead('status', {}).data?.corpus?.sourcesDown ?? 0;
  const { histogram } = detail;
  const first = histogram.at(0);
  if (!first) return <p className="quiet">{t('claim.noHistogram')}</p>;
  const series = { label: t('chart.sightings'), buckets: histogram };
  return (
    <figure className="chart">
      <Sparkline {...series} />
      <figcaption>
        {t('chart.sightingsSince', { at: format.dateTime(first.at), count: detail.sightings.length })}{' '}
        {down > 0 && t('chart.down', { count: down })}
      </figcaption>
      <SeriesTable {...series} />
    </figure>
  );
}
