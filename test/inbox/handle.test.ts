import { beforeEach, describe, expect, it } from 'vitest';
import type { LedgerRecord } from '../../src/core/record.ts';
import type { Reply } from '../../src/core/reply.ts';
import { NO_FIELDS } from '../../src/ledger/fields.ts';
import { branchesOf } from '../campaigns/office.ts';
import { type Doors, openDoors } from '../texts/desk.ts';

const NUMBER = '0317-3fa2b';
const HELD: LedgerRecord = {
  ...NO_FIELDS,
  ...{ id: NUMBER, kind: 'committee-meeting', branch: '支部001', group: null, status: 'held', late: false },
  date: '2026-03-17',
  created: { by: 'zu0', at: '2026-03-17T10:05:00+08:00' },
  ...{ revisions: [], parties: [] },
};
const NEWEST = '四好一强 2026年';

let doors: Doors;
beforeEach(async () => {
  doors = await openDoors(branchesOf(1));
  await doors.store.ledger.put(HELD, -1, 'made');
});

const say = (text: string) => doors.say('admin', text);
const record = async () => (await doors.store.ledger.get(NUMBER))?.status;
const roles = async (openId: string) =>
  (await doors.store.roster.members()).find((one) => one.openId === openId)?.roles.join('、');
const campaigns = async () =>
  (await doors.store.arrangements.list()).filter(({ kind }) => kind === 'campaign').length;

/** Asks whether a record becomes void, and leaves that unanswered. */
async function leaveUnanswered(): Promise<void> {
  expect((await say(`作废 #${NUMBER}`)).title).toBe('要作废这条记录吗？');
  doors.office.set('2026-03-19T10:05');
}

/** Presses the button of a card. */
async function press(reply: Reply, label: string): Promise<Reply> {
  const all = reply.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
  const button = all.find((one) => one.label === label);
  if (button === undefined) throw new Error(`no button ${label}`);
  return doors.press('admin', button.action, button.payload);
}

describe('确认', () => {
  it('means the appointment that was proposed after an entry was left unanswered', async () => {
    await leaveUnanswered();
    await say('任命 姓名zu0 为 副书记');
    await say('确认');
    expect([await record(), await roles('zu0')]).toEqual(['held', '副书记、组织委员、党员']);
  });

  it('means the campaign that was proposed after it', async () => {
    await leaveUnanswered();
    await say(`启动活动 ${NEWEST}`);
    await say('确认');
    expect([await record(), await campaigns()]).toEqual(['held', 1]);
  });

  it('means the question and answer that were shown after it', async () => {
    await leaveUnanswered();
    await say('问：借书能借几天？答：见《图书室管理办法》第二条');
    expect(JSON.stringify(await say('好的'))).toContain('已收进');
    expect(await record()).toBe('held');
  });

  it('means the entry where that asked last', async () => {
    await say('任命 姓名zu0 为 副书记');
    await say(`作废 #${NUMBER}`);
    await say('确认');
    expect([await record(), await roles('zu0')]).toEqual(['void', '组织委员、党员']);
  });

  it.each(['确认', '好的'])('said twice (%s) does what was asked once, and nothing older', async (yes) => {
    await leaveUnanswered();
    await say('任命 姓名zu0 为 副书记');
    await say(yes);
    expect((await say(yes)).title).toBe('这句话没有用上');
    expect([await record(), await roles('zu0')]).toEqual(['held', '副书记、组织委员、党员']);
  });

  it('is nothing after the card was cancelled by its button', async () => {
    await leaveUnanswered();
    await press(await say('任命 姓名zu0 为 副书记'), '取消');
    await say('确认');
    expect([await record(), await roles('zu0')]).toEqual(['held', '组织委员、党员']);
  });

  it('is nothing after a campaign was cancelled by its button', async () => {
    await press(await say(`启动活动 ${NEWEST}`), '取消');
    await say('确认');
    expect(await campaigns()).toBe(0);
  });

  it.each(['帮助', '任免记录', '任命 没有的人 为 副书记'])('is nothing after %s', async (other) => {
    await leaveUnanswered();
    await say('任命 姓名zu0 为 副书记');
    await say(other);
    await say('确认');
    expect([await record(), await roles('zu0')]).toEqual(['held', '组织委员、党员']);
  });

  it('to what asks for a reason or a day reaches nothing older', async () => {
    await leaveUnanswered();
    await say('暂停提醒 支部001 支委会');
    expect((await say('好的')).title).toBe('这句话没有用上');
    expect(await record()).toBe('held');
  });

  it.each(['确认免去', '不任命'])('as %s appoints nobody', async (said) => {
    await say('任命 姓名zu0 为 副书记');
    await say(said);
    expect(await roles('zu0')).toBe('组织委员、党员');
  });
});

describe('取消', () => {
  it('means the entry that was gone on with after the card', async () => {
    await doors.say('zu0', '昨天支委会');
    doors.office.set('2026-03-18T10:06');
    expect((await doors.say('zu0', '外出请假')).blocks.some(({ kind }) => kind === 'form')).toBe(true);
    expect((await doors.store.drafts.latest('zu0', 'p2p'))?.fields.present).toBeUndefined();
    await doors.say('zu0', '应到5实到5');
    expect((await doors.store.drafts.latest('zu0', 'p2p'))?.fields.present).toBe(5);
    await doors.say('zu0', '取消');
    expect(await doors.store.drafts.latest('zu0', 'p2p')).toBeNull();
  });

  it('said twice keeps the older entry', async () => {
    await leaveUnanswered();
    await say('任命 姓名zu0 为 副书记');
    await say('取消');
    await say('取消');
    expect(await doors.store.drafts.latest('admin', 'p2p')).not.toBeNull();
  });
});

describe('a question', () => {
  it('leans on the question before it, whatever card came in between', async () => {
    await say('图书借期几天');
    await say('任命 姓名zu0 为 副书记');
    expect(JSON.stringify(await say('哪份文件说的'))).toContain('借期三十天');
  });
});
