import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Page } from '../ui/page.tsx';

/** An address the desk does not know. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <p>{t('notFound.text')}</p>
      <Link href="/inbox">{t('notFound.link')}</Link>
    </Page>
  );
}
