import { type FormEvent, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrioritiesView } from '../../core/api/views.ts';
import { defaultWeights, questions } from '../../core/domain/priority.ts';
import { useDraft, useServices, useUser } from '../data/context.ts';
import { useRead, useWrite } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { QueuePreview } from './queue-preview.tsx';
import { WeightFields } from './weight-fields.tsx';
import { WeightHistory } from './weight-history.tsx';

/** The weights with their effect beside them. Anyone may try; a lead saves. What was tried is kept on this device until then. */
function WeightsEditor({ view }: { view: PrioritiesView }) {
  const { t } = useTranslation();
  const { notice } = useServices();
  const isLead = useUser().role === 'lead';
  const { version, weights: inForce } = view.current;
  const draft = useDraft(`priorities ${version}`, inForce);
  const save = useWrite('savePriorities', ['priorities', 'previewPriorities', 'claims', 'claim', 'audit']);
  const changed = questions.some((question) => draft.value[question] !== inForce[question]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!changed || !isLead) return;
    save.mutate(
      { body: { weights: draft.value, basedOn: version } },
      {
        onSuccess: () => {
          draft.settle();
          notice.set({ tone: 'good', text: t('priorities.saved') });
        },
      },
    );
  };
  const refusal = isLead ? (changed ? null : t('priorities.unchanged')) : t('priorities.leadOnly');
  return (
    <>
      <div className="priorities">
        <form className="card" onSubmit={submit} aria-labelledby="weights">
          <h2 id="weights">{t('priorities.weights')}</h2>
          <WeightFields weights={draft.value} onChange={draft.change} />
          <Problem error={save.error} />
          <div className="form-acts">
            <Button type="submit" tone="primary" busy={save.isPending} disabledReason={refusal}>
              {t('priorities.save')}
            </Button>
            {changed && <Button onPress={draft.settle}>{t('priorities.takeBack')}</Button>}
            <Button tone="quiet" onPress={() => draft.change(defaultWeights)}>
              {t('priorities.toDefault')}
            </Button>
          </div>
        </form>
        <QueuePreview weights={useDeferredValue(draft.value)} />
      </div>
      <WeightHistory view={view} onUse={draft.change} />
    </>
  );
}

/** What orders the inbox: for everyone to read and try, for leads to save. */
export function PrioritiesPage() {
  const { t } = useTranslation();
  const query = useRead('priorities', {});
  return (
    <Page title={t('priorities.title')} lead={t('priorities.lead')}>
      <p className="note">
        <Icon name="info" /> {t('priorities.scope')}
      </p>
      <Loaded query={query}>{(view) => <WeightsEditor key={view.current.version} view={view} />}</Loaded>
    </Page>
  );
}
