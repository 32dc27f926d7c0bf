import { useTranslation } from 'react-i18next';
import type { HealthCheck } from '../../core/health.ts';
import { Tag } from '../ui/tag.tsx';
import { DateTime } from '../ui/time.tsx';

/** What the desk's own process needs, each with how it is; of what is not well also since when and why, in the server's words. */
export function HealthList({ checks }: { checks: readonly HealthCheck[] }) {
  const { t } = useTranslation();
  return (
    <ul className="health-list">
      {checks.map(({ name, ok, message, since }) => (
        <li key={name}>
          <b>{t(`systemCheck.${name}`)}</b>
          <Tag tone={ok ? 'good' : 'bad'} icon={ok ? 'check' : 'warn'}>
            {t(ok ? 'system.well' : 'system.unwell')}
          </Tag>
          {!ok && since !== null && (
            <p>
              {t('system.since')} <DateTime at={since} />.{' '}
              {(name === 'corpus' || name === 'queue') && t(`system.away.${name}`)}{' '}
              <span className="address" lang="en">
                {message}
              </span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
