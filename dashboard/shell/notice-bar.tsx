import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useServices } from '../data/context.ts';
import { useStore } from '../data/store.ts';
import { useKeys } from '../data/use-keys.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

/** The last act and how to take it back. Stays until the next act or until it is put away: nobody has to be quick. */
export function NoticeBar() {
  const { t } = useTranslation();
  const { notice } = useServices();
  const current = useStore(notice);
  useKeys(current?.undo ? { u: current.undo } : {});
  return (
    <div role="status" className="notices">
      {current && (
        <div className={`notice ${current.tone}`}>
          <Icon name={current.tone === 'good' ? 'check' : 'warn'} />
          <p>{current.text}</p>
          {current.link && (
            <Link href={current.link.href} onClick={() => notice.set(null)}>
              {current.link.text}
            </Link>
          )}
          {current.undo && (
            <Button onPress={current.undo} shortcut="u">
              {t('form.undo')}
            </Button>
          )}
          <Button tone="quiet" onPress={() => notice.set(null)}>
            {t('form.close')}
          </Button>
        </div>
      )}
    </div>
  );
}
