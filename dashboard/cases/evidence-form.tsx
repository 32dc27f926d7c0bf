import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EvidenceBody } from '../../core/api/bodies.ts';
import { useDraft, useServices } from '../data/context.ts';
import { useCaseWrite } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { type FieldProblems, useFormProblems } from '../ui/form-problems.ts';
import { Problem } from '../ui/problem.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';

const empty = { url: '', title: '', publisher: '', kind: 'primary', shows: '', archivedUrl: '' };

/** Adds evidence: a link, whose it is, and what it shows in words. It counts as read now. */
export function EvidenceForm({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { now } = useServices();
  const draft = useDraft(`evidence.${caseId}`, empty);
  const [problems, setProblems] = useState<FieldProblems>({});
  const problemsOf = useFormProblems();
  const add = useCaseWrite('addEvidence', caseId);
  const { value, change } = draft;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = {
      ...value,
      kind: value.kind === 'secondary' ? ('secondary' as const) : ('primary' as const),
      archivedUrl: value.archivedUrl.trim() || null,
      accessedAt: new Date(now.get()).toISOString(),
    };
    const found = problemsOf(EvidenceBody, body);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    add.mutate({ params: { id: caseId }, body }, { onSuccess: draft.settle });
  };
  return (
    <form className="card" onSubmit={submit} aria-labelledby="evidence-form">
      <h3 id="evidence-form">{t('evidence.add')}</h3>
      <TextField
        label={t('evidence.url')}
        type="url"
        value={value.url}
        onChange={(url) => change({ url })}
        error={problems.url}
      />
      <TextField
        label={t('evidence.shows')}
        hint={t('evidence.showsHint')}
        value={value.shows}
        onChange={(shows) => change({ shows })}
        rows={3}
        max={2000}
        error={problems.shows}
      />
      <TextField
        label={t('evidence.title')}
        value={value.title}
        onChange={(title) => change({ title })}
        error={problems.title}
      />
      <TextField
        label={t('evidence.publisher')}
        hint={t('evidence.publisherHint')}
        value={value.publisher}
        onChange={(publisher) => change({ publisher })}
        error={problems.publisher}
      />
      <SelectField
        label={t('evidence.kind')}
        hint={t('evidence.kindHint')}
        value={value.kind}
        options={(['primary', 'secondary'] as const).map((kind) => ({
          value: kind,
          label: t(`evidence.${kind}`),
        }))}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        label={t('evidence.archivedUrl')}
        hint={t('evidence.archivedHint')}
        type="url"
        value={value.archivedUrl}
        onChange={(archivedUrl) => change({ archivedUrl })}
        error={problems.archivedUrl}
      />
      <Problem error={add.error} />
      <Button type="submit" busy={add.isPending}>
        {t('evidence.add')}
      </Button>
    </form>
  );
}
