import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import { SelectField } from './select-field.tsx';

/** One filter of a list: its name, what can be chosen, and what is chosen ('' for all). */
export interface Filter {
  readonly key: string;
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

interface FilterBarProps {
  readonly filters: readonly Filter[];
  readonly onChange: (key: string, value: string) => void;
}

/** The filters of a list, and those set as capsules that can each be taken away. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const set = filters.filter((filter) => filter.value !== '');
  return (
    <fieldset className="filter-bar">
      <legend className="visually-hidden">{t('list.filters')}</legend>
      {filters.map((filter) => (
        <SelectField
          key={filter.key}
          compact
          label={filter.label}
          value={filter.value}
          options={[{ value: '', label: filter.all }, ...filter.options]}
          onChange={(value) => onChange(filter.key, value)}
        />
      ))}
      {set.length > 0 && (
        <ul className="chips">
          {set.map((filter) => (
            <li key={filter.key}>
              <button type="button" className="chip" onClick={() => onChange(filter.key, '')}>
                <span className="visually-hidden">{t('list.removeFilter')} </span>
                {filter.label}:{' '}
                {filter.options.find((option) => option.value === filter.value)?.label ?? filter.value}
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
