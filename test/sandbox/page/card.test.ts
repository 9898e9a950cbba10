import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser, PHONE } from '../../kit/browser.ts';
import { card, GROUP, message, ORGANISER, pageState, SECRETARY, text } from './builders.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';

const callback = (value: object) => [{ type: 'callback', value }];
const save = {
  tag: 'button',
  name: 'save',
  type: 'primary',
  text: text('确认'),
  form_action_type: 'submit',
  behaviors: callback({ a: 'save' }),
};
const topic = { tag: 'input', name: 'topic', label: text('主题'), required: true, max_length: 5 };

describeInBrowser('a card', (kit) => {
  async function show(
    elements: readonly object[],
    header: object = {},
  ): Promise<{ fake: FakeServer; page: Page }> {
    const fake = await startFakeServer(pageState([card(elements, { messageId: 'card' }, header)]));
    const page = await kit.open(fake.url);
    await page.getByTestId('message-card').waitFor();
    return { fake, page };
  }

  test('its head has a colour, a title and tags', async () => {
    const { page } = await show([], {
      template: 'red',
      text_tag_list: [{ tag: 'text_tag', text: text('提醒'), color: 'red' }],
    });
    const head = page.locator('.card-header');
    expect(await head.getAttribute('data-colour')).toBe('red');
    expect(await head.textContent()).toBe('登记主题党日提醒');
  });

  test("markdown with Feishu's own tags", async () => {
    const { page } = await show([
      {
        tag: 'markdown',
        content:
          '**至少**开展1次\n第二行<br>第三行 <at id=ou_li></at> <at id=all></at> <font color="grey">灰色 **粗**</font> <text_tag color=\'green\'>官方</text_tag> [官网](https://example.com) &#42;星号&#42;\n> 原文\n\n- 一\n- 二\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |',
      },
    ]);
    const markdown = page.locator('.markdown');
    expect(await markdown.locator('strong').allInnerTexts()).toEqual(['至少', '粗']);
    expect(await markdown.locator('.mention').allInnerTexts()).toEqual(['@李红梅', '@所有人']);
    expect(await markdown.locator('.ink[data-colour="grey"]').textContent()).toBe('灰色 粗');
    expect(await markdown.locator('.tag[data-colour="green"]').textContent()).toBe('官方');
    expect(await markdown.getByRole('link').getAttribute('href')).toBe('https://example.com');
    expect(await markdown.textContent()).toContain('*星号*');
    expect((await markdown.locator('blockquote').textContent())?.trim()).toBe('原文');
    expect(await markdown.getByRole('listitem').allInnerTexts()).toEqual(['一', '二']);
    expect(await markdown.getByRole('cell').allInnerTexts()).toEqual(['1', '2']);
  });

  test('markdown can neither run nor load anything', async () => {
    const attacks = [
      '<img src=x onerror="document.title=1">',
      '<script>document.title=1</script>',
      '<svg onload="document.title=1"></svg>',
      '[x](javascript:document.title=1)',
      '<a href="javascript:document.title=1">x</a>',
      '![图](https://example.com/a.png)',
      '<font color="red" style="position:fixed" onclick="document.title=1">x</font>',
      '<iframe src="https://example.com"></iframe>',
      '<text_tag color="red" onclick="document.title=1">x</text_tag>',
    ];
    const { fake, page } = await show(attacks.map((content) => ({ tag: 'markdown', content })));
    expect(await page.locator('.markdown').count()).toBe(attacks.length);
    const markup = await page.locator('.card-body').innerHTML();
    expect(markup).not.toMatch(/<(img|script|svg|iframe)|<[^>]+(on\w+|style)=|href="javascript/);
    expect(fake.unknown).toEqual([]);
  });

  test('what is unknown or broken becomes a grey box or nothing, never an error', async () => {
    const { page } = await show([
      { tag: 'surprise' },
      { tag: 'constructor' },
      {},
      ...[
        'button',
        'form',
        'column_set',
        'table',
        'select_static',
        'multi_select_person',
        'input',
        'date_picker',
      ].map((tag) => ({ tag })),
      ...[
        'chart',
        'img',
        'collapsible_panel',
        'checker',
        'interactive_container',
        'div',
        'markdown',
        'person',
      ].map((tag) => ({ tag })),
      { tag: 'table', columns: [{ name: 'a', data_type: 'odd' }], rows: [{ a: { deep: 1 } }, 'row'] },
    ]);
    expect(await page.locator('.placeholder').first().textContent()).toContain('surprise');
    expect(await page.locator('.placeholder').nth(1).textContent()).toContain('constructor');
  });

  test('whatever stands in place of a card, an empty one is drawn', async () => {
    const contents = [
      null,
      'words',
      7,
      { type: 'template', data: { template_id: 'x' } },
      { body: 'x', header: [] },
    ];
    const cards = contents.map((content) => message({ type: 'interactive', content }));
    const page = await kit.open((await startFakeServer(pageState(cards))).url);
    await expect.poll(() => page.locator('.card').count()).toBe(contents.length);
  });

  test('a form sends what was filled in, in the forms that Feishu uses', async () => {
    const { fake, page } = await show([
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
    const { fake, page } = await show([{ tag: 'form', name: 'f', elements: [topic, save] }]);
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
    const { fake, page } = await show([
      { tag: 'form', name: 'f', elements: [{ ...topic, default_value: '原来' }, save, reset] },
    ]);
    await page.getByLabel('主题').fill('改过');
    await page.getByRole('button', { name: '清空' }).click();
    expect(await page.getByLabel('主题').inputValue()).toBe('原来');
    expect(fake.actions).toEqual([]);
  });

  test('outside a form, fields and containers call back by themselves', async () => {
    const { fake, page } = await show([
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

  test('a button that asks first does nothing until 确定', async () => {
    const { fake, page } = await show([
      {
        tag: 'button',
        text: text('作废'),
        confirm: { title: text('作废这条记录？'), text: text('之后仍可查到。') },
        behaviors: callback({ a: 'void' }),
      },
    ]);
    await page.getByRole('button', { name: '作废' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '作废' }).click();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(fake.actions).toEqual([]);
    await page.getByRole('button', { name: '作废' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await expect.poll(() => fake.actions.map(({ value }) => value)).toEqual([{ a: 'void' }]);
  });

  test('a button can open a page, be closed to use, or do nothing at all', async () => {
    const { fake, page } = await show([
      {
        tag: 'button',
        text: text('看页面'),
        behaviors: [{ type: 'open_url', default_url: `http://127.0.0.1:9/` }],
      },
      {
        tag: 'button',
        text: text('不能按'),
        disabled: true,
        disabled_tips: text('已经办过'),
        behaviors: callback({}),
      },
      {
        tag: 'button',
        text: text('坏地址'),
        behaviors: [{ type: 'open_url', default_url: 'javascript:document.title=1' }],
      },
    ]);
    const popup = page.waitForEvent('popup');
    await page.getByRole('button', { name: '看页面' }).click();
    await (await popup).close();
    expect(await page.getByRole('button', { name: '不能按' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '坏地址' }).click();
    expect(fake.actions).toEqual([]);
  });

  test('a press shows that it is pending and counts once', async () => {
    const { fake, page } = await show([{ tag: 'button', text: text('提交'), behaviors: callback({}) }]);
    let answer = () => {};
    fake.answer = () =>
      new Promise((resolve) => {
        answer = () => resolve({ toast: { type: 'success', content: '已登记' } });
      });
    const button = page.getByRole('button', { name: '提交' });
    await button.click();
    await page.locator('.button[data-pending]').waitFor();
    await button.press('Enter');
    await button.press('Enter');
    answer();
    await page.getByText('已登记').waitFor();
    await page.locator('.button[data-pending]').waitFor({ state: 'detached' });
    expect(fake.actions).toHaveLength(1);
  });

  test("a client error is shown with Feishu's number, a dead server in plain words", async () => {
    const { fake, page } = await show([{ tag: 'button', text: text('提交'), behaviors: callback({}) }]);
    fake.answer = () => ({ error: { code: 200340, message: '回调未配置' } });
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('出错了，请稍后重试 code: 200340').waitFor();
    fake.postStatus = 502;
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('没有连上体验环境').waitFor();
  });

  test('when a card changes, what was typed and the focus stay where the same thing is asked', async () => {
    const note = { tag: 'input', name: 'note', placeholder: text('内容') };
    const form = (...fields: object[]) => [{ tag: 'form', name: 'f', elements: [...fields, save] }];
    const { fake, page } = await show(form({ ...topic, max_length: 100 }, note));
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

  test('a table turns its pages and formats its cells', async () => {
    const { page } = await show([
      {
        tag: 'table',
        page_size: 2,
        columns: [
          { name: 'n', display_name: '会议' },
          {
            name: 'c',
            display_name: '金额',
            data_type: 'number',
            format: { symbol: '¥', precision: 2, separator: true },
          },
          { name: 'd', display_name: '日期', data_type: 'date', date_format: 'YYYY/MM/DD HH:mm' },
          { name: 'p', display_name: '人员', data_type: 'persons' },
          { name: 's', display_name: '状态', data_type: 'options' },
        ],
        rows: [
          {
            n: '党课',
            c: 1234.5,
            d: Date.parse('2026-03-17T10:00:00+08:00'),
            p: ['ou_li', 'ou_zhang'],
            s: [{ text: '已办', color: 'green' }],
          },
          { n: '支委会', c: '无', s: '待办' },
          { n: '党员大会' },
        ],
      },
    ]);
    const cells = page.getByRole('cell');
    expect((await cells.allInnerTexts()).slice(0, 5)).toEqual([
      '党课',
      '¥1,234.50',
      '2026/03/17 10:00',
      '李红梅、张建国',
      '已办',
    ]);
    await page.getByRole('button', { name: '上一页' }).click();
    await page.getByRole('button', { name: '下一页' }).click();
    expect(await cells.first().textContent()).toBe('党员大会');
    await page.getByRole('button', { name: '下一页' }).click();
    expect(await page.getByText('2 / 2').isVisible()).toBe(true);
  });

  test('charts: bars and lines are drawn, another kind is named', async () => {
    const spec = (type: string) => ({
      type,
      title: { text: '次数' },
      data: {
        values: [
          { x: '1月', y: 3 },
          { x: '2月', y: 0 },
        ],
      },
      xField: 'x',
      yField: 'y',
    });
    const { page } = await show(
      ['bar', 'line', 'pie'].map((type) => ({ tag: 'chart', chart_spec: spec(type) })),
    );
    expect(await page.getByRole('img', { name: '次数：1月 3，2月 0' }).count()).toBe(2);
    expect(await page.getByText('次数（pie）').isVisible()).toBe(true);
  });

  test('a panel unfolds', async () => {
    const { page } = await show([
      {
        tag: 'collapsible_panel',
        expanded: false,
        header: { title: text('查看原文') },
        elements: [{ tag: 'markdown', content: '原文如此' }],
      },
    ]);
    expect(await page.getByText('原文如此').isVisible()).toBe(false);
    await page.getByText('查看原文').click();
    await page.getByText('原文如此').waitFor();
  });

  test('columns that stretch stand beside each other on a desktop and below each other on a phone', async () => {
    const column = (content: string) => ({
      tag: 'column',
      width: 'weighted',
      weight: 1,
      elements: [{ tag: 'markdown', content }],
    });
    const message = card([
      { tag: 'column_set', flex_mode: 'stretch', columns: [column('左'), column('右')] },
    ]);
    const fake = await startFakeServer(pageState([message]));
    const tops = async (page: Page) => {
      const boxes = [await page.getByText('左').boundingBox(), await page.getByText('右').boundingBox()];
      return boxes.map((box) => box?.y ?? 0);
    };
    const [left, right] = await tops(await kit.open(fake.url));
    expect(left).toBe(right);
    const [above = 0, below = 0] = await tops(await kit.open(`${fake.url}/#${GROUP}`, PHONE));
    expect(above).toBeLessThan(below);
  });
});
