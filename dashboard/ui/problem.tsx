import { useTranslation } from 'react-i18next';
import { AppError } from '../../core/errors.ts';
import { Button } from './button.tsx';
import { tellError } from './error-words.ts';
import { Icon } from './icon.tsx';

/** What went wrong: in the interface's language where there are words for it, and below them the server's own where they say more. */
export function ToldProblem({ code, text }: { code: string; text: string }) {
  const { t } = useTranslation();
  const { words, detail } = tellError(t, code, text);
  if (words === null) return <span lang="en">{detail}</span>;
  return (
    <span>
      {words}
      {detail && (
        <small className="told" lang="en">
          {detail}
        </small>
      )}
    </span>
  );
}

/** An error in its place, with a way to try again where there is one. Screen readers hear it at once. */
export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  if (!error) return null;
  return (
    <div className="problem" role="alert">
      <Icon name="warn" />
      <p>
        {error instanceof AppError && error.public ? (
          <ToldProblem code={error.code} text={error.message} />
        ) : (
          t('error.unknown')
        )}
      </p>
      {onRetry && <Button onPress={onRetry}>{t('form.retry')}</Button>}
    </div>
  );
}
