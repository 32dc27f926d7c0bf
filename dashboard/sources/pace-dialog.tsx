import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sourceRoutes } from '../../core/api/source-routes.ts';
import type { Source } from '../../core/domain/source.ts';
import { useServices } from '../data/context.ts';
import { useWrite } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { Modal } from '../ui/modal.tsx';
import { Problem } from '../ui/problem.tsx';
import { TextField } from '../ui/text-field.tsx';

/** A whole number as typed; NaN for anything else, which no schema takes. */
const numberIn = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text.trim()) : Number.NaN);

/** Slows a source down, or lets it go at its own pace again. */
export function PaceDialog({ source, onClose }: { source: Source; onClose: () => void }) {
  const { t } = useTranslation();
  const { notice } = useServices();
  const [delay, setDelay] = useState(source.minDelaySeconds === null ? '' : String(source.minDelaySeconds));
  const [budget, setBudget] = useState(String(source.dailyBudget));
  const save = useWrite('setPace', ['sources', 'source', 'audit']);
  const body = {
    minDelaySeconds: delay.trim() === '' ? null : numberIn(delay),
    dailyBudget: numberIn(budget),
  };
  const { minDelaySeconds, dailyBudget } = sourceRoutes.setPace.body.shape;
  const delayFits = minDelaySeconds.safeParse(body.minDelaySeconds).success;
  const budgetFits = dailyBudget.safeParse(body.dailyBudget).success;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!delayFits || !budgetFits) return;
    save.mutate(
      { params: { id: source.id }, body },
      {
        onSuccess: () => {
          notice.set({ tone: 'good', text: t('pace.saved', { name: source.name }) });
          onClose();
        },
      },
    );
  };
  return (
    <Modal title={t('pace.title')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <p>{t('pace.lead')}</p>
        <TextField
          label={t('pace.delay')}
          hint={t('pace.delayHint')}
          value={delay}
          onChange={setDelay}
          error={delayFits ? null : t('pace.delayHint')}
        />
        <TextField
          label={t('pace.budget')}
          hint={t('pace.budgetHint')}
          value={budget}
          onChange={setBudget}
          error={budgetFits ? null : t('pace.budgetHint')}
        />
        <Problem error={save.error} />
        <Button type="submit" tone="primary" busy={save.isPending}>
          {t('pace.save')}
        </Button>
      </form>
    </Modal>
  );
}
