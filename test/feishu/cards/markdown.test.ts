import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../src/feishu/cards/markdown.ts';

describe('words of people in a card', () => {
  it.each([
    '<at id=all></at> 开会',
    "<font color='red'>假</font>",
    '**重要** 和 __下划__ 和 ~~删~~',
    '`代码` 和 ```块```',
    '[点我](https://evil.example)',
    '![图](img_1)',
    '# 不是标题',
    '- 不是列表\n+ 不是\n> 不是引用',
    '1. 第一\n2) 第二',
    '---',
    '&lt;at&gt; 和 &#42;',
    'a\\*b',
    '标题\n===',
  ])('%j is shown as it is', (text) => {
    expect(shown(escapeMarkdown(text))).toBe(text);
  });

  it('stays readable in the JSON where nothing needs escaping', () => {
    const text = '党员大会一般每季度召开1次，（三）“三会一课”：15:00:30 开始。2.本身不是列表';
    expect(escapeMarkdown(text)).toBe(text);
  });

  it('leaves addresses whole, so that they can be followed', () => {
    const text = '台账：http://127.0.0.1:3000/ledger/a_b_c?x=1&y=2 请看';
    expect(escapeMarkdown(text)).toBe(text);
  });

  it('ends an address before Chinese and before markup', () => {
    expect(escapeMarkdown('https://a.example/x，*好*')).toBe('https://a.example/x，&#42;好&#42;');
    expect(escapeMarkdown('https://a.example/<at id=all>')).toContain('&#60;at');
  });

  it('does not turn emoji names into pictures', () => {
    expect(escapeMarkdown(':OK:')).toBe('&#58;OK:');
  });

  it('does not turn indented lines into code', () => {
    expect(shown(escapeMarkdown('一\n\n    二'))).toBe('一\n\n二');
  });
});

/** What a reader of the markdown sees: no tags may come of it, so text is all there is. */
function shown(markdown: string): string {
  const parsed = marked.parse(markdown, { async: false, breaks: true });
  const html = parsed.replace(/<a href="([^"]+)">\1<\/a>/g, '$1'); // an address leads where it says
  expect(html.replace(/<\/?p>|<br>/g, '')).not.toMatch(/<\w/);
  return html
    .trim()
    .replace(/<\/p>\n<p>/g, '\n\n')
    .replace(/<br>\n?/g, '\n')
    .replace(/<\/?p>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
