import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from './problem.tsx';

interface LoadedProps<T> {
  readonly query: { readonly data: T | undefined; readonly error: unknown; readonly refetch: () => unknown };
  readonly children: (data: T) => ReactNode;
}

/** Draws what was read; before that a skeleton (visible after one second), and what went wrong if it did. Old data beats an error. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Problem error={query.error} onRetry={() => query.refetch()} />;
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{t('form.loading')}</span>
      <span />
      <span />
      <span />
    </div>
  );
}
