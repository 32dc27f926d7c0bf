import { useTranslation } from 'react-i18next';
import type { DeadLetterView } from '../../core/api/system-routes.ts';
import { useServices } from '../data/context.ts';
import { useWrite } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Problem, ToldProblem } from '../ui/problem.tsx';
import { DateTime } from '../ui/time.tsx';
import { useJobName } from './job-table.tsx';

/** The jobs that were given up, with what to do about each. */
export function DeadLetterTable({ letters }: { letters: readonly DeadLetterView[] }) {
  const { t } = useTranslation();
  const { notice } = useServices();
  const nameOf = useJobName();
  const retry = useWrite('retryJob', ['system', 'status', 'audit']);
  const drop = useWrite('dropJob', ['system', 'status', 'audit']);
  const call = (id: string) => ({ params: { id }, body: {} });
  const say = (text: string) => ({ onSuccess: () => notice.set({ tone: 'good' as const, text }) });
  const columns: readonly Column<DeadLetterView>[] = [
    { key: 'name', head: t('system.job'), cell: (row) => nameOf(row.name) },
    { key: 'at', head: t('system.diedAt'), cell: (row) => <DateTime at={row.diedAt} /> },
    {
      key: 'data',
      head: t('system.about'),
      cell: (row) => <code className="address">{JSON.stringify(row.data)}</code>,
    },
    {
      key: 'why',
      head: t('system.why'),
      cell: (row) => (
        <>
          <ToldProblem code={row.error.code} text={row.error.message} /> <code>{row.error.code}</code>
        </>
      ),
    },
    {
      key: 'act',
      head: t('system.act'),
      cell: (row) => (
        <div className="row-actions">
          <Button onPress={() => retry.mutate(call(row.id), say(t('system.retried')))}>
            {t('system.retry')}
          </Button>
          <Button tone="quiet" onPress={() => drop.mutate(call(row.id), say(t('system.dropped')))}>
            {t('system.drop')}
          </Button>
        </div>
      ),
    },
  ];
  return (
    <>
      <Problem error={retry.error ?? drop.error} />
      <DataTable caption={t('system.dead')} columns={columns} rows={letters} idOf={(row) => row.id} />
    </>
  );
}
