import { useTranslation } from 'react-i18next';
import { useFormat } from './use-format.ts';

/** Counts over time, oldest first. */
export interface Series {
  readonly label: string;
  readonly buckets: readonly { readonly at: string; readonly count: number }[];
}

const WIDTH = 240;
const HEIGHT = 40;

/** Bars without axes: the shape only. Its words are in `aria-label`; the exact figures in a `SeriesTable` beside it. */
export function Sparkline({ label, buckets }: Series) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = buckets.map((bucket) => bucket.count);
  const top = Math.max(1, ...counts);
  const step = WIDTH / Math.max(1, buckets.length);
  const summary = t('chart.summary', {
    label,
    total: format.number(counts.reduce((sum, count) => sum + count, 0)),
    top: format.number(Math.max(0, ...counts)),
  });
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={summary}
    >
      <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className="axis" />
      {buckets.map((bucket, index) => {
        const height = (bucket.count / top) * (HEIGHT - 2);
        return (
          <rect
            key={bucket.at}
            x={index * step + step * 0.1}
            width={step * 0.8}
            y={HEIGHT - 1 - height}
            height={height}
            className="bar"
          />
        );
      })}
    </svg>
  );
}
