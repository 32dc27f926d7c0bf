import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { useTitle } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { TextField } from '../ui/text-field.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** The sign-in. `ended`: there was a session a moment ago, so it says what became of unsaved words. */
export function SignIn({ ended }: { ended: boolean }) {
  const { t } = useTranslation();
  useTitle(t('signIn.title'));
  const client = useQueryClient();
  const signIn = useWrite('signIn', []);
  const [form, setForm] = useState({ login: '', password: '' });
  const ready = form.login.trim() !== '' && form.password !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!ready) return;
    signIn.mutate({ body: form }, { onSuccess: (session) => client.setQueryData(['session', {}], session) });
  };
  return (
    <main className="sign-in">
      <form onSubmit={submit} aria-labelledby="sign-in-title">
        <p className="brand">Claimwatch</p>
        <h1 id="sign-in-title">{t('signIn.title')}</h1>
        {ended && (
          <p className="note" role="status">
            {t('signIn.ended')}
          </p>
        )}
        <Problem error={signIn.error} />
        <TextField
          label={t('signIn.login')}
          value={form.login}
          onChange={(login) => setForm({ ...form, login })}
          autoComplete="username"
        />
        <TextField
          label={t('signIn.password')}
          value={form.password}
          onChange={(password) => setForm({ ...form, password })}
          type="password"
          autoComplete="current-password"
        />
        <Button
          type="submit"
          tone="primary"
          busy={signIn.isPending}
          disabledReason={ready ? null : t('signIn.fill')}
        >
          {t('signIn.submit')}
        </Button>
      </form>
      <LanguageSwitch />
    </main>
  );
}
