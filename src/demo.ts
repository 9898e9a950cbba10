import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';
import type { Clock, Store } from './core/ports.ts';
import type { Branch, Member, Role } from './core/roster.ts';
import { DATA } from './paths.ts';
import { parseRoster } from './roster/csv.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import { type Texts, texts } from './texts/texts.ts';

/** Somebody who belongs to no branch, so that a visitor can see what such a person is told. */
const OUTSIDER = { name: '钱路过', openId: `ou_${digest('钱路过')}` };

/** Whom the visitor can be: the first person on the roster who holds the role. */
const PERSONAS: readonly (readonly [label: keyof Texts['demo'], role: Role])[] = [
  ['secretary', '书记'],
  ['organiser', '组织委员'],
  ['member', '党员'],
  ['administrator', '管理员'],
];

const DEFAULT_STORE = 'file:./var';
const DEMO_STORE = 'file:./var/sandbox';

/** @returns where these settings keep things: the demo's people must never meet those of a real branch. */
export function storeUrlOf(config: Config): string {
  return config.feishu === null && config.storeUrl === DEFAULT_STORE ? DEMO_STORE : config.storeUrl;
}

/**
 * Starts the platform on this machine for the people of the store; an empty store is given three branches of differing
 * shape (data/demo). The clock begins after whatever is recorded already, so that nothing lies in the future.
 * @param zone IANA zone in which the page shows times
 */
export async function openDemo(store: Store, clock: Clock, zone: string): Promise<Sandbox> {
  // The platform's code is read while the store writes.
  const platform = import('./sandbox/sandbox.ts');
  if ((await store.roster.members()).length === 0) await seed(store);
  const [members, branches] = [await store.roster.members(), await store.roster.branches()];
  const { createSandbox } = await platform;
  return createSandbox({
    users: [...withLabels(members), { ...OUTSIDER, label: texts().demo.outsider }],
    chats: branches.map((branch) => groupOf(branch, members)),
    timeZone: zone,
    startAt: Math.max(clock.now(), await lastEntry(store)),
    botName: '支部助手',
  });
}

async function seed(store: Store): Promise<void> {
  await store.roster.upsertMembers(parseRoster(await readFile(join(DATA, 'demo/roster.csv'), 'utf8')));
  const branches = await store.roster.branches();
  await Promise.all(branches.map(({ name }) => store.roster.bind(name, `oc_${digest(name)}`)));
}

function withLabels(members: readonly Member[]) {
  const labels = new Map<Member, string>();
  for (const [label, role] of PERSONAS) {
    const plain = role === '党员';
    const found = members.find(
      (member) => member.roles.includes(role) && (!plain || member.roles.length === 1),
    );
    if (found !== undefined && !labels.has(found)) labels.set(found, texts().demo[label]);
  }
  return members.map((member) => {
    const label = labels.get(member);
    const { openId, name } = member;
    return label === undefined ? { openId, name } : { openId, name, label };
  });
}

/** A branch's group: its people, and the administrators. */
function groupOf(branch: Branch, members: readonly Member[]) {
  const inside = members.filter((member) => member.branch === branch.name || member.roles.includes('管理员'));
  return {
    chatId: branch.chatId ?? `oc_${digest(branch.name)}`,
    name: `${branch.name}工作群`,
    members: inside.map((member) => member.openId),
  };
}

async function lastEntry(store: Store): Promise<number> {
  const times = (await store.ledger.find({})).map((record) =>
    Date.parse(record.revisions.at(-1)?.at ?? record.created.at),
  );
  return times.reduce((latest, time) => Math.max(latest, time), 0);
}

function digest(text: string): string {
  return createHash('md5').update(`demo${text}`).digest('hex');
}
