import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SystemView } from '../../core/api/system-routes.ts';
import { useRead } from '../data/queries.ts';
import { Icon } from '../ui/icon.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { ToldProblem } from '../ui/problem.tsx';
import { DeadLetterTable } from './dead-letter-table.tsx';
import { HealthList } from './health-list.tsx';
import { JobTable } from './job-table.tsx';
import { ProcessTable } from './process-table.tsx';

const REFRESH_MS = 5_000;

/** A part of the page, or that the server which would know it is away. */
function Part<T>({
  title,
  data,
  away,
  children,
}: {
  title: string;
  data: T | null;
  away: string;
  children: (data: T) => ReactNode;
}) {
  return (
    <section className="system-part">
      <h2>{title}</h2>
      {data === null ? (
        <p className="note bad">
          <Icon name="warn" /> {away}
        </p>
      ) : (
        children(data)
      )}
    </section>
  );
}

function System({ view }: { view: SystemView }) {
  const { t } = useTranslation();
  const { health, outbox, processes, jobs, deadLetters, sourcesDown } = view;
  return (
    <>
      <HealthList checks={health.checks} />
      {outbox > 0 && <p className="note warn">{t('system.outbox', { count: outbox })}</p>}
      <Part title={t('system.dead')} data={deadLetters} away={t('system.away.queue')}>
        {(letters) =>
          letters.length === 0 ? <p>{t('system.noDead')}</p> : <DeadLetterTable letters={letters} />
        }
      </Part>
      <Part title={t('system.processes')} data={processes} away={t('system.away.corpus')}>
        {(known) => <ProcessTable processes={known} />}
      </Part>
      <Part title={t('system.jobs')} data={jobs} away={t('system.away.queue')}>
        {(known) => (
          <>
            <p className="lead">{t('system.jobsLead')}</p>
            <JobTable jobs={known} />
          </>
        )}
      </Part>
      <Part title={t('system.sourcesDown')} data={sourcesDown} away={t('system.away.corpus')}>
        {(sources) =>
          sources.length === 0 ? (
            <p>{t('system.noSourcesDown')}</p>
          ) : (
            <ul>
              {sources.map(({ id, name, problem, code }) => (
                <li key={id}>
                  <Link href="/sources">{name}</Link>: <ToldProblem code={code} text={problem} />
                </li>
              ))}
            </ul>
          )
        }
      </Part>
      <p className="address">Claimwatch {view.version}</p>
    </>
  );
}

/** How the whole runs, for leads: processes, jobs, jobs that were given up, what is down. */
export function SystemPage() {
  const { t } = useTranslation();
  const query = useRead('system', {}, { everyMs: REFRESH_MS });
  return (
    <Page title={t('system.title')} lead={t('system.lead')}>
      <Loaded query={query}>{(view) => <System view={view} />}</Loaded>
    </Page>
  );
}
