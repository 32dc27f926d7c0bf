import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Publication } from '../../core/api/views.ts';
import { Verdict } from '../../core/domain/desk.ts';
import { useRead } from '../data/queries.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { External } from '../ui/external.tsx';
import { FilterBar } from '../ui/filter-bar.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { useFilters } from '../ui/use-filters.ts';
import { useFormat } from '../ui/use-format.ts';
import { VerdictTag } from '../ui/verdict-tag.tsx';

function useColumns(): readonly Column<Publication>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: 'title',
      head: t('publications.rebuttal'),
      cell: (row) => (
        <External href={row.url} lang={row.lang}>
          {row.title}
        </External>
      ),
    },
    { key: 'verdict', head: t('rebuttal.verdict'), cell: (row) => <VerdictTag verdict={row.verdict} /> },
    { key: 'topic', head: t('list.topic'), cell: (row) => t(`topic.${row.topic}`) },
    { key: 'lang', head: t('list.language'), cell: (row) => format.language(row.lang) },
    { key: 'first', head: t('publications.first'), cell: (row) => format.dateTime(row.firstPublishedAt) },
    {
      key: 'corrections',
      head: t('publications.corrections'),
      cell: (row) =>
        row.corrections.length === 0 ? (
          '–'
        ) : (
          <details>
            <summary>{t('publications.corrected', { count: row.corrections.length })}</summary>
            <ul>
              {row.corrections.map((correction) => (
                <li key={correction.version}>
                  {format.dateTime(correction.at)}: <span lang={row.lang}>{correction.text}</span>
                </li>
              ))}
            </ul>
          </details>
        ),
    },
    {
      key: 'case',
      head: t('publications.case'),
      cell: (row) => (
        <Link href={`/cases/${row.caseId}/rebuttal`}>
          {t('publications.correct')}
          <span className="visually-hidden">: {row.title}</span>
        </Link>
      ),
    },
  ];
}

/** What has been published, the newest first, with every correction. */
export function PublicationsPage() {
  const { t } = useTranslation();
  const filters = useFilters();
  const query = useRead('publications', {});
  const columns = useColumns();
  const verdict = filters.get('verdict');
  return (
    <Page title={t('publications.title')} lead={t('publications.lead')}>
      <FilterBar
        onChange={filters.set}
        filters={[
          {
            key: 'verdict',
            label: t('rebuttal.verdict'),
            all: t('publications.allVerdicts'),
            value: verdict,
            options: Verdict.options.map((value) => ({ value, label: t(`verdict.${value}`) })),
          },
        ]}
      />
      <Loaded query={query}>
        {({ items }) => {
          const rows = items.filter((row) => verdict === '' || row.verdict === verdict);
          if (rows.length === 0) return <Empty title={t('publications.none')} />;
          return (
            <DataTable
              caption={t('publications.title')}
              columns={columns}
              rows={rows}
              idOf={(row) => row.id}
            />
          );
        }}
      </Loaded>
    </Page>
  );
}
