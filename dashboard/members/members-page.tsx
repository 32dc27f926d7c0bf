import { useTranslation } from 'react-i18next';
import type { User } from '../../core/domain/desk.ts';
import { useRead } from '../data/queries.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { useFormat } from '../ui/use-format.ts';
import { MemberForm } from './member-form.tsx';

/** The members of the desk, for leads, and a form to add one. */
export function MembersPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useRead('users', {});
  const columns: readonly Column<User>[] = [
    { key: 'name', head: t('members.name'), cell: (row) => row.name },
    { key: 'login', head: t('signIn.login'), cell: (row) => row.login },
    { key: 'role', head: t('members.role'), cell: (row) => t(`role.${row.role}`) },
    { key: 'lang', head: t('list.language'), cell: (row) => format.language(row.lang) },
    {
      key: 'state',
      head: t('cases.status'),
      cell: (row) => t(row.disabled ? 'members.disabled' : 'members.active'),
    },
  ];
  return (
    <Page title={t('members.title')} lead={t('members.lead')}>
      <Loaded query={query}>
        {({ items }) => (
          <DataTable caption={t('members.title')} columns={columns} rows={items} idOf={(row) => row.id} />
        )}
      </Loaded>
      <MemberForm />
    </Page>
  );
}
