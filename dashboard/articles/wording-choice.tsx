import { useTranslation } from 'react-i18next';
import type { Wording } from '../../core/api/article-routes.ts';
import { SelectField } from '../ui/select-field.tsx';
import { useFormat } from '../ui/use-format.ts';

/** Two wordings to be held side by side. There is no older one where only one is known. */
export interface Pair {
  readonly older: Wording | null;
  readonly newer: Wording;
}

/**
 * The pair that an address asks for by when they were read, always in the order of time; the newest change where it asks for nothing
 * that is there. `wordings` are oldest first and at least one.
 */
export function choosePair(wordings: readonly Wording[], older: string, newer: string): Pair {
  const at = (asked: string): number => wordings.findIndex(({ fetchedAt }) => fetchedAt === asked);
  const last = wordings.length - 1;
  const right = at(newer) > 0 ? at(newer) : last;
  const left = at(older) >= 0 && at(older) < right ? at(older) : right - 1;
  const chosen = wordings[right];
  if (!chosen) throw new Error('An article has at least one wording.');
  return { older: wordings[left] ?? null, newer: chosen };
}

interface WordingChoiceProps {
  readonly wordings: readonly Wording[];
  readonly older: Wording;
  readonly newer: Wording;
  readonly onChange: (side: 'older' | 'newer', fetchedAt: string) => void;
}

/** Chooses which two wordings are compared; with two there is nothing to choose. */
export function WordingChoice({ wordings, older, newer, onChange }: WordingChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (wordings.length === 2) return null;
  const options = wordings.map(({ fetchedAt }, index) => ({
    value: fetchedAt,
    label: t('article.numbered', { number: index + 1, at: format.dateTime(fetchedAt) }),
  }));
  const right = wordings.indexOf(newer);
  return (
    <div className="wording-choice">
      <SelectField
        label={t('article.older')}
        value={older.fetchedAt}
        options={options.slice(0, right)}
        onChange={(at) => onChange('older', at)}
      />
      <SelectField
        label={t('article.newer')}
        value={newer.fetchedAt}
        options={options.slice(1)}
        onChange={(at) => onChange('newer', at)}
      />
    </div>
  );
}
