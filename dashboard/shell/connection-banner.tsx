import { useTranslation } from 'react-i18next';
import { useServices } from '../data/context.ts';
import { useStore } from '../data/store.ts';
import { Icon } from '../ui/icon.tsx';

/** Says when the server does not answer, and that nothing typed is lost. The status line keeps asking and takes it away again. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const reached = useStore(useServices().reached);
  return (
    <div role="status" className="connection">
      {!reached && (
        <p>
          <Icon name="off" /> <strong>{t('connection.lost')}</strong> {t('connection.kept')}
        </p>
      )}
    </div>
  );
}
