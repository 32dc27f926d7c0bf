import type { Role } from '../../core/domain/desk.ts';
import type { DemoSource } from '../../demo/newsroom.ts';
import type { Desk } from '../../desk/desk.ts';
import { decideSource } from '../../desk/source-decisions.ts';
import { listSources, proposeSource } from '../../desk/sources.ts';
import { addUser, listUsers } from '../../desk/users.ts';

/** An invented member of the demo desk. The password is public: the demo listens on this machine only. */
export interface DemoAccount {
  readonly name: string;
  readonly login: string;
  readonly role: Role;
  readonly lang: string;
  readonly password: string;
}

const password = 'demo-newsroom';

/** Three members, one of each role and one in each language. */
export const demoAccounts = {
  analyst: { name: 'Minh An', login: 'minh', role: 'analyst', lang: 'vi', password },
  communicator: { name: 'Claire Ndiaye', login: 'claire', role: 'communicator', lang: 'fr', password },
  lead: { name: 'Sam Okafor', login: 'sam', role: 'lead', lang: 'en', password },
} as const satisfies Record<string, DemoAccount>;

/** Adds the members who are not there yet; gives their ids by login. */
export async function addDemoAccounts(desk: Desk): Promise<Map<string, string>> {
  const known = new Set(listUsers(desk).map((user) => user.login));
  for (const account of Object.values(demoAccounts)) {
    if (!known.has(account.login)) await addUser({ desk, actor: 'system', user: account });
  }
  return new Map(listUsers(desk).map((user) => [user.login, user.id]));
}

/** Enters the newsroom's publishers as one member and approves them as another, as the register asks. */
export function registerDemoSources(
  desk: Desk,
  sources: readonly DemoSource[],
  ids: ReadonlyMap<string, string>,
): void {
  const known = new Set(listSources(desk).map(({ source }) => source.id));
  const proposer = ids.get(demoAccounts.analyst.login) ?? 'system';
  const approver = ids.get(demoAccounts.lead.login) ?? 'system';
  for (const source of sources) {
    if (known.has(source.id)) continue;
    proposeSource({ desk, actor: proposer, source });
    decideSource({ desk, actor: approver, id: source.id, decision: 'approve' });
  }
}
