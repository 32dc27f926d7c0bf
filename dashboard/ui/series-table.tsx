import { useTranslation } from 'react-i18next';
import type { Series } from './sparkline.tsx';
import { useFormat } from './use-format.ts';

/** The figures of a chart, folded away beneath it. Hours and days without a sighting are left out. */
export function SeriesTable({ label, buckets }: Series) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = buckets.filter((bucket) => bucket.count > 0);
  return (
    <details className="series-table">
      <summary>{t('chart.table')}</summary>
      <table>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('chart.from')}</th>
            <th scope="col" className="number">
              {label}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((bucket) => (
            <tr key={bucket.at}>
              <th scope="row">{format.dateTime(bucket.at)}</th>
              <td className="number">{format.number(bucket.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
