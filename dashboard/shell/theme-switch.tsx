import { useTranslation } from 'react-i18next';
import { useServices } from '../data/context.ts';
import { useStore } from '../data/store.ts';
import { SelectField } from '../ui/select-field.tsx';

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const { t } = useTranslation();
  const { preferences } = useServices();
  const current = useStore(preferences);
  return (
    <SelectField
      compact
      label={t('nav.theme')}
      value={current.theme}
      options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`theme.${value}`) }))}
      onChange={(theme) => preferences.set({ ...current, theme })}
    />
  );
}
