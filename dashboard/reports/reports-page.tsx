import { useTranslation } from 'react-i18next';
import type { ReportView } from '../../core/api/views.ts';
import { useServices, useUser } from '../data/context.ts';
import { useRead, useWrite } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { useFormat } from '../ui/use-format.ts';

const REFRESH_MS = 5_000;

/** The weekly reports as PDF, the newest first, and the way to make one now. */
export function ReportsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const user = useUser();
  const { notice } = useServices();
  const query = useRead('reports', {}, { everyMs: REFRESH_MS });
  const make = useWrite('makeReport', ['reports']);
  const columns: readonly Column<ReportView>[] = [
    {
      key: 'name',
      head: t('reports.week'),
      cell: (row) => (
        <a href={row.url} download={row.name}>
          {t('reports.until', { at: format.date(row.until) })}
        </a>
      ),
    },
    { key: 'file', head: t('reports.file'), cell: (row) => <span className="address">{row.name}</span> },
    { key: 'size', head: t('reports.size'), number: true, cell: (row) => format.bytes(row.bytes) },
  ];
  const makeNow = (): void =>
    make.mutate({ body: {} }, { onSuccess: () => notice.set({ tone: 'good', text: t('reports.making') }) });
  return (
    <Page
      title={t('reports.title')}
      lead={t('reports.lead')}
      actions={
        <Button
          tone="primary"
          busy={make.isPending}
          disabledReason={user.role === 'analyst' ? t('reason.role') : null}
          onPress={makeNow}
        >
          {t('reports.make')}
        </Button>
      }
    >
      <Problem error={make.error} />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('reports.none')}>
              <p>{t('reports.noneHint')}</p>
            </Empty>
          ) : (
            <DataTable caption={t('reports.title')} columns={columns} rows={items} idOf={(row) => row.name} />
          )
        }
      </Loaded>
    </Page>
  );
}
