import { beforeEach, describe, expect, it } from 'vitest';
import type { Target } from '../../src/core/ports.ts';
import type { Trouble } from '../../src/core/trouble.ts';
import { ask, connected, FAST, GROUP, MEMBER, type Setting, words } from './kit.ts';

const FREE = { perSecond: 1000, burst: 100 };
const TIMING = { ...FAST, rates: { app: FREE, lane: FREE, minute: { answer: 10_000, own: 10_000 } } };
const PERSON: Target = { kind: 'person', openId: MEMBER };

let setting: Setting;
beforeEach(async () => {
  setting = await connected({ feishu: { timing: TIMING } });
});

/** Answers a question in the group while the first attempt is refused with `code`. */
async function answered(code: number, msg = 'refused') {
  const { sandbox, feishu } = setting;
  const messageId = ask(sandbox, '在吗');
  sandbox.faults.set({ failNext: { times: 1, code, msg } });
  const target: Target = { kind: 'message', messageId, chatId: GROUP };
  const outcome: unknown = await feishu.sender
    .deliver(target, words('请打 13812345678'), `k${code}${msg}`)
    .catch((error: unknown) => error);
  const sent = sandbox.messages(GROUP).filter(({ sender }) => sender.bot);
  return { outcome, sent, asked: messageId };
}

/** The rows of the platform's page on sending, one `describe` each. */
describe('a limit or a passing fault', () => {
  it.each([99991400, 11232, 11233, 11247, 230020, 230049, 1000004, 1000005, 2200])(
    '(%i) is waited out, and the answer comes once',
    async (code) => {
      const { sent, asked } = await answered(code);
      expect(sent).toMatchObject([{ type: 'interactive', parent: { messageId: asked } }]);
    },
  );
});

describe('a token that the platform does not take', () => {
  it.each([99991661, 99991663, 99991664, 99991665, 99991668, 99991671])('(%i) is changed', async (code) => {
    expect((await answered(code)).sent).toMatchObject([{ type: 'interactive' }]);
  });
});

describe('a bug or a setting', () => {
  it.each([99991672, 99991401, 99992361, 99992402, 230001, 230034, 230055, 230006, 230027, 230017, 230075])(
    '(%i) is not tried again, and said in the log',
    async (code) => {
      const { outcome, sent } = await answered(code);
      expect(outcome).toMatchObject({ name: 'DeliveryError', reason: 'other' });
      expect(sent).toEqual([]);
      expect(setting.log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    },
  );
});

describe('a quota that is used up', () => {
  it('(99991403) leaves the answer unsent, to be sent later', async () => {
    expect((await answered(99991403)).outcome).toMatchObject({ name: 'UnsentError' });
  });
});

describe('a chat that is closed', () => {
  it.each([230002, 230018, 230035, 232009])('(%i) is remembered as such', async (code) => {
    const { outcome } = await answered(code);
    expect(outcome).toMatchObject({ name: 'DeliveryError', reason: 'chat' });
    expect([...setting.chats.closed.keys()]).toEqual([GROUP]);
  });

  it.each<readonly [number, Trouble]>([
    [230018, { kind: 'chat-closed', chatId: GROUP, why: 'silenced' }],
    [232009, { kind: 'chat-closed', chatId: GROUP, why: 'dissolved' }],
    [230002, { kind: 'chat-closed', chatId: GROUP, why: 'removed' }],
  ])('(%i) is told with its reason', async (code, trouble) => {
    await answered(code);
    expect(setting.troubles).toEqual([trouble]);
  });
});

describe('a person who cannot be reached', () => {
  it.each([230013, 230029, 230038, 230053])('(%i) is told to whoever wanted to', async (code) => {
    setting.sandbox.faults.set({ failNext: { times: 1, code, msg: 'no' } });
    const sent = setting.feishu.sender.deliver(PERSON, words('提醒'), 'k');
    await expect(sent).rejects.toMatchObject({ name: 'DeliveryError', reason: 'person' });
    expect(setting.chats.closed.size).toBe(0);
  });
});

describe('a message that cannot be answered as a reply', () => {
  it.each([230011, 230019, 230071, 230072, 230110, 231003])('(%i) is answered in its chat', async (code) => {
    expect((await answered(code)).sent).toMatchObject([{ type: 'interactive', parent: null }]);
  });

  it.each([230050, 230054, 230111])(
    '(%i) nor with a card is answered in its chat in plain words',
    async (code) => {
      expect((await answered(code)).sent).toMatchObject([{ type: 'text', parent: null }]);
    },
  );
});

describe('a content that the audit refuses', () => {
  it.each([230022, 230028])('(%i) goes out without its phone numbers', async (code) => {
    const { sent } = await answered(code);
    expect(JSON.stringify(sent)).toContain('138****5678');
  });
});

describe('a card that is not taken', () => {
  it.each([
    [230025, 'The length of the message content reaches its limit.'],
    [19036, 'too large'],
    [230099, 'Failed to create card content, ext=ErrCode: 11310; ErrMsg: element exceeds the limit'],
    [230099, 'Failed to create card content, ext=ErrCode: 200621; ErrMsg: parse card json err'],
    [
      230099,
      'Failed to create card content, ext=ErrCode: 200861; ErrMsg: cards of schema V2 no longer support',
    ],
  ])('(%i: %s) is said in rich text', async (code, msg) => {
    expect((await answered(code, msg)).sent).toMatchObject([{ type: 'post' }]);
  });
});
