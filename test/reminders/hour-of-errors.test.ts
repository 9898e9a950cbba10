import { describe, expect, it, onTestFinished } from 'vitest';
import { readReminderKey } from '../../src/core/keys.ts';
import { createFeishu } from '../../src/feishu/feishu.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { createReminders } from '../../src/reminders/tick.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { openStore } from '../../src/store/open.ts';
import { recordingInbox } from '../feishu/kit.ts';
import { UNPACED } from '../kit/unpaced.ts';
import { at, person, ZONE } from '../obligations/branches.ts';
import { type Call, type Ending, type Gate, openGate, pass } from './gate.ts';
import { Lines } from './house.ts';

type Meddling = Gate['meddle'];

const MEMBERS = [
  person('ou_shu1', '东支部', ['书记', '党员']),
  person('ou_zu1', '东支部', ['组织委员', '党员']),
  person('ou_shu2', '西支部', ['书记', '党员']),
];
const DURING = ['14:05', '14:15', '14:25', '14:35', '14:45', '14:55', '15:05'].map(today);
const AFTER = [...['15:15', '15:25', '16:15', '16:25', '17:15'].map(today), at('2026-03-27 10:05')];
/** Milliseconds after which silence is taken for one; where nobody is silent, a slow machine must not look like it. */
const SILENT_AFTER = 200;
const NEVER_SILENT = 10_000;
const QUICK = {
  retry: { times: 1, min: 1, max: 2 },
  rates: UNPACED,
};

function today(time: string): number {
  return at(`2026-03-26 ${time}`);
}

function refused(code: number, status = 400): Ending {
  return { status, body: { code, msg: 'no' }, headers: { 'x-ogw-ratelimit-reset': '0' } };
}

const MIXTURES = 20;
const PAGE: Ending = { status: 503, body: '<html>unavailable</html>' };

/** Sends end like this, and never arrive. */
function ends(ending: Ending): Meddling {
  return async (call, take) => (call === 'send' ? ending : pass(call, take));
}

/** Sends arrive, and end like this all the same. */
function arrives(ending: Ending): Meddling {
  return async (call, take) => {
    await take();
    return call === 'send' ? ending : 'answer';
  };
}

function noToken(ending: Ending): Meddling {
  return async (call: Call, take) => (call === 'token' ? ending : pass(call, take));
}

/** An hour in which `trouble` rules, and the day after it. */
async function anHourOf(trouble: Meddling | 'shut', requestTimeout: number) {
  const store = await openStore('memory:', { log: new Lines() });
  await store.roster.upsertMembers(MEMBERS);
  const sandbox = await createSandbox({
    users: MEMBERS.map(({ openId, name }) => ({ openId, name })),
    chats: [],
    timeZone: ZONE,
    startAt: DURING[0] ?? 0,
    limits: false,
  });
  const gate = await openGate(sandbox);
  const { appId, appSecret, clock } = sandbox;
  const log = new Lines();
  const feishu = createFeishu(
    { appId, appSecret, domain: gate.url, transport: 'websocket', timing: { ...QUICK, requestTimeout } },
    { inbox: recordingInbox(), log, clock, chats: store.chats },
  );
  onTestFinished(() => feishu.stop());
  const reminders = createReminders({
    store,
    sender: feishu.sender,
    duties: loadDuties('data/obligations').filter(({ id }) => id === 'member-assembly'),
    campaigns: [],
    documents: [],
    adminOpenIds: [],
    zone: ZONE,
    clock,
    log,
  });
  const tick = async (moment: number) => {
    if (moment > clock.now()) clock.moveTo(moment);
    await reminders.run();
  };
  if (trouble === 'shut') await gate.shut();
  else gate.meddle = trouble;
  for (const moment of DURING) await tick(moment);
  if (trouble === 'shut') await gate.open();
  gate.meddle = pass;
  for (const moment of AFTER) await tick(moment);
  const doubted = (await store.deliveries.doubted()).map(({ card }) => readReminderKey(card)?.to ?? '');
  expect(await store.deliveries.pending()).toEqual([]);
  const received = MEMBERS.map(({ openId }) => sandbox.messages(sandbox.privateChat(openId)).length);
  await sandbox.close();
  return { received, doubted };
}

function timeoutOf(ending: Ending): number {
  return ending === 'silence' ? SILENT_AFTER : NEVER_SILENT;
}

const EACH_ONCE = { received: [1, 1, 1], doubted: [] };

describe('an hour of errors after which everybody has the message once:', () => {
  it.each<[string, Meddling | 'shut', number?]>([
    ['too many calls', ends(refused(99991400, 429))],
    ['the rush at the full hour', ends(refused(11232))],
    ['too many messages to a chat', ends(refused(230020))],
    ['tokens that are called stale', ends(refused(99991663))],
    ['no tokens', noToken(PAGE)],
    ['cut connections instead of tokens', noToken('cut')],
    ['silence instead of tokens', noToken('silence'), SILENT_AFTER],
    ['nobody at the address', 'shut'],
    ['a scope that was taken away', ends(refused(99991672))],
    ['a quota that is used up', ends(refused(99991403))],
    ['a code that nobody knows', ends(refused(424_242))],
  ])('%s', async (_, trouble, requestTimeout = NEVER_SILENT) => {
    expect(await anHourOf(trouble, requestTimeout)).toEqual(EACH_ONCE);
  });
});

describe('an hour of errors in which messages arrive, of which nobody has two:', () => {
  it.each<[string, Ending]>([
    ['cut connections', 'cut'],
    ['silence', 'silence'],
    ['pages instead of answers', PAGE],
    ['errors inside the platform', refused(2200)],
    ['messages that are still being sent', refused(230049)],
  ])('%s', async (_, ending) => {
    const { received } = await anHourOf(arrives(ending), timeoutOf(ending));
    expect(received).toEqual([1, 1, 1]);
  });
});

describe('an hour of errors after which nobody can tell, so that an administrator may look:', () => {
  it.each<[string, Ending]>([
    ['cut connections', 'cut'],
    ['silence', 'silence'],
    ['pages instead of answers', PAGE],
    ['errors inside the platform', refused(2200)],
  ])('%s', async (_, ending) => {
    const { received, doubted } = await anHourOf(ends(ending), timeoutOf(ending));
    expect(received).toEqual([0, 0, 0]);
    expect(doubted.toSorted()).toEqual(['ou_shu1', 'ou_shu2', 'ou_zu1']);
  });
});

it('all kinds mixed: once each, or on the list without it', async () => {
  const uncertain = ['cut', 'silence', PAGE, refused(2200)] as const;
  const kinds: readonly Meddling[] = [
    pass,
    ...uncertain.flatMap((ending) => [ends(ending), arrives(ending)]),
    ...[99991400, 11232, 99991663].map((code) => ends(refused(code))),
    noToken('cut'),
  ];
  for (let seed = 1; seed <= MIXTURES; seed += 1) {
    let state = seed;
    const { received, doubted } = await anHourOf((call, take) => {
      state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
      return (kinds[Math.floor((state / 2 ** 32) * kinds.length)] ?? pass)(call, take);
    }, SILENT_AFTER);
    const missed = MEMBERS.filter((_, nth) => received[nth] === 0).map(({ openId }) => openId);
    expect([seed, Math.max(...received)]).toEqual([seed, 1]);
    expect([seed, ...missed.filter((openId) => !doubted.includes(openId))]).toEqual([seed]);
  }
});
