import { expect, test } from 'vitest';
import { describeInBrowser } from '../../kit/browser.ts';
import { message, pageState, text } from './builders.ts';
import { startFakeServer } from './fake-server.ts';
import { showCard } from './show-card.ts';

describeInBrowser('a card', (kit) => {
  test('its head has a colour, a title and tags', async () => {
    const { page } = await showCard(kit, [], {
      template: 'red',
      text_tag_list: [{ tag: 'text_tag', text: text('提醒'), color: 'red' }],
    });
    const head = page.locator('.card-header');
    expect(await head.getAttribute('data-colour')).toBe('red');
    expect(await head.textContent()).toBe('登记主题党日提醒');
  });

  test("markdown with Feishu's own tags", async () => {
    const { page } = await showCard(kit, [
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
    const { fake, page } = await showCard(
      kit,
      attacks.map((content) => ({ tag: 'markdown', content })),
    );
    expect(await page.locator('.markdown').count()).toBe(attacks.length);
    const markup = await page.locator('.card-body').innerHTML();
    expect(markup).not.toMatch(/<(img|script|svg|iframe)|<[^>]+(on\w+|style)=|href="javascript/);
    expect(fake.unknown).toEqual([]);
  });

  test('what is unknown or broken becomes a grey box or nothing, never an error', async () => {
    const { page } = await showCard(kit, [
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
});
