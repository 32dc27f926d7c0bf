import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { SourceStatus } from '../../core/domain/source.ts';
import { useRead } from '../data/queries.ts';
import { Empty } from '../ui/empty.tsx';
import { FilterBar } from '../ui/filter-bar.tsx';
import { Icon } from '../ui/icon.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { useFilters } from '../ui/use-filters.ts';
import { ExportButton } from './export-button.tsx';
import { SourceCard } from './source-card.tsx';
import { glanceAt, glances, needsAttention } from './source-health.ts';

/** The register of sources: what waits for a person first, then what is wrong, then the rest. */
export function SourcesPage() {
  const { t } = useTranslation();
  const filters = useFilters();
  const query = useRead('sources', {}, { everyMs: 30_000 });
  const status = filters.get('status');
  const show = filters.get('show');
  return (
    <Page
      title={t('sources.title')}
      lead={t('sources.lead')}
      actions={
        <>
          <ExportButton />
          <Link className="button" href="/sources/import">
            {t('opml.import')}
          </Link>
          <Link className="button primary" href="/sources/new">
            {t('sources.propose')}
          </Link>
        </>
      }
    >
      <FilterBar
        onChange={filters.set}
        filters={[
          {
            key: 'show',
            label: t('sources.show'),
            all: t('sources.all'),
            value: show,
            options: [{ value: 'attention', label: t('sources.attention') }],
          },
          {
            key: 'status',
            label: t('cases.status'),
            all: t('cases.allStatuses'),
            value: status,
            options: SourceStatus.options.map((value) => ({ value, label: t(`sourceStatus.${value}`) })),
          },
        ]}
      />
      <Loaded query={query}>
        {({ items }) => {
          const shown = items
            .filter((view) =>
              status === '' ? view.source.status !== 'removed' : view.source.status === status,
            )
            .filter((view) => show !== 'attention' || needsAttention(view))
            .toSorted((a, b) => glances.indexOf(glanceAt(a)) - glances.indexOf(glanceAt(b)));
          if (shown.length === 0) {
            return (
              <Empty title={t('sources.none')}>{items.length === 0 && <p>{t('sources.noneHint')}</p>}</Empty>
            );
          }
          return (
            <>
              {shown.some((view) => view.corpusAway) && (
                <p className="note warn" role="status">
                  <Icon name="warn" /> {t('sources.corpusAway')}
                </p>
              )}
              <ul className="sources">
                {shown.map((view) => (
                  <SourceCard key={view.source.id} view={view} />
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
