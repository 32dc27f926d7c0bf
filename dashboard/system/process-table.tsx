import { useTranslation } from 'react-i18next';
import type { ProcessState } from '../../core/domain/carried.ts';
import { processRoles } from '../../core/roles.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Icon } from '../ui/icon.tsx';
import { DateTime } from '../ui/time.tsx';

/** The processes that were heard of lately, after a line for the roles that none of them has. */
export function ProcessTable({ processes }: { processes: readonly ProcessState[] }) {
  const { t } = useTranslation();
  const alive = new Set(processes.flatMap(({ roles }) => roles));
  const missing = processRoles.filter((role) => !alive.has(role));
  const rolesOf = (names: readonly string[]) =>
    processRoles.filter((role) => names.includes(role)).map((role) => t(`processRole.${role}`));
  const columns: readonly Column<ProcessState>[] = [
    { key: 'roles', head: t('system.roles'), cell: (row) => rolesOf(row.roles).join(', ') },
    { key: 'since', head: t('system.startedAt'), cell: (row) => <DateTime at={row.startedAt} /> },
    { key: 'seen', head: t('system.seenAt'), cell: (row) => <DateTime at={row.seenAt} /> },
    { key: 'version', head: t('system.version'), cell: (row) => row.version },
    {
      key: 'models',
      head: t('system.models'),
      cell: (row) =>
        row.models.length === 0 ? (
          '–'
        ) : (
          <ul>
            {row.models.map(({ part, id }) => (
              <li key={part} className="address">
                {id}
              </li>
            ))}
          </ul>
        ),
    },
    { key: 'id', head: t('system.process'), cell: (row) => <span className="address">{row.id}</span> },
  ];
  return (
    <>
      {missing.length > 0 && (
        <p className="note bad">
          <Icon name="warn" /> {t('system.missing', { roles: rolesOf(missing).join(', ') })}
        </p>
      )}
      <DataTable caption={t('system.processes')} columns={columns} rows={processes} idOf={(row) => row.id} />
    </>
  );
}
