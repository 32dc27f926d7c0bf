import { useTranslation } from 'react-i18next';
import type { PrioritiesView, WeightsView } from '../../core/api/views.ts';
import type { Weights } from '../../core/domain/priority.ts';
import { Button } from '../ui/button.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { DateTime } from '../ui/time.tsx';

interface WeightHistoryProps {
  readonly view: PrioritiesView;
  readonly onUse: (weights: Weights) => void;
}

/** The last versions of the weights; each can be taken up again. */
export function WeightHistory({ view, onUse }: WeightHistoryProps) {
  const { t } = useTranslation();
  const columns: readonly Column<WeightsView>[] = [
    {
      key: 'version',
      head: t('priorities.version'),
      cell: (row) => (row.version === 0 ? t('priorities.default') : row.version),
    },
    { key: 'by', head: t('priorities.by'), cell: (row) => row.by ?? t('priorities.nobody') },
    { key: 'at', head: t('audit.at'), cell: (row) => row.at && <DateTime at={row.at} /> },
    {
      key: 'use',
      head: t('audit.action'),
      cell: (row) =>
        row.version === view.current.version ? (
          t('priorities.inForce')
        ) : (
          <Button onPress={() => onUse(row.weights)}>{t('priorities.use')}</Button>
        ),
    },
  ];
  return (
    <section aria-labelledby="weight-history">
      <h2 id="weight-history">{t('priorities.history')}</h2>
      <DataTable
        caption={t('priorities.history')}
        columns={columns}
        rows={view.history}
        idOf={(row) => String(row.version)}
      />
    </section>
  );
}
