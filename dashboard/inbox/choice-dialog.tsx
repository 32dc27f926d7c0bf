import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyOf } from '../../core/api/routes.ts';
import { Modal } from '../ui/modal.tsx';

/** What a dialog of the inbox needs: to decide, and to go away. */
export interface DecideProps {
  readonly onDecide: (body: BodyOf<'triage'>) => void;
  readonly onClose: () => void;
}

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly choose: () => void;
}

interface ChoiceDialogProps {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly onClose: () => void;
}

/** A short list to choose from; the digits 1 to 9 choose as well. */
export function ChoiceDialog({ title, choices, onClose }: ChoiceDialogProps) {
  const { t } = useTranslation();
  const take = (choice: Choice | undefined): void => {
    if (!choice) return;
    onClose();
    choice.choose();
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (/^[1-9]$/.test(event.key)) take(choices[Number(event.key) - 1]);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
  return (
    <Modal title={title} onClose={onClose}>
      <p className="quiet">{t('form.digits')}</p>
      <div className="choices">
        {choices.map((choice, index) => (
          <button key={choice.key} type="button" className="choice" onClick={() => take(choice)}>
            <span className="key" aria-hidden="true">
              {index + 1}
            </span>{' '}
            {choice.label}
          </button>
        ))}
      </div>
    </Modal>
  );
}
