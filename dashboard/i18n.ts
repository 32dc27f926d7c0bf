import { createInstance, type i18n, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { InterfaceLanguage } from './data/preferences.ts';

const load: Record<InterfaceLanguage, () => Promise<{ default: ResourceLanguage }>> = {
  vi: () => import('./locales/vi.json', { with: { type: 'json' } }),
  en: () => import('./locales/en.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr.json', { with: { type: 'json' } }),
};

/** The interface's words. A language is fetched when it is first asked for; a missing key is an error in tests, English on screen. */
export async function createWords(lang: InterfaceLanguage): Promise<i18n> {
  const words = createInstance().use(initReactI18next);
  await words.init({ lng: lang, resources: {}, interpolation: { escapeValue: false }, returnNull: false });
  await switchWords(words, lang);
  return words;
}

/** Changes the interface's language and tells the browser of it, for hyphenation and reading aloud. */
export async function switchWords(words: i18n, lang: InterfaceLanguage): Promise<void> {
  if (!words.hasResourceBundle(lang, 'translation')) {
    words.addResourceBundle(lang, 'translation', (await load[lang]()).default);
  }
  await words.changeLanguage(lang);
  document.documentElement.lang = lang;
}
