import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseWrite } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { Modal } from '../ui/modal.tsx';
import { Problem } from '../ui/problem.tsx';
import { TextField } from '../ui/text-field.tsx';

const LEAST = 5;

/** Ends a case without publishing. Accepting the claim again opens it again. */
export function CloseDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const close = useCaseWrite('closeCase', caseId);
  const missing = reason.trim().length < LEAST;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (missing) return;
    close.mutate({ params: { id: caseId }, body: { reason: reason.trim() } }, { onSuccess: onClose });
  };
  return (
    <Modal title={t('case.close')} onClose={onClose}>
      <form onSubmit={submit}>
        <TextField
          label={t('close.reason')}
          hint={t('close.hint')}
          value={reason}
          onChange={setReason}
          rows={3}
          max={500}
          autoFocus
        />
        <Problem error={close.error} />
        <Button
          type="submit"
          tone="primary"
          busy={close.isPending}
          disabledReason={missing ? t('form.atLeast', { count: LEAST }) : null}
        >
          {t('case.close')}
        </Button>
      </form>
    </Modal>
  );
}
