import { useTranslation } from 'react-i18next';
import type { NarrativeView } from '../../core/api/views.ts';
import { useFormat } from '../ui/use-format.ts';
import { toBins } from './bins.ts';

const WIDTH = 320;
const HEIGHT = 88;
const BINS = 48;

interface SmallMultipleProps {
  readonly view: NarrativeView;
  /** Shared by all charts of the page, so that they can be compared. */
  readonly span: readonly [number, number];
}

/** Sightings of one narrative over the time that all charts share, with a mark where a signal was raised. */
export function SmallMultiple({ view, span }: SmallMultipleProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const bins = toBins(view.histogram, span, BINS);
  const top = Math.max(1, ...bins.map((bin) => bin.count));
  const step = WIDTH / BINS;
  const xOf = (at: string): number => ((Date.parse(at) - span[0]) / Math.max(1, span[1] - span[0])) * WIDTH;
  const summary = t('narratives.chart', {
    count: view.narrative.mentions,
    from: format.dateTime(view.narrative.firstAt),
    to: format.dateTime(view.narrative.lastAt),
  });
  return (
    <svg className="small-multiple" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary}>
      <line x1="0" x2={WIDTH} y1={HEIGHT - 16} y2={HEIGHT - 16} className="axis" />
      {bins.map((bin, index) => {
        const height = (bin.count / top) * (HEIGHT - 34);
        return (
          <rect
            key={bin.at}
            x={index * step + 0.5}
            width={step - 1}
            y={HEIGHT - 16 - height}
            height={height}
            className="bar"
          />
        );
      })}
      {view.signals.map((signal) => (
        <g
          key={signal.id}
          className="signal"
          transform={`translate(${Math.min(Math.max(xOf(signal.at), 5), WIDTH - 5)} 0)`}
        >
          <line y1="10" y2={HEIGHT - 16} />
          <path d="M-5 9h10L0 1z" />
        </g>
      ))}
      <text x="0" y={HEIGHT - 3}>
        {format.date(new Date(span[0]).toISOString())}
      </text>
      <text x={WIDTH} y={HEIGHT - 3} textAnchor="end">
        {format.date(new Date(span[1]).toISOString())}
      </text>
    </svg>
  );
}
