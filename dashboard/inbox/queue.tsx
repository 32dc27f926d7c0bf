import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { supportedLanguages } from '../../core/domain/text.ts';
import { topics } from '../../core/domain/topic.ts';
import { Button } from '../ui/button.tsx';
import { FilterBar } from '../ui/filter-bar.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { MoreButton } from '../ui/more-button.tsx';
import { useFormat } from '../ui/use-format.ts';
import { InboxEmpty } from './inbox-empty.tsx';
import { QueueItem } from './queue-item.tsx';
import { type Inbox, matchedFilters, triageStates } from './use-inbox.ts';

/** The queue with its filters. */
export function Queue({ inbox, search }: { inbox: Inbox; search: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { list, filters } = inbox;
  return (
    <section className="queue" aria-label={t('inbox.title')}>
      <div className="queue-head">
        <div className="queue-title">
          <p>
            {t('inbox.title')}{' '}
            <small role="status">
              {list.data && t(inbox.folded ? 'inbox.lines' : 'inbox.waiting', { count: list.total })}
            </small>
          </p>
          <Button shortcut="g" pressed={inbox.folded} onPress={inbox.toggleFold}>
            {t('inbox.byNarrative')}
          </Button>
        </div>
        <input
          ref={search}
          className="input"
          type="search"
          aria-label={t('inbox.search')}
          placeholder={t('inbox.search')}
          value={filters.get('q')}
          onChange={(event) => filters.set('q', event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
        <FilterBar
          onChange={filters.set}
          filters={[
            {
              key: 'lang',
              label: t('list.language'),
              all: t('list.allLanguages'),
              value: filters.get('lang'),
              options: supportedLanguages.map((lang) => ({ value: lang, label: format.language(lang) })),
            },
            {
              key: 'topic',
              label: t('list.topic'),
              all: t('list.allTopics'),
              value: filters.get('topic'),
              options: topics.map((topic) => ({ value: topic, label: t(`topic.${topic}`) })),
            },
            {
              key: 'matched',
              label: t('inbox.matched'),
              all: t('inbox.anyMatch'),
              value: filters.get('matched'),
              options: matchedFilters.map((level) => ({ value: level, label: t(`matched.${level}`) })),
            },
            {
              key: 'state',
              label: t('inbox.state'),
              all: t('triage.open'),
              value: filters.get('state'),
              options: triageStates.map((state) => ({ value: state, label: t(`triage.${state}`) })),
            },
          ]}
        />
      </div>
      <Loaded query={list}>
        {() =>
          list.items.length === 0 ? (
            <InboxEmpty filtered={inbox.filtered} />
          ) : (
            <ul className="queue-list">
              {inbox.lines.map((line) => (
                <QueueItem
                  key={line.item.claim.id}
                  line={line}
                  href={inbox.hrefOf(line.item.claim.id)}
                  selected={line.item.claim.id === inbox.selectedId}
                  onUnfold={inbox.unfold}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      <MoreButton list={list} />
    </section>
  );
}
