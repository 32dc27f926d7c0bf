import { useTranslation } from 'react-i18next';
import { dismissReasons } from '../../core/domain/desk.ts';
import { ChoiceDialog, type DecideProps } from './choice-dialog.tsx';

/** Asks why a claim is let go. */
export function DismissDialog({ onDecide, onClose }: DecideProps) {
  const { t } = useTranslation();
  return (
    <ChoiceDialog
      title={t('dismiss.title')}
      onClose={onClose}
      choices={dismissReasons.map((reason) => ({
        key: reason,
        label: t(`dismiss.${reason}`),
        choose: () => onDecide({ state: 'dismissed', reason }),
      }))}
    />
  );
}
