import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimDetail } from '../../core/api/views.ts';
import { useWrite } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { Modal } from '../ui/modal.tsx';
import { Problem } from '../ui/problem.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { SeenWording } from './wordings-seen.ts';

const LEAST = 10;
const MOST = 400;

interface WordingDialogProps {
  readonly detail: ClaimDetail;
  readonly seen: readonly SeenWording[];
  readonly onClose: () => void;
}

/** Words a claim anew, from one of the sentences seen or freely. */
export function WordingDialog({ detail, seen, onClose }: WordingDialogProps) {
  const { t } = useTranslation();
  const { claim, wording } = detail.item;
  const [text, setText] = useState(wording.text);
  const save = useWrite('setWording', ['claim', 'claims', 'audit']);
  const unfit = text.trim().length < LEAST || text.length > MOST;
  const send = (value: string | null): void =>
    save.mutate({ params: { id: claim.id }, body: { text: value } }, { onSuccess: onClose });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!unfit) send(text.trim());
  };
  const others = seen.filter((other) => other.lang === claim.lang && other.text !== text);
  return (
    <Modal title={t('wording.title')} onClose={onClose}>
      <form onSubmit={submit}>
        <TextField
          label={t('wording.field')}
          hint={t('wording.hint')}
          value={text}
          onChange={setText}
          rows={3}
          max={MOST}
          lang={claim.lang}
          autoFocus
        />
        {others.length > 0 && (
          <div className="choices">
            {others.map((other) => (
              <button key={other.text} type="button" className="choice" onClick={() => setText(other.text)}>
                <span className="quiet">{t('wording.use')}</span> <q lang={other.lang}>{other.text}</q>
              </button>
            ))}
          </div>
        )}
        <Problem error={save.error} />
        <div className="form-acts">
          <Button
            type="submit"
            tone="primary"
            busy={save.isPending}
            disabledReason={unfit ? t('form.atLeast', { count: LEAST }) : null}
          >
            {t('wording.save')}
          </Button>
          {wording.by && <Button onPress={() => send(null)}>{t('wording.takeBack')}</Button>}
        </div>
      </form>
    </Modal>
  );
}
