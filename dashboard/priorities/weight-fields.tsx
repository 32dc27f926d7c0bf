import { useTranslation } from 'react-i18next';
import {
  MOST_WEIGHT,
  type Question,
  type QuestionGroup,
  questionGroups,
  type Weights,
} from '../../core/domain/priority.ts';
import { questionText } from './question-text.ts';

interface WeightFieldProps {
  readonly question: Question;
  readonly weight: number;
  readonly onChange: (weight: number) => void;
}

/** One question with its weight; the number stands beside the slider and is read out with the question. */
function WeightField({ question, weight, onChange }: WeightFieldProps) {
  const { t } = useTranslation();
  const text = questionText(t, question);
  return (
    <label className={weight === 0 ? 'weight unused' : 'weight'}>
      <span>{text}</span>
      <input
        type="range"
        min={0}
        max={MOST_WEIGHT}
        step={1}
        value={weight}
        aria-valuetext={t('priorities.weight', { question: text, weight })}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <output aria-hidden="true">{weight}</output>
    </label>
  );
}

interface WeightFieldsProps {
  readonly weights: Weights;
  readonly onChange: (part: Partial<Weights>) => void;
}

/** Every question with its weight, in groups. */
export function WeightFields({ weights, onChange }: WeightFieldsProps) {
  const { t } = useTranslation();
  const groups = Object.keys(questionGroups) as QuestionGroup[];
  return groups.map((group) => (
    <fieldset key={group} className="weights">
      <legend>{t(`questionGroup.${group}`)}</legend>
      {questionGroups[group].map((question) => (
        <WeightField
          key={question}
          question={question}
          weight={weights[question]}
          onChange={(weight) => onChange({ [question]: weight })}
        />
      ))}
    </fieldset>
  ));
}
