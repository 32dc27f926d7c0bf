import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { JobView } from '../../core/api/system-routes.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { useFormat } from '../ui/use-format.ts';

/** The words for a job, or its name where a newer server has one that this page does not know. */
export function useJobName(): (name: string) => string {
  const { t, i18n } = useTranslation();
  return (name) => {
    const key = `job.${name.replace('.', '-')}`;
    return i18n.exists(key) ? t(key as ParseKeys) : name;
  };
}

/** How the jobs of every name stand and go. */
export function JobTable({ jobs }: { jobs: readonly JobView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useJobName();
  const number = (key: 'waiting' | 'delayed' | 'active' | 'dead'): Column<JobView> => ({
    key,
    head: t(`system.${key}`),
    number: true,
    cell: (row) => format.number(row[key]),
  });
  const duration = (of: (row: JobView) => number | undefined) => (row: JobView) => {
    const ms = of(row);
    return ms === undefined ? '–' : format.duration(ms);
  };
  const columns: readonly Column<JobView>[] = [
    { key: 'name', head: t('system.job'), cell: (row) => nameOf(row.name) },
    number('waiting'),
    {
      key: 'oldest',
      head: t('system.oldest'),
      number: true,
      cell: (row) =>
        row.oldestAt === null ? '–' : format.duration(Math.max(0, Date.now() - Date.parse(row.oldestAt))),
    },
    number('active'),
    number('delayed'),
    number('dead'),
    {
      key: 'done',
      head: t('system.done'),
      number: true,
      cell: (row) => (row.pace ? format.number(row.pace.done) : '–'),
    },
    { key: 'p50', head: t('system.half'), number: true, cell: duration((row) => row.pace?.p50Ms) },
    { key: 'p95', head: t('system.most'), number: true, cell: duration((row) => row.pace?.p95Ms) },
  ];
  return <DataTable caption={t('system.jobs')} columns={columns} rows={jobs} idOf={(row) => row.name} />;
}
