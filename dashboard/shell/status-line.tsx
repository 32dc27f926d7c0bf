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
  const { queue, corpus } = data;
  return (
    <footer className="status-line">
      {corpus ? (
        <>
          <span>{t('status.articles', { count: corpus.articles })}</span>
          <span>{t('status.claims', { count: corpus.claims })}</span>
          <span>{t('status.factChecks', { count: corpus.factChecks })}</span>
          <span>
            {t('status.abstained', { count: corpus.abstained.opinion + corpus.abstained.offTopic })}
          </span>
        </>
      ) : (
        <span className="bad">
          <Icon name="warn" /> {t('status.corpusAway')}
        </span>
      )}
      {queue ? (
        <span>{t('status.jobs', { count: queue.waiting + queue.delayed + queue.active })}</span>
      ) : (
        <span className="bad">
          <Icon name="warn" /> {t('status.queueAway')}
        </span>
      )}
      {queue && queue.dead > 0 && (
        <span className="bad">
          <Icon name="warn" /> {t('status.dead', { count: queue.dead })}
        </span>
      )}
      {corpus?.model && <span className="model">{t('status.model', { model: corpus.model })}</span>}
    </footer>
  );
}
