import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../core/domain/desk.ts';
import type { IconName } from './icon.tsx';
import { Tag, type Tone } from './tag.tsx';

const looks: Record<Verdict, { tone: Tone; icon: IconName }> = {
  false: { tone: 'bad', icon: 'cross' },
  misleading: { tone: 'warn', icon: 'warn' },
  'missing-context': { tone: 'info', icon: 'info' },
  'mostly-true': { tone: 'good', icon: 'near' },
  true: { tone: 'good', icon: 'check' },
};

/** The desk's verdict in words. */
export function VerdictTag({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation();
  return <Tag {...looks[verdict]}>{t(`verdict.${verdict}`)}</Tag>;
}
