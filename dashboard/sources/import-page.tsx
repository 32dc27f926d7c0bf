import { type ChangeEvent, type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ImportBody } from '../../core/api/source-routes.ts';
import type { ImportedEntry } from '../../core/api/source-views.ts';
import { sourceKinds } from '../../core/domain/source.ts';
import { supportedLanguages } from '../../core/domain/text.ts';
import { useWrite } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { type FieldProblems, useFormProblems } from '../ui/form-problems.ts';
import { Page } from '../ui/page.tsx';
import { Problem, ToldProblem } from '../ui/problem.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFormat } from '../ui/use-format.ts';

/** What the API takes in one request, with room for the rest of it. */
const MAX_BYTES = 150_000;

/** The file to be imported: chosen, read here, shown by its name. */
function FileField({ onText, error }: { onText: (text: string | null) => void; error: string | undefined }) {
  const { t } = useTranslation();
  const id = useId();
  const [tooLarge, setTooLarge] = useState(false);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    setTooLarge(file !== undefined && file.size > MAX_BYTES);
    const fits = file !== undefined && file.size <= MAX_BYTES;
    onText(fits ? await file.text() : null);
  };
  const problem = tooLarge ? t('opml.tooLarge') : error;
  return (
    <div className="field">
      <label htmlFor={id}>{t('opml.file')}</label>
      <span className="hint" id={`${id}-hint`}>
        {t('opml.fileHint')}
      </span>
      <input
        id={id}
        type="file"
        accept=".opml,.xml,text/x-opml,text/xml,application/xml"
        aria-describedby={`${id}-hint ${id}-state`}
        aria-invalid={problem !== undefined}
        onChange={(event) => void choose(event)}
      />
      <p id={`${id}-state`} role="status" className="field-error">
        {problem}
      </p>
    </div>
  );
}

/** What became of each entry: how many publishers were proposed, and why the others were left out. */
function Outcome({ entries }: { entries: readonly ImportedEntry[] }) {
  const { t } = useTranslation();
  const left = entries.filter(({ id }) => id === null);
  const proposed = new Set(entries.flatMap(({ id }) => id ?? [])).size;
  return (
    <section aria-live="polite">
      <p className={proposed > 0 ? 'note good' : 'note warn'}>
        {t('opml.proposed', { count: proposed })} · {t('opml.left', { count: left.length })}{' '}
        {proposed > 0 && <Link href="/sources?status=proposed">{t('opml.see')}</Link>}
      </p>
      {left.length > 0 && (
        <DataTable
          caption={t('opml.left', { count: left.length })}
          rows={left}
          idOf={({ address, name }) => `${address} ${name}`}
          columns={[
            { key: 'name', head: t('opml.entry'), cell: ({ name, address }) => name || address },
            {
              key: 'address',
              head: t('opml.address'),
              cell: ({ address }) => <span className="address">{address}</span>,
            },
            {
              key: 'reason',
              head: t('opml.reason'),
              cell: ({ code, reason }) => <ToldProblem code={code ?? ''} text={reason ?? ''} />,
            },
          ]}
        />
      )}
    </section>
  );
}

/** Brings in a reading list (OPML): each publisher of it becomes a proposal. */
export function ImportPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const [fields, setFields] = useState({ kind: 'newspaper', country: '', language: 'vi', reason: '' });
  const [opml, setOpml] = useState<string | null>(null);
  const [problems, setProblems] = useState<FieldProblems>({});
  const problemsOf = useFormProblems();
  const bring = useWrite('importSources', ['sources', 'audit']);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = { ...fields, country: fields.country.trim().toUpperCase(), opml: opml ?? '' };
    const found = problemsOf(ImportBody, body);
    setProblems(found);
    if (Object.keys(found).length === 0) bring.mutate({ body: ImportBody.parse(body) });
  };
  return (
    <Page
      title={t('opml.import')}
      lead={t('opml.lead')}
      actions={<Link href="/sources">{t('nav.sources')}</Link>}
    >
      {bring.data && <Outcome entries={bring.data.entries} />}
      <form className="form" onSubmit={submit} noValidate>
        <FileField onText={setOpml} error={problems.opml && t('opml.needFile')} />
        <fieldset>
          <legend>{t('opml.defaults')}</legend>
          <div className="field-row">
            <SelectField
              label={t('propose.kind')}
              value={fields.kind}
              options={sourceKinds.map((kind) => ({ value: kind as string, label: t(`sourceKind.${kind}`) }))}
              onChange={(kind) => setFields({ ...fields, kind })}
            />
            <SelectField
              label={t('opml.language')}
              value={fields.language}
              options={supportedLanguages.map((lang) => ({
                value: lang as string,
                label: format.language(lang),
              }))}
              onChange={(language) => setFields({ ...fields, language })}
            />
          </div>
          <TextField
            label={t('propose.country')}
            hint={t('propose.countryHint')}
            value={fields.country}
            onChange={(country) => setFields({ ...fields, country })}
            error={problems.country && t('propose.countryHint')}
          />
          <TextField
            label={t('propose.reason')}
            hint={t('propose.reasonHint')}
            rows={2}
            value={fields.reason}
            onChange={(reason) => setFields({ ...fields, reason })}
            error={problems.reason}
          />
        </fieldset>
        <Problem error={bring.error} />
        <Button type="submit" tone="primary" busy={bring.isPending}>
          {t('opml.submit')}
        </Button>
      </form>
    </Page>
  );
}
