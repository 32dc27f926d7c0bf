import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { SourceStatus } from '../../core/domain/source.ts';
import { useRead } from '../data/queries.ts';
import { Empty } from '../ui/empty.tsx';
import { FilterBar } from '../ui/filter-bar.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { useFilters } from '../ui/use-filters.ts';
import { SourceCard } from './source-card.tsx';
import { healthOf } from './source-health.ts';

const order = ['proposed', 'down', 'forbidden', 'waiting', 'good', 'stopped'] as const;

/** The register of sources: what waits for a second person first, then what is down, then the rest. */
export function SourcesPage() {
  const { t } = useTranslation();
  const filters = useFilters();
  const query = useRead('sources', {}, { everyMs: 30_000 });
  const status = filters.get('status');
  return (
    <Page
      title={t('sources.title')}
      lead={t('sources.lead')}
      actions={
        <Link className="button primary" href="/sources/new">
          {t('sources.propose')}
        </Link>
      }
    >
      <FilterBar
        onChange={filters.set}
        filters={[
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
            .toSorted((a, b) => order.indexOf(healthOf(a)) - order.indexOf(healthOf(b)));
          if (shown.length === 0) return <Empty title={t('sources.none')} />;
          return (
            <ul className="sources">
              {shown.map((view) => (
                <SourceCard key={view.source.id} view={view} />
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Page>
  );
}
