import { useTranslation } from 'react-i18next';
import { sourceKinds } from '../../core/domain/source.ts';
import { supportedLanguages } from '../../core/domain/text.ts';
import type { FieldProblems } from '../ui/form-problems.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFormat } from '../ui/use-format.ts';
import type { SourceFields } from './source-fields.ts';

interface FieldsProps {
  readonly value: SourceFields;
  readonly change: (part: Partial<SourceFields>) => void;
  readonly problems: FieldProblems;
}

function Languages({ value, change, problems }: FieldsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const offered = [...new Set<string>([...supportedLanguages, ...value.languages])];
  const set = (lang: string, on: boolean) =>
    change({
      languages: on ? [...value.languages, lang] : value.languages.filter((known) => known !== lang),
    });
  return (
    <fieldset className="languages">
      <legend>{t('propose.languages')}</legend>
      {offered.map((lang) => (
        <label key={lang} className="check">
          <input
            type="checkbox"
            checked={value.languages.includes(lang)}
            aria-invalid={Boolean(problems.languages)}
            onChange={(event) => set(lang, event.target.checked)}
          />
          {format.language(lang)}
        </label>
      ))}
      {problems.languages && <p className="field-error">{t('propose.needLanguage')}</p>}
    </fieldset>
  );
}

/** Who publishes, and why the desk should read it. */
export function OrganisationFields({ value, change, problems }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('propose.name')}
        hint={t('propose.nameHint')}
        value={value.name}
        onChange={(name) => change({ name })}
        error={problems.name ?? problems.id}
      />
      <SelectField
        label={t('propose.kind')}
        value={value.kind}
        options={sourceKinds.map((kind) => ({ value: kind as string, label: t(`sourceKind.${kind}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        label={t('propose.country')}
        hint={t('propose.countryHint')}
        value={value.country}
        onChange={(country) => change({ country })}
        error={problems.country && t('propose.countryHint')}
      />
      <Languages value={value} change={change} problems={problems} />
      <TextField
        label={t('propose.reason')}
        hint={t('propose.reasonHint')}
        rows={3}
        value={value.reason}
        onChange={(reason) => change({ reason })}
        error={problems.reason}
      />
      <TextField
        label={t('propose.terms')}
        hint={t('propose.termsHint')}
        rows={2}
        value={value.terms}
        onChange={(terms) => change({ terms })}
        error={problems.terms}
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
    </>
  );
}
