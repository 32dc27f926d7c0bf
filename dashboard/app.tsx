import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCode } from '../core/errors.ts';
import { UserContext, useServices } from './data/context.ts';
import { isInterfaceLanguage } from './data/preferences.ts';
import { useRead } from './data/queries.ts';
import { useStore } from './data/store.ts';
import { switchWords } from './i18n.ts';
import { Shell } from './shell/shell.tsx';
import { SignIn } from './shell/sign-in.tsx';
import { Loaded } from './ui/loaded.tsx';

/** The whole desk: the sign-in where nobody is signed in, else the pages. */
export function App() {
  const { i18n } = useTranslation();
  const chosen = useStore(useServices().preferences).lang;
  const session = useRead('session', {});
  const own = session.data?.user.lang ?? '';
  const lang = chosen ?? (isInterfaceLanguage(own) ? own : null);
  useEffect(() => {
    if (lang && lang !== i18n.language) switchWords(i18n, lang);
  }, [lang, i18n]);
  if (hasCode(session.error, 'session.needed')) return <SignIn ended={session.data !== undefined} />;
  if (!session.data) {
    return (
      <main className="sign-in">
        <h1 className="brand">Claimwatch</h1>
        <Loaded query={session}>{() => null}</Loaded>
      </main>
    );
  }
  return (
    <UserContext value={session.data.user}>
      <Shell />
    </UserContext>
  );
}
