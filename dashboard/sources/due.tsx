import { useTranslation } from 'react-i18next';
import { useNow } from '../data/context.ts';
import { Ago } from '../ui/time.tsx';

/** How long until something is read; what is overdue is read next. */
export function Due({ at }: { at: string }) {
  const { t } = useTranslation();
  return Date.parse(at) > useNow() ? <Ago at={at} /> : t('sources.due');
}
