import { describe, expect, it } from 'vitest';
import { encryptBody, signatureHeaders } from '../../src/sandbox/platform/push/webhook.ts';
import { behindWebhook, connected, GROUP, SECRETARY, type Setting, until, words } from './kit.ts';

const KEY = 'an encrypt key';
const TOKEN = 'a verification token';

async function card({ feishu }: Setting): Promise<string> {
  return feishu.sender.deliver({ kind: 'chat', chatId: GROUP }, words('登记'), 'k1');
}

async function showsDone({ sandbox }: Setting, messageId: string): Promise<void> {
  const shown = await sandbox.waitFor(
    (message) => message.messageId === messageId && JSON.stringify(message.content).includes('已登记'),
  );
  expect(shown.messageId).toBe(messageId);
}

const lost = ({ log }: Setting) => log.lines.filter(({ event }) => event === 'feishu.answer-lost');

describe('the answer to a press that gets lost', () => {
  it('because the long connection is cut is put on the card by a call', async () => {
    const setting = await connected();
    const { sandbox, inbox, log } = setting;
    const messageId = await card(setting);
    inbox.answer = async () => {
      sandbox.dropConnections();
      // It may be connected again before anybody looks.
      await until(() => log.lines.some(({ event }) => event === 'feishu.disconnected'));
      return words('已登记');
    };
    const result = await sandbox.press({ persona: SECRETARY, messageId, tag: 'button', value: { a: 'x.y' } });
    expect(result.error?.code).toBe(200341);
    await showsDone(setting, messageId);
    expect(lost(setting)).toHaveLength(1);
  });

  it('because the platform hung up is put on the card by a call', async () => {
    const setting = await behindWebhook();
    const { sandbox, inbox, address } = setting;
    const messageId = await card(setting);
    const hangUp = new AbortController();
    inbox.answer = async () => {
      hangUp.abort();
      // Past the moment at which the server sees that nobody is there any more.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return words('已登记');
    };
    const event = {
      operator: { open_id: SECRETARY },
      action: { tag: 'button', value: { a: 'x.y' } },
      context: { open_message_id: messageId, open_chat_id: GROUP },
    };
    const header = { event_id: 'e', event_type: 'card.action.trigger', token: TOKEN, app_id: sandbox.appId };
    const body = encryptBody(JSON.stringify({ schema: '2.0', header, event }), KEY);
    const headers = signatureHeaders(body, KEY, Date.now());
    const answer = fetch(address, { method: 'POST', body, headers, signal: hangUp.signal });
    await expect(answer).rejects.toThrow();
    await showsDone(setting, messageId);
    expect(lost(setting)).toHaveLength(1);
  });
});

describe('the answer to a press that arrives', () => {
  it.each([
    ['over the long connection', connected],
    ['over the webhook', behindWebhook],
  ])('%s costs no call', async (_, open) => {
    const setting = await open();
    const { sandbox, inbox } = setting;
    const messageId = await card(setting);
    inbox.answer = async () => words('已登记');
    await sandbox.press({ persona: SECRETARY, messageId, tag: 'button', value: { a: 'x.y' } });
    await showsDone(setting, messageId);
    expect(sandbox.requests().filter(({ method }) => method === 'PATCH')).toEqual([]);
    expect(lost(setting)).toEqual([]);
  });
});
