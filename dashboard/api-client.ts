import type { Route } from '../core/api/route.ts';
import { type BodyOf, type QueryOf, type ResponseOf, type RouteName, routes } from '../core/api/routes.ts';
import { ApiError, SessionView } from '../core/api/views.ts';
import { AppError, defineError, type ErrorCode } from '../core/errors.ts';

/** No answer came: the desk's server or the network is away. Nothing is known about what became of a write. */
export const connectionLost = defineError('network.lost', { retry: 'backoff', public: true });

/** The server asks to slow down. */
const tooMany = defineError('session.too-many', { public: true });

/** The answer does not fit the contract: page and server are of different versions. */
export const answerUnexpected = defineError('network.unexpected', { public: true });

/** What goes with a call: values for the path's `:names`, the query and the body, as the contract has them. */
export type CallInput<N extends RouteName> = {
  readonly params?: Readonly<Record<string, string>>;
} & (BodyOf<N> extends undefined ? { readonly body?: undefined } : { readonly body: BodyOf<N> }) &
  (QueryOf<N> extends undefined ? { readonly query?: undefined } : { readonly query?: QueryOf<N> });

/** The desk's API, typed by its contract. */
export interface ApiClient {
  /** Calls a route and gives its checked answer. Throws `AppError` with the server's code, `network.lost` or `network.unexpected`. */
  call<N extends RouteName>(name: N, input: CallInput<N>): Promise<ResponseOf<N>>;
}

/** The path and query of a call, below the server's root. Empty values of a query are left out. */
export function addressOf(route: Route, params: Readonly<Record<string, string>>, query: unknown): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw answerUnexpected(`The path ${route.path} needs "${name}".`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return `/api${path}${text ? `?${text}` : ''}`;
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw answerUnexpected(`The server answered ${response.status} without JSON.`, { cause });
  }
}

function refusal(status: number, answer: unknown): AppError {
  const parsed = ApiError.safeParse(answer);
  if (!parsed.success) return answerUnexpected(`The server answered ${status}.`);
  const { code, message } = parsed.data.error;
  const options = { code: code as ErrorCode, retry: 'never', public: true } as const;
  return new AppError(message, { ...options, cause: parsed.data.error });
}

/**
 * Makes the client. It keeps the session's CSRF token from the last sign-in or session answer and sends it with writes.
 * `onReach` hears after each call whether the server answered at all.
 */
export function createApiClient(deps: {
  readonly fetch: typeof globalThis.fetch;
  readonly onReach: (reached: boolean) => void;
}): ApiClient {
  let csrf = '';

  /** Null where no answer came. */
  async function ask(route: Route, address: string, body: unknown): Promise<Response | null> {
    const write = route.method !== 'get';
    try {
      return await deps.fetch(address, {
        method: route.method.toUpperCase(),
        credentials: 'same-origin',
        headers: {
          accept: 'application/json',
          ...(write && { 'x-csrf-token': csrf }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    } catch {
      return null;
    }
  }

  async function send(route: Route, address: string, body: unknown): Promise<Response> {
    const response = await ask(route, address, body);
    // A proxy without its server behind it is a lost connection too; what the server itself says is not.
    const spoken = response?.headers.get('content-type')?.includes('json') ?? false;
    const answered = response !== null && (spoken || ![502, 503, 504].includes(response.status));
    deps.onReach(answered);
    if (!answered) throw connectionLost('The desk’s server did not answer.');
    if (response.status === 429) throw tooMany('Too many attempts. Wait a minute, then try again.');
    return response;
  }

  return {
    async call(name, input) {
      const route: Route = routes[name];
      const response = await send(route, addressOf(route, input.params ?? {}, input.query), input.body);
      const answer = await readJson(response);
      if (!response.ok) throw refusal(response.status, answer);
      const parsed = route.response.safeParse(answer);
      if (!parsed.success)
        throw answerUnexpected(`The answer of ${name} does not fit.`, { cause: parsed.error });
      const session = SessionView.safeParse(parsed.data);
      if (session.success) csrf = session.data.csrf;
      return parsed.data as ResponseOf<typeof name>;
    },
  };
}
