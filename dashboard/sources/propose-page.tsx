import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { SourceBody } from '../../core/api/bodies.ts';
import { sourceKinds } from '../../core/domain/source.ts';
import { supportedLanguages } from '../../core/domain/text.ts';
import { useDraft, useServices } from '../data/context.ts';
import { useWrite } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { type FieldProblems, useFormProblems } from '../ui/form-problems.ts';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFormat } from '../ui/use-format.ts';
import { emptySource, toSourceBody } from './source-fields.ts';

/** Proposes an organisation as a source. It is read only after a second person has approved it. */
export function ProposePage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { notice } = useServices();
  const [, navigate] = useLocation();
  const draft = useDraft('source', emptySource);
  const [problems, setProblems] = useState<FieldProblems>({});
  const problemsOf = useFormProblems();
  const propose = useWrite('proposeSource', ['sources', 'audit']);
  const { value, change } = draft;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = toSourceBody(value);
    const found = problemsOf(SourceBody, body);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    propose.mutate(
      { body },
      {
        onSuccess: () => {
          draft.settle();
          notice.set({ tone: 'good', text: t('propose.done', { name: body.name }) });
          navigate('/sources');
        },
      },
    );
  };
  return (
    <Page
      title={t('sources.propose')}
      lead={t('propose.lead')}
      actions={<Link href="/sources">{t('nav.sources')}</Link>}
    >
      <form className="form" onSubmit={submit} noValidate>
        <TextField
          label={t('propose.name')}
          hint={t('propose.nameHint')}
          value={value.name}
          onChange={(name) => change({ name })}
          error={problems.name ?? problems.id}
        />
        <div className="field-row">
          <SelectField
            label={t('propose.kind')}
            value={value.kind}
            options={sourceKinds.map((kind) => ({ value: kind as string, label: t(`sourceKind.${kind}`) }))}
            onChange={(kind) => change({ kind })}
          />
          <SelectField
            label={t('list.language')}
            value={value.language}
            options={supportedLanguages.map((lang) => ({
              value: lang as string,
              label: format.language(lang),
            }))}
            onChange={(language) => change({ language })}
          />
        </div>
        <TextField
          label={t('propose.country')}
          hint={t('propose.countryHint')}
          value={value.country}
          onChange={(country) => change({ country })}
          error={problems.country && t('propose.countryHint')}
        />
        <TextField
          label={t('propose.homepage')}
          type="url"
          value={value.homepage}
          onChange={(homepage) => change({ homepage })}
          error={problems.homepage}
        />
        <TextField
          label={t('propose.feeds')}
          hint={t('propose.feedsHint')}
          rows={3}
          value={value.feeds}
          onChange={(feeds) => change({ feeds })}
          error={problems.feeds}
        />
        <TextField
          label={t('propose.reason')}
          hint={t('propose.reasonHint')}
          rows={3}
          value={value.reason}
          onChange={(reason) => change({ reason })}
          error={problems.reason}
        />
        {(['opinion', 'satire'] as const).map((name) => (
          <label key={name} className="check">
            <input
              type="checkbox"
              checked={value[name]}
              onChange={(event) => change({ [name]: event.target.checked })}
            />
            {t(`propose.${name}`)}
          </label>
        ))}
        <Problem error={propose.error} />
        <Button type="submit" tone="primary" busy={propose.isPending}>
          {t('sources.propose')}
        </Button>
      </form>
    </Page>
  );
}
