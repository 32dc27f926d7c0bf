import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../core/api/views.ts';
import { useDraft, useServices } from '../data/context.ts';
import { useCaseWrite } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { Modal } from '../ui/modal.tsx';
import { Problem } from '../ui/problem.tsx';
import { TextField } from '../ui/text-field.tsx';

const LEAST = 10;

/** The last look before the public sees it: a published version can be corrected, never taken back. */
export function PublishDialog({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { notice } = useServices();
  const { case: state, publicUrl } = detail;
  const correcting = publicUrl !== null;
  const correction = useDraft(`correction.${state.id}`, { text: '' });
  const publish = useCaseWrite('publish', state.id);
  const text = correction.value.text.trim();
  const missing = correcting && text.length < LEAST;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (missing) return;
    publish.mutate(
      {
        params: { id: state.id },
        body: { draftVersion: state.draftVersion, ...(correcting && { correction: text }) },
      },
      {
        onSuccess: () => {
          correction.settle();
          notice.set({ tone: 'good', text: t(correcting ? 'case.correctedNow' : 'case.publishedNow') });
          onClose();
        },
      },
    );
  };
  return (
    <Modal title={t(correcting ? 'case.publishCorrection' : 'case.publish')} onClose={onClose}>
      <form onSubmit={submit}>
        <p lang={state.draft?.lang}>
          <strong>{state.draft?.title}</strong>
        </p>
        <p>{t('publish.explain')}</p>
        {correcting && (
          <TextField
            label={t('publish.correction')}
            hint={t('publish.correctionHint')}
            value={correction.value.text}
            onChange={(value) => correction.change({ text: value })}
            rows={4}
            max={1000}
            lang={state.draft?.lang ?? state.lang}
          />
        )}
        <Problem error={publish.error} />
        <Button
          type="submit"
          tone="primary"
          busy={publish.isPending}
          disabledReason={missing ? t('form.atLeast', { count: LEAST }) : null}
        >
          {t('publish.submit')}
        </Button>
      </form>
    </Modal>
  );
}
