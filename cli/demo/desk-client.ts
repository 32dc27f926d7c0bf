import type { Route } from '../../core/api/route.ts';
import type { BodyOf, QueryOf, ResponseOf, RouteName } from '../../core/api/routes.ts';
import { routes } from '../../core/api/routes.ts';
import { ApiError } from '../../core/api/views.ts';
import { defineError } from '../../core/errors.ts';
import type { DemoAccount } from './set-up.ts';

const refused = defineError('demo.refused');

/** What a call may carry. */
interface CallOptions<N extends RouteName> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: QueryOf<N>;
  readonly body?: BodyOf<N>;
}

/** A member at work through the desk's HTTP interface, as a browser would be. */
export interface DeskClient {
  readonly login: string;
  call<N extends RouteName>(name: N, options?: CallOptions<N>): Promise<ResponseOf<N>>;
}

/** Signs in over HTTP. Calls that are refused throw `demo.refused` with the desk's own words. */
export async function signInAs(url: string, account: DemoAccount): Promise<DeskClient> {
  let cookie = '';
  let csrf = '';
  const call = async <N extends RouteName>(
    name: N,
    { params = {}, query, body }: CallOptions<N> = {},
  ): Promise<ResponseOf<N>> => {
    const route: Route = routes[name];
    const path = route.path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
    const search = new URLSearchParams(
      Object.entries(query ?? {}).map(([key, value]) => [key, String(value)]),
    );
    const response = await fetch(`${url}/api${path}?${search}`, {
      method: route.method.toUpperCase(),
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrf, cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) {
      const error = ApiError.safeParse(answer);
      throw refused(
        `${account.login}, ${name}: ${error.success ? error.data.error.message : response.status}`,
      );
    }
    const [fresh] = response.headers.getSetCookie();
    if (fresh) cookie = fresh.split(';')[0] ?? '';
    return route.response.parse(answer) as ResponseOf<N>;
  };
  const session = await call('signIn', { body: { login: account.login, password: account.password } });
  csrf = session.csrf;
  return { login: account.login, call };
}
