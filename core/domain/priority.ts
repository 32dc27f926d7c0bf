import { z } from 'zod';
import { topics } from './topic.ts';

/**
 * The closed catalogue of questions about a claim that order the inbox. Each is answered from what is stored of the claim, by a rule
 * that anyone can check. None asks about a person, a side or an opinion: such a question cannot be added by a setting.
 */
export const questionGroups = {
  spread: ['rising', 'several-publishers', 'widely-carried', 'several-languages', 'new'],
  reading: ['check-worthy', 'unanswered', 'already-checked'],
  words: ['number', 'date', 'money', 'organisation', 'asks-to-pay', 'asks-to-forward', 'hidden', 'urgent'],
  topic: topics.map((topic) => `topic-${topic}` as const),
} as const;

/** Name of a group of questions. */
export type QuestionGroup = keyof typeof questionGroups;

/** Every question, in the order in which they are shown. */
export const questions = [
  ...questionGroups.spread,
  ...questionGroups.reading,
  ...questionGroups.words,
  ...questionGroups.topic,
] as const;

export const Question = z.enum(questions);
export type Question = z.infer<typeof Question>;

/** The most that a question can count. */
export const MOST_WEIGHT = 5;

/** How much each question counts, 0 (not at all) to 5. Every question has its weight and there is none for anything else. */
export const Weights = z.record(Question, z.int().min(0).max(MOST_WEIGHT));
export type Weights = z.infer<typeof Weights>;

const set: Partial<Weights> = {
  rising: 5,
  'several-publishers': 4,
  'check-worthy': 4,
  new: 2,
  'asks-to-pay': 1,
  'asks-to-forward': 1,
};

/** The weights of a new desk, and those that a reset goes back to. */
export const defaultWeights: Weights = Weights.parse(
  Object.fromEntries(questions.map((question) => [question, set[question] ?? 0])),
);

/** What one question added to a claim's place in the queue; all the shares of a claim add up to its priority. */
export const Counted = z.object({ question: Question, share: z.number().min(0).max(1) });
export type Counted = z.infer<typeof Counted>;
