import { countAudit, readAudit, verifyAudit } from '../../desk/audit.ts';
import { addUser, findSession, listUsers, signIn, signInNeeded, signOut } from '../../desk/users.ts';
import type { ApiDeps, ApiHandlers } from '../context.ts';

/** Sign-in, members and the audit log. */
export function sessionHandlers({
  desk,
}: ApiDeps): Pick<ApiHandlers, 'signIn' | 'session' | 'signOut' | 'users' | 'addUser' | 'audit'> {
  return {
    signIn: async ({ body, token }, reply) => {
      const { user, csrf, token: fresh } = await signIn({ desk, login: body.login, password: body.password });
      if (token) signOut({ desk, token });
      reply.setSession(fresh);
      return { user, csrf };
    },
    session: async ({ token }) => {
      const session = token ? findSession({ desk, token }) : null;
      if (!session) throw signInNeeded('Sign in first.');
      return session;
    },
    signOut: async ({ token }, reply) => {
      if (token) signOut({ desk, token });
      reply.clearSession();
      return { ok: true };
    },
    users: async () => {
      const items = listUsers(desk);
      return { items, next: null, total: items.length };
    },
    addUser: async ({ body, user }) => addUser({ desk, actor: user.id, user: body }),
    audit: async ({ query }) => {
      const items = readAudit(desk, query.limit, query.after);
      const last = items.at(-1)?.seq ?? 1;
      return {
        items,
        next: last > 1 ? String(last) : null,
        total: countAudit(desk),
        chain: query.after === undefined ? verifyAudit(desk) : null,
      };
    },
  };
}
