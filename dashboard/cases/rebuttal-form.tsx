import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../core/api/views.ts';
import { RebuttalContent } from '../../core/domain/desk.ts';
import { useServices } from '../data/context.ts';
import { useCaseWrite } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { type FieldProblems, useFormProblems } from '../ui/form-problems.ts';
import { Problem } from '../ui/problem.tsx';
import { DraftConflict } from './draft-conflict.tsx';
import { RebuttalInputs } from './rebuttal-inputs.tsx';
import type { RebuttalDraft } from './use-rebuttal-draft.ts';

/** The editor: what is typed stays on this device until it is saved; saving takes back any approval. */
export function RebuttalForm({ detail, draft }: { detail: CaseDetail; draft: RebuttalDraft }) {
  const { t } = useTranslation();
  const { notice } = useServices();
  const [problems, setProblems] = useState<FieldProblems>({});
  const problemsOf = useFormProblems();
  const form = useRef<HTMLFormElement>(null);
  const { case: state } = detail;
  const save = useCaseWrite('saveDraft', state.id);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { basedOn, ...content } = draft.value;
    const found = problemsOf(RebuttalContent, content);
    setProblems(found);
    const parsed = RebuttalContent.safeParse(content);
    if (!parsed.success) return;
    save.mutate(
      { params: { id: state.id }, body: { content: parsed.data, basedOn } },
      {
        onSuccess: () => {
          draft.settle();
          notice.set({ tone: 'good', text: t('rebuttal.saved') });
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };
  if (state.status === 'closed') return <p className="note">{t('reason.closed')}</p>;
  const wrong = Object.keys(problems).length;
  return (
    <form ref={form} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <RebuttalInputs value={draft.value} change={draft.change} problems={problems} />
      {wrong > 0 && (
        <p className="field-error" role="alert">
          {t('form.problems', { count: wrong })}
        </p>
      )}
      <Problem error={save.error} />
      <DraftConflict detail={detail} draft={draft} />
      <div className="save-row">
        <Button
          type="submit"
          tone="primary"
          busy={save.isPending}
          disabledReason={draft.changed ? null : t('rebuttal.nothingToSave')}
        >
          {t('rebuttal.save')}
        </Button>
        {draft.changed && <span className="quiet">{t('rebuttal.unsaved')}</span>}
        {draft.changed && state.approvedBy !== null && (
          <span className="quiet">{t('rebuttal.approvalLapses')}</span>
        )}
      </div>
    </form>
  );
}
