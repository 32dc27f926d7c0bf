import type { PageLang } from '../languages.ts';
import type { SiteWords } from './word-list.ts';
import { en } from './words-en.ts';
import { fr } from './words-fr.ts';
import { vi } from './words-vi.ts';

/** The words of the public site by language. */
export const siteWords: Readonly<Record<PageLang, SiteWords>> = { vi, en, fr };
