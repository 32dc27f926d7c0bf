import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useRead } from '../data/queries.ts';
import { useKeys } from '../data/use-keys.ts';
import { Icon } from '../ui/icon.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useTitle } from '../ui/page.tsx';
import { ActionBar } from './action-bar.tsx';
import { ClaimView } from './claim-view.tsx';
import { DismissDialog } from './dismiss-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { Queue } from './queue.tsx';
import { SnoozeDialog } from './snooze-dialog.tsx';
import { useInbox } from './use-inbox.ts';

type Asking = 'dismiss' | 'snooze' | 'merge' | null;

/** Triage: the queue, and beside it the claim that is decided next. On small screens one after the other. */
export function InboxPage({ id }: { id: string | undefined }) {
  const { t } = useTranslation();
  useTitle(t('inbox.title'));
  const inbox = useInbox(id);
  const { selectedId } = inbox;
  const [asking, ask] = useState<Asking>(null);
  const search = useRef<HTMLInputElement>(null);
  const detail = useRef<HTMLElement>(null);
  const claim = useRead('claim', { params: { id: selectedId ?? '' } }, { enabled: selectedId !== undefined });
  const open = claim.data?.item.triage.state === 'open';
  const whenOpen = (act: () => void) => (): void => {
    if (selectedId && open) act();
  };
  const accept = whenOpen(() => inbox.decide({ state: 'accepted' }));
  useKeys({
    j: () => inbox.move(1),
    k: () => inbox.move(-1),
    a: accept,
    d: whenOpen(() => ask('dismiss')),
    s: whenOpen(() => ask('snooze')),
    m: whenOpen(() => ask('merge')),
    u: inbox.undo,
    g: inbox.toggleFold,
    o: () => inbox.unfold(),
    '/': () => search.current?.focus(),
    Enter: () => detail.current?.focus(),
  });
  return (
    <div className={inbox.inAddress ? 'inbox showing-claim' : 'inbox'}>
      <h1 className="visually-hidden">{t('inbox.title')}</h1>
      <Queue inbox={inbox} search={search} />
      <section className="claim-pane" aria-label={t('inbox.claim')} ref={detail} tabIndex={-1}>
        <Link className="back" href={`/inbox${inbox.filters.suffix}`}>
          <Icon name="back" /> {t('inbox.back')}
        </Link>
        {selectedId && (
          <Loaded query={claim}>
            {(data) => (
              <>
                <ClaimView detail={data} />
                <ActionBar
                  detail={data}
                  onAccept={accept}
                  onAsk={ask}
                  onReopen={() => inbox.decide({ state: 'open' })}
                />
              </>
            )}
          </Loaded>
        )}
      </section>
      {asking === 'dismiss' && (
        <DismissDialog others={inbox.others} onDecide={inbox.decide} onClose={() => ask(null)} />
      )}
      {asking === 'snooze' && (
        <SnoozeDialog others={inbox.others} onDecide={inbox.decide} onClose={() => ask(null)} />
      )}
      {asking === 'merge' && selectedId && (
        <MergeDialog claimId={selectedId} onDecide={inbox.decide} onClose={() => ask(null)} />
      )}
    </div>
  );
}
