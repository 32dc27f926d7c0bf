import { useTranslation } from 'react-i18next';
import type { z } from 'zod';

/** For each field that does not fit yet, what to do about it. */
export type FieldProblems = Readonly<Record<string, string>>;

/** Checks a form with the contract's own schema and says per field, in the interface's language, what is to be done. */
export function useFormProblems(): (schema: z.ZodType, value: unknown) => FieldProblems {
  const { t } = useTranslation();
  const wordsOf = (issue: z.core.$ZodIssue): string => {
    if (issue.code === 'too_small' && issue.origin === 'string') {
      return Number(issue.minimum) <= 1
        ? t('form.needed')
        : t('form.atLeast', { count: Number(issue.minimum) });
    }
    if (issue.code === 'too_big' && issue.origin === 'string')
      return t('form.atMost', { count: Number(issue.maximum) });
    if (issue.code === 'invalid_format' && issue.format === 'url') return t('form.address');
    return t('form.unfit');
  };
  return (schema, value) => {
    const result = schema.safeParse(value);
    const issues = result.success ? [] : result.error.issues;
    // The first issue of a field is the one to mend first.
    return Object.fromEntries(
      issues.toReversed().map((issue) => [String(issue.path[0] ?? ''), wordsOf(issue)]),
    );
  };
}
