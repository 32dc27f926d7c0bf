import { useTranslation } from 'react-i18next';
import { useNow } from '../data/context.ts';
import { useFormat } from '../ui/use-format.ts';
import { ChoiceDialog, type DecideManyProps } from './choice-dialog.tsx';
import { snoozeTimes } from './snooze-times.ts';

/** Asks until when a claim is put off, alone or with the others of its narrative. */
export function SnoozeDialog({ others, onDecide, onClose }: DecideManyProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ChoiceDialog
      title={t('snooze.title')}
      others={others}
      onClose={onClose}
      choices={snoozeTimes(useNow()).map(({ key, until }) => ({
        key,
        label: `${t(`snooze.${key}`)} · ${format.dateTime(until)}`,
        choose: (whole) => onDecide({ state: 'snoozed', until }, whole),
      }))}
    />
  );
}
