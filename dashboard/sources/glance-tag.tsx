import { useTranslation } from 'react-i18next';
import type { SourceView } from '../../core/api/source-views.ts';
import { Tag } from '../ui/tag.tsx';
import { glanceAt } from './source-health.ts';

const looks = {
  removal: { tone: 'warn', icon: 'clock' },
  proposed: { tone: 'info', icon: 'clock' },
  drift: { tone: 'bad', icon: 'warn' },
  down: { tone: 'bad', icon: 'warn' },
  forbidden: { tone: 'warn', icon: 'off' },
  waiting: { tone: 'info', icon: 'clock' },
  good: { tone: 'good', icon: 'check' },
  stopped: { icon: 'off' },
} as const;

/** A source's state in one word, and whether it is opinion or satire as a whole. */
export function GlanceTags({ view }: { view: SourceView }) {
  const { t } = useTranslation();
  const { source } = view;
  const glance = glanceAt(view);
  return (
    <>
      <Tag {...looks[glance]}>
        {glance === 'stopped' ? t(`sourceStatus.${source.status}`) : t(`health.${glance}`)}
      </Tag>
      {source.opinion && <Tag>{t('sources.opinion')}</Tag>}
      {source.satire && <Tag>{t('sources.satire')}</Tag>}
    </>
  );
}
