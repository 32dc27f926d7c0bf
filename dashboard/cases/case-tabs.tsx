import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CaseDetail } from '../../core/api/views.ts';

/** The three parts of a case, each with its own address. */
export function CaseTabs({ id, part, detail }: { id: string; part: string | undefined; detail: CaseDetail }) {
  const { t } = useTranslation();
  const parts = [
    {
      part: undefined,
      href: `/cases/${id}`,
      label: t('case.evidenceTab', { count: detail.evidence.length }),
    },
    { part: 'rebuttal', href: `/cases/${id}/rebuttal`, label: t('case.rebuttalTab') },
    { part: 'history', href: `/cases/${id}/history`, label: t('case.historyTab') },
  ];
  return (
    <nav className="tabs" aria-label={t('case.parts')}>
      {parts.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.part === part ? 'page' : undefined}>
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
