import { expect, test } from 'vitest';
import { describeInBrowser } from '../../kit/browser.ts';
import { connect, GROUP, SECRETARY, sdkClient, startSandbox } from '../kit.ts';

const form = {
  schema: '2.0',
  config: { update_multi: true },
  header: { title: { tag: 'plain_text', content: '登记' }, template: 'blue' },
  body: {
    elements: [
      {
        tag: 'form',
        name: 'entry',
        elements: [
          { tag: 'input', name: 'topic', required: true, label: { tag: 'plain_text', content: '主题' } },
          { tag: 'date_picker', name: 'date', placeholder: { tag: 'plain_text', content: '日期' } },
          {
            tag: 'button',
            name: 'save',
            text: { tag: 'plain_text', content: '确认' },
            form_action_type: 'submit',
            behaviors: [{ type: 'callback', value: { a: 'save' } }],
          },
        ],
      },
    ],
  },
};

describeInBrowser('the chat page on the real sandbox, with the SDK at the other end', (kit) => {
  test('a mention reaches the bot, its form comes back, and the form becomes what was saved', async () => {
    const { sandbox, url } = await startSandbox();
    const client = sdkClient(sandbox, url);
    const saved: unknown[] = [];
    await connect(sandbox, url, {
      'im.message.receive_v1': ({ message }: { message: { message_id: string } }) =>
        client.im.message.reply({
          path: { message_id: message.message_id },
          data: { msg_type: 'interactive', content: JSON.stringify(form) },
        }),
      'card.action.trigger': ({ action }: { action: { form_value: unknown } }) => {
        saved.push(action.form_value);
        const body = { elements: [{ tag: 'markdown', content: '**已登记**，可以修改' }] };
        return {
          toast: { type: 'success', content: '登记好了' },
          card: { type: 'raw', data: { schema: '2.0', config: { update_multi: true }, body } },
        };
      },
    });

    const page = await kit.open(`${url}/?persona=${SECRETARY}#${GROUP}`);
    await page.getByTestId('composer').fill(`@${sandbox.bot.name} 登记`);
    await page.getByTestId('send').click();
    await page.getByLabel('主题').fill('学习党章');
    await page.getByLabel('日期').fill('2026-03-16');
    await page.getByRole('button', { name: '确认' }).click();
    await page.getByText('登记好了').waitFor();
    await page.getByText('已登记，可以修改').waitFor();
    expect(saved).toEqual([{ topic: '学习党章', date: '2026-03-16 +0800' }]);
    expect(await page.locator('.message-own .mention').textContent()).toBe(`@${sandbox.bot.name}`);
  });

  test('the clock moves the sandbox, and what the bot then says is seen at once', async () => {
    const { sandbox, url } = await startSandbox({ startAt: Date.parse('2026-03-17T10:00:00+08:00') });
    const client = sdkClient(sandbox, url);
    await connect(sandbox, url, {});
    sandbox.clock.onMove(() => {
      void client.im.message.create({
        params: { receive_id_type: 'chat_id' },
        data: {
          receive_id: GROUP,
          msg_type: 'text',
          content: JSON.stringify({ text: '本季度还没有开支部党员大会' }),
        },
      });
    });
    const page = await kit.open(`${url}/?persona=${SECRETARY}#${GROUP}`);
    await page.getByTestId('clock-quarter-end').click();
    await page.locator('.bubble').filter({ hasText: '本季度还没有开支部党员大会' }).waitFor();
    await page.getByTestId('clock').filter({ hasText: '2026年3月31日 周二' }).waitFor();
  });

  test('a file that is chosen in a private chat comes to the bot, and is there to be fetched', async () => {
    const { sandbox, url } = await startSandbox();
    const heard: unknown[] = [];
    await connect(sandbox, url, {
      'im.message.receive_v1': ({ message }: { message: { message_type: string; content: string } }) =>
        void heard.push([message.message_type, JSON.parse(message.content).file_name]),
    });
    const chat = sandbox.privateChat(SECRETARY);
    const page = await kit.open(`${url}/?persona=${SECRETARY}#${chat}`);
    await page.getByRole('button', { name: '发送文件' }).waitFor();
    const file = { name: '办法.md', mimeType: 'text/markdown', buffer: Buffer.from('第一条 有。') };
    await page.getByTestId('attach').setInputFiles(file);
    await page.getByText('办法.md').first().waitFor();
    await expect.poll(() => heard).toEqual([['file', '办法.md']]);
    const [sent] = sandbox.messages(chat);
    expect(sent?.content).toMatchObject({ file_name: '办法.md', size: Buffer.byteLength('第一条 有。') });
    await page.goto(`${url}/?persona=${SECRETARY}#${GROUP}`);
    await page.getByRole('button', { name: '提及成员' }).waitFor();
    expect(await page.getByRole('button', { name: '发送文件' }).isVisible()).toBe(false);
  });
});
