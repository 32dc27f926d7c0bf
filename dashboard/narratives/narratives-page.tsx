import { useTranslation } from 'react-i18next';
import { usePages } from '../data/queries.ts';
import { Empty } from '../ui/empty.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { MoreButton } from '../ui/more-button.tsx';
import { Page } from '../ui/page.tsx';
import { spanOf } from './bins.ts';
import { NarrativeCard } from './narrative-card.tsx';

/** Narratives as small multiples on one time axis, the latest first. */
export function NarrativesPage() {
  const { t } = useTranslation();
  const list = usePages('narratives', { limit: 24 });
  const span = spanOf(list.items.map((view) => view.histogram));
  return (
    <Page title={t('narratives.title')} lead={t('narratives.lead')}>
      <Loaded query={list}>
        {() =>
          list.items.length === 0 || !span ? (
            <Empty title={t('narratives.none')}>
              <p>{t('narratives.noneHint')}</p>
            </Empty>
          ) : (
            <ul className="narrative-grid">
              {list.items.map((view) => (
                <NarrativeCard key={view.narrative.id} view={view} span={span} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <MoreButton list={list} />
    </Page>
  );
}
