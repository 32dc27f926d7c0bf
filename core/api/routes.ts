import { z } from 'zod';
import { CaseStatus, RebuttalContent, Role, User } from '../domain/desk.ts';
import { Lang } from '../domain/text.ts';
import { archiveRoutes } from './archive-routes.ts';
import { articleRoutes } from './article-routes.ts';
import { EvidenceBody, SignIn } from './bodies.ts';
import { claimRoutes } from './claim-routes.ts';
import { done, page, paging, route } from './route.ts';
import { sourceRoutes } from './source-routes.ts';
import { systemRoutes } from './system-routes.ts';
import * as view from './views.ts';

/**
 * The desk's API: the router, the OpenAPI document and the desk's client are all made from this one record. Every body, query and
 * answer is parsed with these schemas. Writes need the session's CSRF token in the header `x-csrf-token`.
 */
export const routes = {
  signIn: route({
    method: 'post',
    path: '/session',
    summary: 'Sign in',
    roles: null,
    body: SignIn,
    response: view.SessionView,
  }),
  session: route({
    method: 'get',
    path: '/session',
    summary: 'Who is signed in',
    roles: [],
    response: view.SessionView,
  }),
  signOut: route({ method: 'delete', path: '/session', summary: 'Sign out', roles: [], response: done }),

  ...claimRoutes,
  ...articleRoutes,
  ...archiveRoutes,

  cases: route({
    method: 'get',
    path: '/cases',
    summary: 'Cases, newest first',
    roles: [],
    query: z.object({ status: CaseStatus.optional(), ...paging }),
    response: page(view.CaseSummary),
  }),
  case: route({
    method: 'get',
    path: '/cases/:id',
    summary: 'A case with all that belongs to it',
    roles: [],
    response: view.CaseDetail,
  }),
  addEvidence: route({
    method: 'post',
    path: '/cases/:id/evidence',
    summary: 'Add evidence',
    roles: [],
    body: EvidenceBody,
    response: view.CaseDetail,
  }),
  removeEvidence: route({
    method: 'delete',
    path: '/cases/:id/evidence/:evidenceId',
    summary: 'Remove evidence from the draft',
    roles: [],
    response: view.CaseDetail,
  }),
  enterArchived: route({
    method: 'put',
    path: '/cases/:id/evidence/:evidenceId/archived',
    summary: 'Enter with the evidence where the web archive keeps its page; any approval lapses',
    roles: [],
    response: view.CaseDetail,
  }),
  saveDraft: route({
    method: 'put',
    path: '/cases/:id/draft',
    summary: 'Save the rebuttal’s draft; any approval lapses',
    roles: [],
    body: z.strictObject({ content: RebuttalContent, basedOn: z.number().int().min(0) }),
    response: view.CaseDetail,
  }),
  preview: route({
    method: 'get',
    path: '/cases/:id/preview',
    summary: 'The public page as it will be',
    roles: [],
    response: z.object({ html: z.string() }),
  }),
  approve: route({
    method: 'post',
    path: '/cases/:id/approve',
    summary: 'Give the first approval for this draft',
    roles: ['communicator', 'lead'],
    body: z.strictObject({ draftVersion: z.number().int().min(1) }),
    response: view.CaseDetail,
  }),
  publish: route({
    method: 'post',
    path: '/cases/:id/publish',
    summary: 'Publish, as a second person. After the first version a correction text is needed',
    roles: ['communicator', 'lead'],
    body: z.strictObject({
      draftVersion: z.number().int().min(1),
      correction: z.string().min(10).max(1000).optional(),
    }),
    response: view.CaseDetail,
  }),
  closeCase: route({
    method: 'post',
    path: '/cases/:id/close',
    summary: 'End a case without publishing',
    roles: [],
    body: z.strictObject({ reason: z.string().min(5).max(500) }),
    response: view.CaseDetail,
  }),

  publications: route({
    method: 'get',
    path: '/publications',
    summary: 'What has been published',
    roles: [],
    response: page(view.Publication),
  }),
  narratives: route({
    method: 'get',
    path: '/narratives',
    summary: 'Narratives, latest first',
    roles: [],
    query: z.object(paging),
    response: page(view.NarrativeView),
  }),

  ...sourceRoutes,

  reports: route({
    method: 'get',
    path: '/reports',
    summary: 'Weekly reports',
    roles: [],
    response: page(view.ReportView),
  }),
  makeReport: route({
    method: 'post',
    path: '/reports',
    summary: 'Make the report of the last seven days now',
    roles: ['lead', 'communicator'],
    body: z.strictObject({}),
    response: done,
  }),

  users: route({
    method: 'get',
    path: '/users',
    summary: 'Members of the desk',
    roles: ['lead'],
    response: page(User),
  }),
  addUser: route({
    method: 'post',
    path: '/users',
    summary: 'Add a member',
    roles: ['lead'],
    body: z.strictObject({
      name: z.string().min(1).max(80),
      login: z.string().min(3).max(80),
      role: Role,
      lang: Lang,
      password: z.string().min(12).max(200),
    }),
    response: User,
  }),
  status: route({
    method: 'get',
    path: '/status',
    summary: 'Counts and health of the whole',
    roles: [],
    response: view.StatusView,
  }),
  ...systemRoutes,
  audit: route({
    method: 'get',
    path: '/audit',
    summary: 'The audit log, newest first, and whether its chain holds',
    roles: ['lead'],
    query: z.object({ ...paging, after: z.coerce.number().int().min(1).optional() }),
    response: view.AuditView,
  }),
} as const;

/** Name of a route. */
export type RouteName = keyof typeof routes;

/** What a caller sends as body of a route. */
export type BodyOf<N extends RouteName> = (typeof routes)[N] extends { body: infer S extends z.ZodType }
  ? z.input<S>
  : undefined;

/** What a caller sends as query of a route. */
export type QueryOf<N extends RouteName> = (typeof routes)[N] extends { query: infer S extends z.ZodType }
  ? z.input<S>
  : undefined;

/** What a route answers. */
export type ResponseOf<N extends RouteName> = z.output<(typeof routes)[N]['response']>;
