import { expect, test } from 'vitest';
import { describeInBrowser } from '../../kit/browser.ts';
import { card, ORGANISER, SECRETARY, text } from './builders.ts';
import { callback, showCard } from './show-card.ts';

const save = {
  tag: 'button',
  name: 'save',
  type: 'primary',
  text: text('确认'),
  form_action_type: 'submit',
  behaviors: callback({ a: 'save' }),
};
const topic = { tag: 'input', name: 'topic', label: text('主题'), required: true, max_length: 5 };

describeInBrowser("a card's form", (kit) => {
  test('a form sends what was filled in, in the forms that Feishu uses', async () => {
    const { fake, page } = await showCard(kit, [
      {
        tag: 'form',
        name: 'f',
        elements: [
          topic,
          { tag: 'input', name: 'note', input_type: 'multiline_text', placeholder: text('内容') },
          {
            tag: 'select_static',
            name: 'kind',
            placeholder: text('类型'),
            options: [{ text: text('党课'), value: 'party-lecture' }],
          },
          { tag: 'select_person', name: 'host', placeholder: text('主持人') },
          { tag: 'multi_select_person', name: 'absent', placeholder: text('缺席') },
          {
            tag: 'multi_select_static',
            name: 'groups',
            placeholder: text('小组'),
            selected_values: ['1'],
            options: [
              { text: text('一组'), value: '1' },
              { text: text('二组'), value: '2' },
            ],
          },
          { tag: 'date_picker', name: 'date', placeholder: text('日期') },
          { tag: 'picker_time', name: 'start', placeholder: text('开始'), initial_time: '15:00 +0800' },
          { tag: 'picker_datetime', name: 'due', placeholder: text('截止') },
          { tag: 'checker', name: 'told', text: text('已通知') },
          { tag: 'input', name: 'empty', placeholder: text('不填') },
          save,
        ],
      },
    ]);
    await page.getByLabel('主题').fill('学习党章和党史');
    await page.getByLabel('内容', { exact: true }).fill('第一行\n第二行');
    await page.getByLabel('类型').selectOption('党课');
    await page.getByLabel('主持人').selectOption('李红梅');
    await page.getByRole('button', { name: '缺席' }).click();
    await page.getByRole('checkbox', { name: '王五', exact: true }).check();
    await page.getByRole('checkbox', { name: '张建国' }).check();
    await page.keyboard.press('Escape');
    await page.getByLabel('日期').fill('2026-03-16');
    await page.getByLabel('截止').fill('2026-03-20T18:30');
    await page.getByLabel('已通知').check();
    await page.getByRole('button', { name: '确认' }).click();
    await expect
      .poll(() => fake.actions)
      .toEqual([
        {
          persona: SECRETARY.openId,
          messageId: 'card',
          tag: 'button',
          name: 'save',
          value: { a: 'save' },
          formValue: {
            topic: '学习党章和',
            note: '第一行\n第二行',
            kind: 'party-lecture',
            host: ORGANISER.openId,
            absent: [SECRETARY.openId, 'ou_wang'],
            groups: ['1'],
            date: '2026-03-16 +0800',
            start: '15:00 +0800',
            due: '2026-03-20 18:30 +0800',
            told: true,
          },
        },
      ]);
  });

  test('a form with something required missing is not sent, and says what is missing', async () => {
    const { fake, page } = await showCard(kit, [{ tag: 'form', name: 'f', elements: [topic, save] }]);
    await page.getByRole('button', { name: '确认' }).click();
    await page.getByText('有必填项未填写').waitFor();
    expect(await page.getByLabel('主题').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByText('这一项必须填写').isVisible()).toBe(true);
    await page.getByLabel('主题').fill('党课');
    expect(await page.getByText('这一项必须填写').isVisible()).toBe(false);
    await page.getByRole('button', { name: '确认' }).click();
    await expect.poll(() => fake.actions).toHaveLength(1);
  });

  test('a reset button brings the first values back and sends nothing', async () => {
    const reset = { tag: 'button', name: 'reset', text: text('清空'), form_action_type: 'reset' };
    const { fake, page } = await showCard(kit, [
      { tag: 'form', name: 'f', elements: [{ ...topic, default_value: '原来' }, save, reset] },
    ]);
    await page.getByLabel('主题').fill('改过');
    await page.getByRole('button', { name: '清空' }).click();
    expect(await page.getByLabel('主题').inputValue()).toBe('原来');
    expect(fake.actions).toEqual([]);
  });

  test('outside a form, fields and containers call back by themselves', async () => {
    const { fake, page } = await showCard(kit, [
      {
        tag: 'select_static',
        name: 'kind',
        placeholder: text('类型'),
        options: [{ text: text('党课'), value: 'pl' }],
        behaviors: callback({ a: 1 }),
      },
      { tag: 'input', name: 'word', placeholder: text('一句话'), behaviors: callback({ a: 2 }) },
      { tag: 'checker', name: 'done', text: text('办好了'), behaviors: callback({ a: 3 }) },
      {
        tag: 'interactive_container',
        behaviors: callback({ a: 4 }),
        elements: [{ tag: 'markdown', content: '整块' }],
      },
      {
        tag: 'select_static',
        name: 'silent',
        placeholder: text('不回传'),
        options: [{ text: text('甲'), value: 'a' }],
      },
    ]);
    const calls = () => fake.actions.map(({ tag, value, option }) => [tag, value, option]);
    await page.getByLabel('不回传').selectOption('甲');
    await page.getByLabel('类型').selectOption('党课');
    await expect.poll(calls).toEqual([['select_static', { a: 1 }, 'pl']]);
    await page.getByLabel('一句话').fill('好');
    await page.getByLabel('一句话').press('Enter');
    await expect.poll(calls).toHaveLength(2);
    await page.getByLabel('办好了').check();
    await expect.poll(calls).toHaveLength(3);
    await page.getByRole('button', { name: '整块' }).press('Enter');
    await expect.poll(calls).toHaveLength(4);
    expect(calls().slice(1)).toEqual([
      ['input', { a: 2 }, '好'],
      ['checker', { a: 3 }, 'true'],
      ['interactive_container', { a: 4 }, undefined],
    ]);
  });

  test('when a card changes, what was typed and the focus stay where the same thing is asked', async () => {
    const note = { tag: 'input', name: 'note', placeholder: text('内容') };
    const form = (...fields: object[]) => [{ tag: 'form', name: 'f', elements: [...fields, save] }];
    const { fake, page } = await showCard(kit, form({ ...topic, max_length: 100 }, note));
    await page.getByLabel('主题').fill('学习党章');
    await page.getByLabel('内容', { exact: true }).fill('写到一半');
    await expect.poll(() => fake.openStreams()).toBe(1);
    const next = card(
      [...form({ ...topic, default_value: '新的主题' }, note), { tag: 'markdown', content: '已更新' }],
      { messageId: 'card' },
    );
    fake.emit({ type: 'update', message: next });
    await page.getByText('已更新').waitFor();
    expect(await page.getByLabel('内容', { exact: true }).inputValue()).toBe('写到一半');
    expect(await page.getByLabel('主题').inputValue()).toBe('新的主题');
    expect(await page.evaluate('document.activeElement.getAttribute("name")')).toBe('note');
    fake.emit({
      type: 'update',
      message: card([{ tag: 'markdown', content: '已登记' }], { messageId: 'card' }),
    });
    await page.getByText('已登记').waitFor();
    expect(await page.evaluate('document.activeElement.className')).toBe('card');
  });
});
