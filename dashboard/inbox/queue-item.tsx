import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Ago } from '../ui/time.tsx';
import { useFormat } from '../ui/use-format.ts';
import type { QueueLine } from './queue-lines.ts';
import { WhyTag } from './why-tag.tsx';

interface QueueItemProps {
  readonly line: QueueLine;
  readonly href: string;
  readonly selected: boolean;
  readonly onUnfold: (narrativeId: string) => void;
}

/** Shows or hides the other claims of the narrative that a claim speaks for. */
function FoldToggle({ line, onUnfold }: Pick<QueueItemProps, 'line' | 'onUnfold'>) {
  const { t } = useTranslation();
  const { fold } = line.item;
  if (!fold) return null;
  return (
    <button
      type="button"
      className="fold-toggle"
      aria-expanded={line.open}
      onClick={() => onUnfold(fold.narrativeId)}
    >
      {t('inbox.more', { count: fold.claims - 1 })}
    </button>
  );
}

/** One line of the queue: the claim, why it is here, how widely it is carried, its age. A narrative's line also says what it folds. */
export function QueueItem({ line, href, selected, onUnfold }: QueueItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (selected) element.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const { item, below } = line;
  const { claim } = item;
  return (
    <li ref={element} className={`queue-item${selected ? ' selected' : ''}${below ? ' below' : ''}`}>
      <Link href={href} aria-current={selected ? 'true' : undefined}>
        <span className="queue-claim" lang={claim.lang}>
          {item.wording.text}
        </span>
      </Link>
      <div className="meta">
        {!below && item.why.slice(0, 2).map((why) => <WhyTag key={why} why={why} />)}
        {!below && (
          <b>
            {t('inbox.independent', { count: item.independentReports })}
            {item.fold && <> {t('claim.fromPublishers', { count: item.publishers })}</>}
          </b>
        )}
        <span>
          {format.language(claim.lang)} · {t(`topic.${claim.topic}`)} · <Ago at={item.lastSeenAt} />
        </span>
      </div>
      <FoldToggle line={line} onUnfold={onUnfold} />
    </li>
  );
}
