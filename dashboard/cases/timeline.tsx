import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../core/api/views.ts';
import { DateTime } from '../ui/time.tsx';

/** The details a reader wants to see, in words; identifiers are left to the audit log. */
function detailOf({ details }: TimelineEntry): string | null {
  const shown = details.title ?? details.correction ?? details.reason;
  return typeof shown === 'string' ? shown : null;
}

/** What happened in a case, newest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t, i18n } = useTranslation();
  const wordsOf = (action: string): string => {
    const key = `action.${action.replace('.', '-')}`;
    return i18n.exists(key) ? t(key as ParseKeys) : action;
  };
  return (
    <ol className="timeline">
      {entries.toReversed().map((entry) => (
        <li key={`${entry.at} ${entry.action}`}>
          <p>
            <strong>{wordsOf(entry.action)}</strong> · {entry.actor}
          </p>
          {detailOf(entry) && <p>{detailOf(entry)}</p>}
          <p className="quiet">
            <DateTime at={entry.at} />
          </p>
        </li>
      ))}
    </ol>
  );
}
