import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../core/domain/desk.ts';
import { usePages, useRead } from '../data/queries.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Icon } from '../ui/icon.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { MoreButton } from '../ui/more-button.tsx';
import { Page } from '../ui/page.tsx';
import { DateTime } from '../ui/time.tsx';

function useColumns(): readonly Column<AuditEntry>[] {
  const { t, i18n } = useTranslation();
  const users = useRead('users', {}).data?.items ?? [];
  const names = new Map(users.map((user) => [user.id, user.name]));
  const wordsOf = (action: string): string => {
    const key = `action.${action.replace('.', '-')}`;
    return i18n.exists(key) ? t(key as ParseKeys) : action;
  };
  return [
    { key: 'seq', head: t('audit.seq'), number: true, cell: (row) => row.seq },
    { key: 'at', head: t('audit.at'), cell: (row) => <DateTime at={row.at} /> },
    { key: 'actor', head: t('audit.actor'), cell: (row) => names.get(row.actor) ?? row.actor },
    { key: 'action', head: t('audit.action'), cell: (row) => wordsOf(row.action) },
    {
      key: 'subject',
      head: t('audit.subject'),
      cell: (row) => <span className="address">{row.subject}</span>,
    },
    {
      key: 'details',
      head: t('audit.details'),
      cell: ({ details }) =>
        Object.keys(details).length === 0 ? '–' : <code className="address">{JSON.stringify(details)}</code>,
    },
    {
      key: 'hash',
      head: t('audit.hash'),
      cell: (row) => <code title={row.hash}>{row.hash.slice(0, 12)}</code>,
    },
  ];
}

/** The audit log for leads, newest first, with whether its chain of hashes holds. */
export function AuditPage() {
  const { t } = useTranslation();
  const list = usePages('audit', {});
  const columns = useColumns();
  const chain = list.first?.chain;
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')}>
      <Loaded query={list}>
        {() => (
          <>
            {chain && (
              <p className={chain.intact ? 'note good' : 'note bad'} role="status">
                <Icon name={chain.intact ? 'check' : 'warn'} />{' '}
                {t(chain.intact ? 'audit.intact' : 'audit.broken')}{' '}
                <span className="address">
                  {t('audit.head')} {chain.head}
                </span>
              </p>
            )}
            <DataTable
              caption={t('audit.title')}
              columns={columns}
              rows={list.items}
              idOf={(row) => String(row.seq)}
            />
          </>
        )}
      </Loaded>
      <MoreButton list={list} />
    </Page>
  );
}
