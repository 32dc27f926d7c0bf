import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';

/** A link that leaves the desk, in a tab of its own; it does not say where from. */
export function External({ href, children, lang }: { href: string; children: ReactNode; lang?: string }) {
  const { t } = useTranslation();
  return (
    <a href={href} target="_blank" rel="noreferrer noopener" className="external">
      <span lang={lang}>{children}</span>
      <Icon name="out" />
      <span className="visually-hidden">{t('list.newTab')}</span>
    </a>
  );
}
