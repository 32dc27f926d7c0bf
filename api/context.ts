import type { z } from 'zod';
import type { BodyOf, ResponseOf, RouteName, routes } from '../core/api/routes.ts';
import type { User } from '../core/domain/desk.ts';
import type { NearExample } from '../core/domain/example.ts';
import type { OpmlEntry } from '../core/domain/opml.ts';
import type { RedactedText } from '../core/domain/text.ts';
import type { Health } from '../core/health.ts';
import type { Corpus, Publisher, Queue } from '../core/ports.ts';
import type { Desk } from '../desk/desk.ts';
import type { SiteInfo } from '../publishing/site-info.ts';

/** What the API works with. It reads and enqueues; models and crawlers run elsewhere. */
export interface ApiDeps {
  readonly desk: Desk;
  readonly corpus: Corpus;
  readonly queue: Queue;
  /** The public site as published. */
  readonly site: Publisher;
  readonly reports: Publisher;
  readonly siteInfo: SiteInfo;
  /** Takes personal data out of what the public writes, before it is kept. */
  readonly redact: (text: string) => RedactedText;
  /** Reading lists in and out. `read` throws for what is none or is made to harm. */
  readonly opml: {
    readonly read: (text: string) => OpmlEntry[];
    readonly write: (title: string, entries: readonly OpmlEntry[]) => string;
  };
  /** Carries on what was just decided; waits a moment at most and never throws, for the decision stands either way. */
  readonly deliver: () => Promise<void>;
  /** Sentences with labels that are like a vector of the running encoder, in a language, likest first. Runs no model. */
  readonly nearestExamples: (vector: Float32Array, lang: string) => NearExample[];
  /** Runs the answering of a request as a step that can be traced. */
  readonly step: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** The release of this program. */
  readonly version: string;
  /** How this process and the servers behind it are. */
  readonly health: Health;
  /** How far back the inbox looks. */
  readonly windowDays: number;
  /** Where a web archive takes requests; empty where none may be asked. */
  readonly archiveSaveUrl: string;
  /** Folder of the built desk. */
  readonly dashboardFolder: string;
}

type Specs = typeof routes;

/** A parsed request to one route. `user` is the signed-in member; routes that need no sign-in get the `anonymous` user. */
export interface ApiRequest<N extends RouteName> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Specs[N] extends { query: infer S extends z.ZodType } ? z.output<S> : undefined;
  readonly body: Specs[N] extends { body: infer S extends z.ZodType } ? z.output<S> : BodyOf<N>;
  readonly user: User;
  readonly token: string | null;
}

/** Answers one route. Session cookies are set through `reply`, all else is the returned value. */
export type ApiHandler<N extends RouteName> = (
  request: ApiRequest<N>,
  reply: ApiReply,
) => Promise<ResponseOf<N>>;

/** What a handler may do beside answering. */
export interface ApiReply {
  setSession(token: string): void;
  clearSession(): void;
}

/** One handler for every route; leaving one out does not compile. */
export type ApiHandlers = { readonly [N in RouteName]: ApiHandler<N> };
