import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CaseSummary } from '../../core/api/views.ts';
import { usePages } from '../data/queries.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { FilterBar } from '../ui/filter-bar.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { MoreButton } from '../ui/more-button.tsx';
import { Page } from '../ui/page.tsx';
import { Ago } from '../ui/time.tsx';
import { oneOf, useFilters } from '../ui/use-filters.ts';
import { useFormat } from '../ui/use-format.ts';
import { StatusTag } from './status-tag.tsx';

const statuses = ['open', 'review', 'published', 'closed'] as const;

function useColumns(): readonly Column<CaseSummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: 'title',
      head: t('cases.claim'),
      cell: ({ case: state }) => (
        <Link href={`/cases/${state.id}`} lang={state.lang}>
          {state.title}
        </Link>
      ),
    },
    {
      key: 'status',
      head: t('cases.status'),
      cell: ({ case: state }) => <StatusTag status={state.status} />,
    },
    {
      key: 'next',
      head: t('cases.next'),
      cell: ({ case: state, blockers }) => {
        const [first] = blockers;
        if (first) return t(`blocker.${first.code}`);
        return state.status === 'published' || state.status === 'closed' ? '–' : t('blocker.none');
      },
    },
    { key: 'topic', head: t('list.topic'), cell: ({ case: state }) => t(`topic.${state.topic}`) },
    { key: 'lang', head: t('list.language'), cell: ({ case: state }) => format.language(state.lang) },
    {
      key: 'evidence',
      head: t('cases.evidence'),
      number: true,
      cell: ({ evidence }) => format.number(evidence),
    },
    { key: 'updated', head: t('cases.updated'), cell: ({ updatedAt }) => <Ago at={updatedAt} /> },
  ];
}

/** All cases, the one last changed first. */
export function CasesPage() {
  const { t } = useTranslation();
  const filters = useFilters();
  const list = usePages('cases', { status: oneOf(statuses, filters.get('status')) });
  const columns = useColumns();
  return (
    <Page title={t('cases.title')} lead={list.data && t('cases.count', { count: list.total })}>
      <FilterBar
        onChange={filters.set}
        filters={[
          {
            key: 'status',
            label: t('cases.status'),
            all: t('cases.allStatuses'),
            value: filters.get('status'),
            options: statuses.map((status) => ({ value: status, label: t(`caseStatus.${status}`) })),
          },
        ]}
      />
      <Loaded query={list}>
        {() =>
          list.items.length === 0 ? (
            <Empty title={t('cases.none')}>
              <p>
                {t('cases.noneHint')} <Link href="/inbox">{t('nav.inbox')}</Link>
              </p>
            </Empty>
          ) : (
            <DataTable
              caption={t('cases.title')}
              columns={columns}
              rows={list.items}
              idOf={(row) => row.case.id}
            />
          )
        }
      </Loaded>
      <MoreButton list={list} />
    </Page>
  );
}
