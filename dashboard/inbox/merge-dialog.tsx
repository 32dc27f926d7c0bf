import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../data/queries.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Modal } from '../ui/modal.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { DecideProps } from './choice-dialog.tsx';

interface CandidatesProps {
  readonly state: 'accepted' | 'open';
  readonly q: string;
  readonly without: string;
  readonly onPick: (claimId: string) => void;
}

function Candidates({ state, q, without, onPick }: CandidatesProps) {
  const { t } = useTranslation();
  const found = useRead('claims', { query: { state, limit: 8, ...(q && { q }) } });
  return (
    <section>
      <h3>{t(`merge.${state}`)}</h3>
      <Loaded query={found}>
        {({ items }) => {
          const others = items.filter((item) => item.claim.id !== without);
          if (others.length === 0) return <p className="quiet">{t('merge.none')}</p>;
          return (
            <div className="choices">
              {others.map(({ claim, wording }) => (
                <button
                  key={claim.id}
                  type="button"
                  className="choice"
                  lang={claim.lang}
                  onClick={() => onPick(claim.id)}
                >
                  {wording.text}
                </button>
              ))}
            </div>
          );
        }}
      </Loaded>
    </section>
  );
}

/** Asks which other claim says the same; those that have a case come first. */
export function MergeDialog({ claimId, onDecide, onClose }: DecideProps & { claimId: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const pick = (mergeInto: string): void => {
    onClose();
    onDecide({ state: 'merged', mergeInto });
  };
  return (
    <Modal title={t('merge.title')} onClose={onClose}>
      <TextField label={t('merge.search')} value={text} onChange={setText} type="search" autoFocus />
      <Candidates state="accepted" q={q} without={claimId} onPick={pick} />
      <Candidates state="open" q={q} without={claimId} onPick={pick} />
    </Modal>
  );
}
