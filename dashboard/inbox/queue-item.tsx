import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { InboxItem } from '../../core/api/views.ts';
import { Ago } from '../ui/time.tsx';
import { useFormat } from '../ui/use-format.ts';
import { WhyTag } from './why-tag.tsx';

/** One line of the queue: the claim, why it is here, how widely it is carried, its age. */
export function QueueItem({ item, href, selected }: { item: InboxItem; href: string; selected: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (selected) line.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const { claim } = item;
  return (
    <li ref={line} className={selected ? 'queue-item selected' : 'queue-item'}>
      <Link href={href} aria-current={selected ? 'true' : undefined}>
        <span className="queue-claim" lang={claim.lang}>
          {item.wording.text}
        </span>
      </Link>
      <div className="meta">
        {item.why.slice(0, 2).map((why) => (
          <WhyTag key={why} why={why} />
        ))}
        <b>{t('inbox.independent', { count: item.independentReports })}</b>
        <span>
          {format.language(claim.lang)} · {t(`topic.${claim.topic}`)} · <Ago at={item.lastSeenAt} />
        </span>
      </div>
    </li>
  );
}
