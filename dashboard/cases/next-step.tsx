import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../core/api/views.ts';
import { approverName } from './case-steps.ts';

/** Who must act next, and what they do. */
export function NextStep({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation();
  const { next, mine, case: state } = detail;
  if (state.status === 'closed') return <h2>{t('next.closed')}</h2>;
  if (next.action === 'nothing') return <h2>{t('next.nothing')}</h2>;
  const correction = detail.publicUrl !== null;
  const name = approverName(detail);
  const who = (): string => {
    if (mine) return t('next.you');
    return next.action === 'publish' && name ? t('next.otherThan', { name }) : t('next.communicator');
  };
  return (
    <h2>
      {correction && <span className="quiet">{t('next.correction')} </span>}
      {t(`next.${next.action}`)} <span className={mine ? 'next-mine' : 'quiet'}>{who()}</span>
    </h2>
  );
}
