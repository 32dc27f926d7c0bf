import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ClaimDetail } from '../../core/api/views.ts';
import { Button } from '../ui/button.tsx';
import { DateTime } from '../ui/time.tsx';

interface ActionBarProps {
  readonly detail: ClaimDetail;
  readonly onAccept: () => void;
  readonly onAsk: (what: 'dismiss' | 'snooze' | 'merge') => void;
  readonly onReopen: () => void;
}

/** The acts on a claim; for one that is decided, what was decided and how to take it back. */
export function ActionBar({ detail, onAccept, onAsk, onReopen }: ActionBarProps) {
  const { t } = useTranslation();
  const { triage } = detail.item;
  if (triage.state !== 'open') {
    return (
      <div className="action-bar">
        <p>
          {t(`triage.${triage.state}`)}
          {triage.reason && <> · {t(`dismiss.${triage.reason}`)}</>}
          {triage.by && <> · {triage.by}</>}
          {triage.at && (
            <>
              {' '}
              · <DateTime at={triage.at} />
            </>
          )}
        </p>
        {detail.caseId && (
          <Link className="button primary" href={`/cases/${detail.caseId}`}>
            {t('inbox.toCase')}
          </Link>
        )}
        <Button onPress={onReopen}>{t('inbox.reopen')}</Button>
      </div>
    );
  }
  return (
    <div className="action-bar">
      <Button tone="primary" shortcut="a" onPress={onAccept}>
        {t('inbox.accept')}
      </Button>
      <Button shortcut="m" onPress={() => onAsk('merge')}>
        {t('inbox.merge')}
      </Button>
      <Button shortcut="d" onPress={() => onAsk('dismiss')}>
        {t('inbox.dismiss')}
      </Button>
      <Button shortcut="s" onPress={() => onAsk('snooze')}>
        {t('inbox.snooze')}
      </Button>
    </div>
  );
}
