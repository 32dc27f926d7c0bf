import { timingSafeEqual } from 'node:crypto';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import type { z } from 'zod';
import type { Route } from '../core/api/route.ts';
import { type RouteName, routes } from '../core/api/routes.ts';
import type { User } from '../core/domain/desk.ts';
import { defineError } from '../core/errors.ts';
import { parseInput } from '../core/parse.ts';
import type { Desk } from '../desk/desk.ts';
import { findSession, SESSION_HOURS, type Session, signInNeeded } from '../desk/users.ts';
import type { ApiDeps, ApiHandler, ApiHandlers, ApiReply } from './context.ts';

const csrfRefused = defineError('session.csrf', { public: true });
const roleRefused = defineError('session.role', { public: true });

const COOKIE = 'claimwatch_session';

const anonymous: User = {
  id: 'anonymous',
  name: '',
  login: 'anonymous',
  role: 'analyst',
  lang: 'en',
  disabled: true,
};

function tokenOf(request: Request): string | null {
  const cookies = (request.headers.cookie ?? '').split(';').map((part) => part.trim().split('='));
  return cookies.find(([name]) => name === COOKIE)?.[1] ?? null;
}

function sameText(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

/** Who may call: the session for routes that need one, its role, and its CSRF token for anything that writes. */
function authorise(route: Route, session: Session | null, csrf: string | undefined): User {
  if (route.roles === null) return session?.user ?? anonymous;
  if (!session) throw signInNeeded('Sign in first.');
  const { user } = session;
  if (route.roles.length > 0 && !route.roles.includes(user.role)) {
    throw roleRefused(`This needs the role ${route.roles.join(' or ')}; yours is ${user.role}. Ask a lead.`);
  }
  if (route.method !== 'get' && !sameText(csrf ?? '', session.csrf)) {
    throw csrfRefused('The page is out of date. Reload it and try again; what you typed is kept.');
  }
  return user;
}

function replyTo(response: Response, secure: boolean): ApiReply {
  const options = { httpOnly: true, sameSite: 'strict', secure, path: '/api' } as const;
  return {
    setSession: (token) =>
      void response.cookie(COOKIE, token, { ...options, maxAge: SESSION_HOURS * 3_600_000 }),
    clearSession: () => void response.clearCookie(COOKIE, options),
  };
}

function parse(schema: z.ZodType | undefined, value: unknown, what: string): unknown {
  return schema ? parseInput(schema, value, what) : undefined;
}

/**
 * The router of the desk's API, made from the contract: parse, check who calls, call the handler, send. An answer that does not fit
 * its own schema is an error of ours and is not sent.
 */
export function createRouter({
  desk,
  handlers,
  secure,
  step,
}: {
  desk: Desk;
  handlers: ApiHandlers;
  secure: boolean;
  step: ApiDeps['step'];
}): Router {
  const router = Router();
  router.use(express.json({ limit: '200kb' }));
  for (const name of Object.keys(routes) as RouteName[]) {
    const route: Route = routes[name];
    // The record type of `handlers` ties each to its route; over a loop that tie is lost, and the schemas below restore it.
    const handler = handlers[name] as unknown as ApiHandler<RouteName>;
    router[route.method](route.path, async (request, response) => {
      const token = tokenOf(request);
      const session = token ? findSession({ desk, token }) : null;
      const user = authorise(route, session, request.get('x-csrf-token'));
      const parsed = {
        params: request.params as Record<string, string>,
        query: parse(route.query, request.query, 'The query'),
        body: parse(route.body, request.body, 'The request'),
        user,
        token,
      };
      const answer = await step(`api.${name}`, () =>
        handler(parsed as Parameters<typeof handler>[0], replyTo(response, secure)),
      );
      response.set('cache-control', 'no-store').json(route.response.parse(answer));
    });
  }
  return router;
}

/** Lets signed-in members through and nobody else, for files that stand beside the contract's routes. */
export function membersOnly(desk: Desk): RequestHandler {
  return (request, _response, next) => {
    const token = tokenOf(request);
    if (!token || !findSession({ desk, token })) throw signInNeeded('Sign in first.');
    next();
  };
}
