import { useTranslation } from 'react-i18next';
import type { MatchView } from '../../core/api/views.ts';
import { useAnswerMatch } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { External } from '../ui/external.tsx';
import { Problem } from '../ui/problem.tsx';
import { Tag } from '../ui/tag.tsx';
import { useFormat } from '../ui/use-format.ts';

const looks = {
  strong: { tone: 'good', icon: 'check' },
  suggest: { tone: 'info', icon: 'near' },
  weak: { icon: 'near' },
} as const;

/** Fact-checks that may answer the claim, best first, each with its likeness in words, and a person's yes or no. */
export function MatchList({ matches }: { matches: readonly MatchView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const answer = useAnswerMatch();
  if (matches.length === 0) return <p className="quiet">{t('match.none')}</p>;
  return (
    <>
      <Problem error={answer.error} />
      <ul className="matches">
        {matches.map(({ match, factCheck, answer: given }) => (
          <li key={match.id} className="match">
            <p className="match-head">
              <Tag {...looks[match.level]}>{t(`match.${match.level}`)}</Tag>
              <span className="quiet">{t('match.score', { percent: format.percent(match.score) })}</span>
            </p>
            <p>
              <q lang={factCheck.lang}>{factCheck.claim}</q>
              {factCheck.rating && (
                <>
                  {' '}
                  <strong lang={factCheck.lang}>{factCheck.rating.words}</strong>
                </>
              )}
            </p>
            <p className="quiet">
              <External href={factCheck.url}>{factCheck.publisher}</External>
              {factCheck.reviewedAt && <> · {format.date(factCheck.reviewedAt)}</>} ·{' '}
              {format.language(factCheck.lang)}
            </p>
            <fieldset className="match-answer">
              <legend className="visually-hidden">{t('match.question')}</legend>
              {(['confirmed', 'rejected'] as const).map((value) => (
                <Button
                  key={value}
                  pressed={given === value}
                  onPress={() => answer.mutate({ id: match.id, answer: given === value ? null : value })}
                >
                  {t(`match.${value}`)}
                </Button>
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
    </>
  );
}
