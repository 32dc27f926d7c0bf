import { useTranslation } from 'react-i18next';
import type { CaseStatus } from '../../core/domain/desk.ts';
import { Tag } from '../ui/tag.tsx';

const looks = {
  open: { tone: 'info', icon: 'pen' },
  review: { tone: 'warn', icon: 'clock' },
  published: { tone: 'good', icon: 'check' },
  closed: { icon: 'cross' },
} as const;

/** Where a case stands, in a word. */
export function StatusTag({ status }: { status: CaseStatus }) {
  const { t } = useTranslation();
  return <Tag {...looks[status]}>{t(`caseStatus.${status}`)}</Tag>;
}
