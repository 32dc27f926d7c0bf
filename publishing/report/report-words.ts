import type { PageLang } from '../languages.ts';
import type { ReportWords } from './report-word-list.ts';
import { en } from './report-words-en.ts';
import { fr } from './report-words-fr.ts';
import { vi } from './report-words-vi.ts';

/** The words of the weekly report by language. */
export const reportWords: Readonly<Record<PageLang, ReportWords>> = { vi, en, fr };
