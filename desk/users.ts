import { argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { type Role, User } from '../core/domain/desk.ts';
import { defineError } from '../core/errors.ts';
import { sha256 } from '../core/ids.ts';
import { audit } from './audit.ts';
import { type Actor, type Desk, nowOf, randomId, readDoc, readDocs, transact } from './desk.ts';
import { loginTaken } from './errors.ts';

/** Login and password do not fit, or the account is switched off. Says no more than that. */
export const signInRefused = defineError('session.refused', { public: true });

/** No session, or it has ended. */
export const signInNeeded = defineError('session.needed', { public: true });

/** Hours that a session lives. */
export const SESSION_HOURS = 12;

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. */
const ARGON2 = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 } as const;

const argon2Async = promisify(argon2);

async function hashPassword(password: string, nonce: Uint8Array): Promise<string> {
  const tag = await argon2Async('argon2id', { message: password, nonce, ...ARGON2 });
  return `argon2id$${Buffer.from(nonce).toString('hex')}$${tag.toString('hex')}`;
}

async function passwordFits(password: string, stored: string): Promise<boolean> {
  const nonce = Buffer.from(stored.split('$')[1] ?? '', 'hex');
  const given = Buffer.from(await hashPassword(password, nonce));
  const expected = Buffer.from(stored);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Adds a member of the desk. The login must be free; the password is kept as an argon2id hash only. */
export async function addUser(input: {
  desk: Desk;
  actor: Actor;
  user: { name: string; login: string; role: Role; lang: string; password: string };
}): Promise<User> {
  const { desk, actor } = input;
  const { password, ...given } = input.user;
  const user = User.parse({
    ...given,
    login: given.login.trim().toLowerCase(),
    id: randomId(desk, 'usr'),
    disabled: false,
  });
  const hash = await hashPassword(password, desk.randomBytes(16));
  return transact(desk, () => {
    if (desk.db.prepare('SELECT 1 FROM user WHERE login = ?').get(user.login)) {
      throw loginTaken(`The login "${user.login}" is taken. Choose another.`);
    }
    desk.db
      .prepare('INSERT INTO user (id, login, doc, password_hash) VALUES (?,?,?,?)')
      .run(user.id, user.login, JSON.stringify(user), hash);
    audit(desk, { actor, action: 'user.add', subject: user.id, details: { role: user.role } });
    return user;
  });
}

/** All members, by login. */
export function listUsers(desk: Desk): User[] {
  return readDocs(User, desk.db.prepare('SELECT doc FROM user ORDER BY login').all());
}

/** Names of members by id, with `system` for what no person did. */
export function userNames(desk: Desk): Map<string, string> {
  return new Map([['system', 'system'], ...listUsers(desk).map((user) => [user.id, user.name] as const)]);
}

/** A signed-in member. `token` goes into the cookie and is stored hashed; `csrf` must come back with each write. */
export interface Session {
  readonly user: User;
  readonly csrf: string;
}

/**
 * Opens a session with a fresh 256-bit token. A wrong login costs as much time as a wrong password. Throws `session.refused`.
 */
export async function signIn({
  desk,
  login,
  password,
}: {
  desk: Desk;
  login: string;
  password: string;
}): Promise<Session & { token: string }> {
  const row = desk.db
    .prepare('SELECT doc, password_hash FROM user WHERE login = ?')
    .get(login.trim().toLowerCase());
  const user = readDoc(User, row);
  const fits = await passwordFits(
    password,
    String(row?.password_hash ?? `argon2id$${'00'.repeat(16)}$${'00'.repeat(32)}`),
  );
  if (!user || !fits || user.disabled)
    throw signInRefused('Login or password is wrong. Check both, or ask a lead to reset them.');
  const token = Buffer.from(desk.randomBytes(32)).toString('base64url');
  const csrf = Buffer.from(desk.randomBytes(16)).toString('base64url');
  const expires = new Date(desk.clock.now() + SESSION_HOURS * 3_600_000).toISOString();
  transact(desk, () => {
    desk.db.prepare('DELETE FROM session WHERE expires_at <= ?').run(nowOf(desk));
    desk.db
      .prepare('INSERT INTO session (token_hash, user_id, csrf, expires_at) VALUES (?,?,?,?)')
      .run(sha256(token), user.id, csrf, expires);
    audit(desk, { actor: user.id, action: 'session.open', subject: user.id });
  });
  return { user, csrf, token };
}

/** The session of a token, or null where there is none, it has ended, or the account was switched off. */
export function findSession({ desk, token }: { desk: Desk; token: string }): Session | null {
  const row = desk.db
    .prepare(
      'SELECT u.doc, s.csrf FROM session s JOIN user u ON u.id = s.user_id WHERE s.token_hash = ? AND s.expires_at > ?',
    )
    .get(sha256(token), nowOf(desk));
  const user = readDoc(User, row);
  return user && !user.disabled ? { user, csrf: String(row?.csrf) } : null;
}

/** Ends a session; a token that has none is fine. */
export function signOut({ desk, token }: { desk: Desk; token: string }): void {
  desk.db.prepare('DELETE FROM session WHERE token_hash = ?').run(sha256(token));
}
