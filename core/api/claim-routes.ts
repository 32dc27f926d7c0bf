import { z } from 'zod';
import { TriageState } from '../domain/desk.ts';
import { NearExample } from '../domain/example.ts';
import { Weights } from '../domain/priority.ts';
import { Lang } from '../domain/text.ts';
import { Topic } from '../domain/topic.ts';
import { PrioritiesBody, TriageBody, TriageManyBody, WordingBody } from './bodies.ts';
import { done, page, paging, route } from './route.ts';
import * as view from './views.ts';

/** The inbox: claims, what is decided about them, and what orders them. */
export const claimRoutes = {
  claims: route({
    method: 'get',
    path: '/claims',
    summary: 'The inbox, most urgent first; folded, the claims of a narrative are one line',
    roles: [],
    query: z.object({
      state: TriageState.default('open'),
      lang: Lang.optional(),
      topic: Topic.optional(),
      q: z.string().max(300).optional(),
      matched: z.enum(['strong', 'suggest', 'weak', 'none']).optional(),
      narrative: z.string().max(80).optional(),
      fold: z.literal('narrative').optional(),
      ...paging,
    }),
    response: page(view.InboxItem),
  }),
  claim: route({
    method: 'get',
    path: '/claims/:id',
    summary: 'A claim with sightings and matches',
    roles: [],
    response: view.ClaimDetail,
  }),
  examples: route({
    method: 'get',
    path: '/claims/:id/examples',
    summary: 'Sentences written as examples that are most like a claim, with what they were written as',
    roles: [],
    query: z.object({ lang: Lang.default('en') }),
    response: z.object({ items: z.array(NearExample) }),
  }),
  triage: route({
    method: 'post',
    path: '/claims/:id/triage',
    summary: 'Accept (opens a case), dismiss, snooze, merge or reopen a claim',
    roles: [],
    body: TriageBody,
    response: z.object({ triage: view.Triage, caseId: z.string().nullable() }),
  }),
  triageMany: route({
    method: 'post',
    path: '/triage',
    summary: 'Dismiss, put off or reopen several claims at once: all of them or none',
    roles: [],
    body: TriageManyBody,
    response: done,
  }),
  setWording: route({
    method: 'put',
    path: '/claims/:id/wording',
    summary: 'Word a claim for those who read it, or take the wording back',
    roles: ['analyst', 'lead'],
    body: WordingBody,
    response: view.ClaimDetail,
  }),
  answerMatch: route({
    method: 'post',
    path: '/matches/:id/answer',
    summary: 'Say whether a fact-check answers the claim; kept as the desk’s own evaluation data',
    roles: [],
    body: z.strictObject({ answer: z.enum(['confirmed', 'rejected']).nullable() }),
    response: done,
  }),

  priorities: route({
    method: 'get',
    path: '/priorities',
    summary: 'What orders the inbox, and what did before',
    roles: [],
    response: view.PrioritiesView,
  }),
  previewPriorities: route({
    method: 'post',
    path: '/priorities/preview',
    summary: 'The head of the inbox as other weights would order it; nothing is saved',
    roles: [],
    body: z.strictObject({ weights: Weights }),
    response: view.PrioritiesPreview,
  }),
  savePriorities: route({
    method: 'put',
    path: '/priorities',
    summary: 'Save the weights that order the inbox as a new version',
    roles: ['lead'],
    body: PrioritiesBody,
    response: view.PrioritiesView,
  }),
} as const;
