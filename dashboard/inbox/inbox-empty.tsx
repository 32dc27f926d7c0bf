import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useRead } from '../data/queries.ts';
import { Empty } from '../ui/empty.tsx';

/** An empty queue: what was done today, or that the filters hide everything. */
export function InboxEmpty({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation();
  const today = useRead('status', {}).data?.today;
  if (filtered) {
    return (
      <Empty title={t('inbox.noneFiltered')}>
        <Link href="/inbox">{t('inbox.clearFilters')}</Link>
      </Empty>
    );
  }
  return (
    <Empty title={t('inbox.done')}>
      {today && (
        <ul>
          <li>{t('inbox.acceptedToday', { count: today.accepted })}</li>
          <li>{t('inbox.dismissedToday', { count: today.dismissed })}</li>
          <li>{t('inbox.publishedToday', { count: today.published })}</li>
        </ul>
      )}
      <p>{t('inbox.comesBack')}</p>
    </Empty>
  );
}
