import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { routes } from '../../core/api/routes.ts';
import type { Role } from '../../core/domain/desk.ts';
import { useServices } from '../data/context.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../data/preferences.ts';
import { useWrite } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { type FieldProblems, useFormProblems } from '../ui/form-problems.ts';
import { Problem } from '../ui/problem.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';

const roles: readonly Role[] = ['analyst', 'communicator', 'lead'];
const languages = Object.entries(interfaceLanguages).map(([value, label]) => ({
  value: value as InterfaceLanguage,
  label,
}));

const empty: { name: string; login: string; password: string; role: Role; lang: InterfaceLanguage } = {
  name: '',
  login: '',
  password: '',
  role: 'analyst',
  lang: 'vi',
};

/** Adds a member. Nothing of it is kept on this device: it holds a password. */
export function MemberForm() {
  const { t } = useTranslation();
  const { notice } = useServices();
  const [value, setValue] = useState(empty);
  const [problems, setProblems] = useState<FieldProblems>({});
  const problemsOf = useFormProblems();
  const add = useWrite('addUser', ['users', 'audit']);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = problemsOf(routes.addUser.body, value);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    add.mutate(
      { body: value },
      {
        onSuccess: (user) => {
          setValue(empty);
          notice.set({ tone: 'good', text: t('members.added', { name: user.name }) });
        },
      },
    );
  };
  return (
    <form className="card form" onSubmit={submit} noValidate aria-labelledby="member-form">
      <h2 id="member-form">{t('members.add')}</h2>
      <TextField
        label={t('members.name')}
        value={value.name}
        onChange={(name) => setValue({ ...value, name })}
        error={problems.name}
        autoComplete="off"
      />
      <TextField
        label={t('signIn.login')}
        value={value.login}
        onChange={(login) => setValue({ ...value, login })}
        error={problems.login}
        autoComplete="off"
      />
      <TextField
        label={t('signIn.password')}
        hint={t('members.passwordHint')}
        type="password"
        value={value.password}
        onChange={(password) => setValue({ ...value, password })}
        error={problems.password}
        autoComplete="new-password"
      />
      <div className="field-row">
        <SelectField
          label={t('members.role')}
          value={value.role}
          options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          onChange={(role) => setValue({ ...value, role })}
        />
        <SelectField
          label={t('list.language')}
          value={value.lang}
          options={languages}
          onChange={(lang) => setValue({ ...value, lang })}
        />
      </div>
      <Problem error={add.error} />
      <Button type="submit" tone="primary" busy={add.isPending}>
        {t('members.add')}
      </Button>
    </form>
  );
}
