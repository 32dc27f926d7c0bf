import { useTranslation } from 'react-i18next';
import { verdictScale } from '../../core/domain/desk.ts';
import { supportedLanguages } from '../../core/domain/text.ts';
import type { FieldProblems } from '../ui/form-problems.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFormat } from '../ui/use-format.ts';
import type { RebuttalFields } from './use-rebuttal-draft.ts';

interface RebuttalInputsProps {
  readonly value: RebuttalFields;
  readonly change: (part: Partial<RebuttalFields>) => void;
  readonly problems: FieldProblems;
}

const texts = [
  { name: 'claimReviewed', max: 75, rows: 2 },
  { name: 'title', max: 160, rows: 2 },
  { name: 'summary', max: 600, rows: 4 },
  { name: 'body', max: 20_000, rows: 12 },
  { name: 'unknown', max: 2000, rows: 3 },
  { name: 'whyChosen', max: 1000, rows: 3 },
] as const;

/** The fields of a rebuttal in the order in which the public page shows them. */
export function RebuttalInputs({ value, change, problems }: RebuttalInputsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const languages = [...new Set([value.lang, ...supportedLanguages])];
  return (
    <>
      <div className="field-row">
        <SelectField
          label={t('rebuttal.lang')}
          value={value.lang}
          options={languages.map((lang) => ({ value: lang, label: format.language(lang) }))}
          onChange={(lang) => change({ lang })}
        />
        <SelectField
          label={t('rebuttal.verdict')}
          value={value.verdict}
          options={[
            { value: '', label: t('rebuttal.chooseVerdict') },
            ...verdictScale.map(({ id }) => ({ value: id, label: t(`verdict.${id}`) })),
          ]}
          onChange={(verdict) => change({ verdict })}
        />
      </div>
      {problems.verdict && <p className="field-error">{t('rebuttal.chooseVerdict')}</p>}
      {texts.map(({ name, max, rows }) => (
        <TextField
          key={name}
          label={t(`rebuttal.${name}`)}
          hint={t(`rebuttal.${name}Hint`)}
          value={value[name]}
          onChange={(text) => change({ [name]: text })}
          rows={rows}
          max={max}
          lang={value.lang}
          error={problems[name]}
        />
      ))}
    </>
  );
}
