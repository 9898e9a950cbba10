import { expect, test } from 'vitest';
import { readTag } from '../../../src/sandbox/page/card/feishu-tags.ts';

test.each([
  ['<at id=ou_1></at>你好', '<at id=ou_1>', '<at ids="ou_1">'],
  ["<at ids='ou_1,ou_2'>", "<at ids='ou_1,ou_2'>", '<at ids="ou_1,ou_2">'],
  ['<at id=all/>', '<at id=all/>', '<at ids="all">'],
  [
    '<font color = "red" style="x" onclick=y>',
    '<font color = "red" style="x" onclick=y>',
    '<font color="red">',
  ],
  ['</font>后面', '</font>', '</font>'],
  ['<text_tag color="green">', '<text_tag color="green">', '<text_tag color="green">'],
  ['<BR/>', '<BR/>', '<br>'],
  ["<a href='https://a.cn/?x=\"'>", "<a href='https://a.cn/?x=\"'>", '<a href="https://a.cn/?x=&quot;">'],
  ['<script src=x>', '<script src=x>', '&lt;script src=x>'],
  ['<b>', '<b>', '&lt;b>'],
])('%s begins with a tag that becomes %3$s', (text, raw, html) => {
  expect(readTag(text)).toEqual({ raw, html });
});

test.each(['1 < 2 > 1', '<', '<3', '< at>', '<at <b>', 'x<at>', '<at id=ou_1'])(
  '%s begins with no tag',
  (text) => {
    expect(readTag(text)).toBeNull();
  },
);
