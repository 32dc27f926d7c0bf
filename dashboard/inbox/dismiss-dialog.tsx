import { useTranslation } from 'react-i18next';
import { dismissReasons } from '../../core/domain/desk.ts';
import { ChoiceDialog, type DecideManyProps } from './choice-dialog.tsx';

/** Asks why a claim is let go, alone or with the others of its narrative. */
export function DismissDialog({ others, onDecide, onClose }: DecideManyProps) {
  const { t } = useTranslation();
  return (
    <ChoiceDialog
      title={t('dismiss.title')}
      others={others}
      onClose={onClose}
      choices={dismissReasons.map((reason) => ({
        key: reason,
        label: t(`dismiss.${reason}`),
        choose: (whole) => onDecide({ state: 'dismissed', reason }, whole),
      }))}
    />
  );
}
