import type { TFunction } from 'i18next';
import type { Question } from '../../core/domain/priority.ts';
import { topics } from '../../core/domain/topic.ts';

/** A question of the catalogue in the reader's language. */
export function questionText(t: TFunction, question: Question): string {
  const topic = topics.find((name) => question === `topic-${name}`);
  if (topic) return t('claim.aboutTopic', { topic: t(`topic.${topic}`) });
  return t(`question.${question as Exclude<Question, `topic-${string}`>}`);
}
