import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyOf } from '../../core/api/routes.ts';
import { Modal } from '../ui/modal.tsx';

/** What a dialog of the inbox needs: to decide, and to go away. */
export interface DecideProps {
  readonly onDecide: (body: BodyOf<'triage'>, wholeNarrative?: boolean) => void;
  readonly onClose: () => void;
}

/** The same where a decision may take the other claims of a narrative along. */
export interface DecideManyProps extends DecideProps {
  /** How many others there are; 0 for a claim alone. */
  readonly others: number;
}

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly choose: (wholeNarrative: boolean) => void;
}

interface ChoiceDialogProps {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly others: number;
  readonly onClose: () => void;
}

/** A short list to choose from; the digits 1 to 9 choose as well, and 0 takes the other claims of the narrative along. */
export function ChoiceDialog({ title, choices, others, onClose }: ChoiceDialogProps) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const take = (choice: Choice | undefined): void => {
    if (!choice) return;
    onClose();
    choice.choose(whole && others > 0);
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === '0') setWhole((before) => !before);
      if (/^[1-9]$/.test(event.key)) take(choices[Number(event.key) - 1]);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
  return (
    <Modal title={title} onClose={onClose}>
      <p className="quiet">{t('form.digits')}</p>
      {others > 0 && (
        <label className="check">
          <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.target.checked)} />
          {t('inbox.whole', { count: others })}
          <span className="key" aria-hidden="true">
            0
          </span>
        </label>
      )}
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
