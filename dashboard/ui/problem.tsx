import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../core/errors.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/** Errors that have words in the interface's language. Others show the server's own words, which say what to do, in English. */
const known: Readonly<Record<string, ParseKeys>> = {
  'network.lost': 'error.lost',
  'network.unexpected': 'error.unexpected',
  'session.refused': 'error.signInRefused',
  'session.needed': 'error.signInNeeded',
  'session.too-many': 'error.tooMany',
  'session.role': 'error.role',
  'session.csrf': 'error.csrf',
  'server.failed': 'error.failed',
  'corpus.conflict': 'error.conflict',
  'desk.second-person': 'error.secondPerson',
  'input.not-found': 'error.notFound',
};

/** An error in words a person can act on. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    const key = error instanceof AppError ? known[error.code] : undefined;
    if (key) return String(t(key));
    return error instanceof AppError && error.public ? error.message : t('error.unknown');
  };
}

/** An error in its place, with a way to try again where there is one. Screen readers hear it at once. */
export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const textOf = useProblemText();
  if (!error) return null;
  return (
    <div className="problem" role="alert">
      <Icon name="warn" />
      <p>{textOf(error)}</p>
      {onRetry && <Button onPress={onRetry}>{t('form.retry')}</Button>}
    </div>
  );
}
