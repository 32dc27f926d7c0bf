import { useTranslation } from 'react-i18next';
import { useServices } from '../data/context.ts';
import { useRead } from '../data/queries.ts';
import { useStore } from '../data/store.ts';
import { Icon } from '../ui/icon.tsx';

const EVERY_MS = 15_000;
const EVERY_MS_WHILE_LOST = 3_000;

/** The state of the whole in one line at the foot of every page. Its asking is also how a lost connection is found again. */
export function StatusLine() {
  const { t } = useTranslation();
  const reached = useStore(useServices().reached);
  const { data } = useRead('status', {}, { everyMs: reached ? EVERY_MS : EVERY_MS_WHILE_LOST });
  if (!data) return <footer className="status-line" />;
  const { queue, abstained } = data;
  return (
    <footer className="status-line">
      <span>{t('status.articles', { count: data.articles })}</span>
      <span>{t('status.claims', { count: data.claims })}</span>
      <span>{t('status.factChecks', { count: data.factChecks })}</span>
      <span>{t('status.abstained', { count: abstained.opinion + abstained.offTopic })}</span>
      <span>{t('status.jobs', { count: queue.waiting + queue.delayed + queue.active })}</span>
      {queue.dead > 0 && (
        <span className="bad">
          <Icon name="warn" /> {t('status.dead', { count: queue.dead })}
        </span>
      )}
      <span className="model">{t('status.model', { model: data.model })}</span>
    </footer>
  );
}
