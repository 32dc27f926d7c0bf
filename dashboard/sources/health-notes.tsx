import { useTranslation } from 'react-i18next';
import type { DriftAlert, SourceHealth } from '../../core/domain/source-health.ts';
import { useNow } from '../data/context.ts';
import { ToldProblem } from '../ui/problem.tsx';
import { useFormat } from '../ui/use-format.ts';

/** What drifts, in words. */
function useDriftWords(): (alert: DriftAlert) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  return (alert) => {
    switch (alert.code) {
      case 'feed-dead':
        return t('drift.feed-dead', {
          url: alert.url,
          failures: alert.failures,
          since: alert.since ? format.ago(alert.since, now) : t('sources.never'),
        });
      case 'silent':
        return t('drift.silent', { found: alert.found, expected: format.number(alert.expected) });
      case 'empty-extraction':
        return t('drift.empty-extraction', { empty: alert.empty, read: alert.read });
    }
  };
}

/** What is wrong with a source, in words: what drifts first, then the last problem. Nothing where all is well. */
export function HealthNotes({ health }: { health: SourceHealth }) {
  const wordsOf = useDriftWords();
  const { alerts, problem } = health;
  return (
    <>
      {alerts.map((alert) => (
        <p key={`${alert.code} ${'url' in alert ? alert.url : ''}`} className="note bad">
          {wordsOf(alert)}
        </p>
      ))}
      {problem && (
        <p className="note warn">
          <ToldProblem {...problem} />
        </p>
      )}
    </>
  );
}

/** Articles a day against what was to be expected, in one line. */
export function PerDay({ health }: { health: SourceHealth }) {
  const { t } = useTranslation();
  const format = useFormat();
  const perDay = format.number(health.perDay);
  return health.expected === null
    ? t('sources.notExpected', { perDay })
    : t('sources.expected', { perDay, expected: format.number(health.expected) });
}
