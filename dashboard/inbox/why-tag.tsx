import { useTranslation } from 'react-i18next';
import type { InboxItem } from '../../core/api/views.ts';
import type { IconName } from '../ui/icon.tsx';
import { Tag, type Tone } from '../ui/tag.tsx';

type Why = InboxItem['why'][number];

const looks: Record<Why, { tone?: Tone; icon?: IconName }> = {
  surge: { tone: 'warn', icon: 'rising' },
  emerging: { tone: 'warn', icon: 'rising' },
  'already-checked': { tone: 'good', icon: 'check' },
  'several-publishers': { icon: 'spread' },
  'several-languages': { icon: 'spread' },
  'check-worthy': { icon: 'info' },
  new: { icon: 'clock' },
};

/** Why a claim is in the inbox now, in a word or three. */
export function WhyTag({ why }: { why: Why }) {
  const { t } = useTranslation();
  return <Tag {...looks[why]}>{t(`why.${why}`)}</Tag>;
}
