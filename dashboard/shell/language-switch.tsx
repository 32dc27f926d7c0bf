import { useTranslation } from 'react-i18next';
import { useServices } from '../data/context.ts';
import { type InterfaceLanguage, interfaceLanguages, isInterfaceLanguage } from '../data/preferences.ts';
import { useStore } from '../data/store.ts';
import { switchWords } from '../i18n.ts';
import { SelectField } from '../ui/select-field.tsx';

const options = Object.entries(interfaceLanguages).map(([value, label]) => ({
  value: value as InterfaceLanguage,
  label,
}));

/** Changes the interface's language on this device. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const { preferences } = useServices();
  const current = useStore(preferences);
  const shown = isInterfaceLanguage(i18n.language) ? i18n.language : 'en';
  return (
    <SelectField
      compact
      label={t('nav.language')}
      value={shown}
      options={options}
      onChange={(lang) => {
        preferences.set({ ...current, lang });
        switchWords(i18n, lang);
      }}
    />
  );
}
