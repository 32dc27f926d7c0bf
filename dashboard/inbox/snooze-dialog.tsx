import { useTranslation } from 'react-i18next';
import { useNow } from '../data/context.ts';
import { useFormat } from '../ui/use-format.ts';
import { ChoiceDialog, type DecideProps } from './choice-dialog.tsx';
import { snoozeTimes } from './snooze-times.ts';

/** Asks until when a claim is put off. */
export function SnoozeDialog({ onDecide, onClose }: DecideProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ChoiceDialog
      title={t('snooze.title')}
      onClose={onClose}
      choices={snoozeTimes(useNow()).map(({ key, until }) => ({
        key,
        label: `${t(`snooze.${key}`)} · ${format.dateTime(until)}`,
        choose: () => onDecide({ state: 'snoozed', until }),
      }))}
    />
  );
}
