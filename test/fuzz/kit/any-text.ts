import fc from 'fast-check';

/** Words that somebody who means harm would type, one way of each kind. */
export const HOSTILE: readonly string[] = [
  ...[
    '<at id=all></at>',
    '<at user_id="all">所有人</at>',
    '<at id=ou_1>',
    '</at>',
    "<font color='red'>",
    '</font>',
  ],
  ...[
    '<text_tag color="red">急</text_tag>',
    '<link url="https://evil.example">点我</link>',
    '<a href=x>',
    '<br>',
    '<hr>',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '"><svg/onload=alert(1)>',
    'javascript:alert(1)',
  ],
  ...[
    '[点我](https://evil.example)',
    '![图](img_v2_1)',
    '[x]: https://evil.example',
    '<https://evil.example>',
  ],
  ...[
    '**',
    '__',
    '~~',
    '*',
    '_',
    '`',
    '```',
    '# ',
    '## ',
    '- ',
    '+ ',
    '> ',
    '1. ',
    '2) ',
    '---',
    '===',
    ':OK:',
    '\\',
  ],
  ...['|a|b|', '|---|---|', 'a | b', ':--- | ---', '&lt;at id=all&gt;', '&#60;', '&amp;', '&'],
  ...['https://a.example/x_y', 'http://a.example/?a&lt;at', 'www.evil.example', 'a@b.example', '13800138000'],
  ...[
    '=1+1',
    '+cmd',
    '-2',
    '@SUM(A1)',
    '=HYPERLINK("http://evil.example")',
    '\t=1',
    '\r=1',
    "'=1",
    '＝1',
    '"',
    "'",
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\t',
    '\u2028',
    '\u2029',
    '\u0000',
    '\u001b[31m',
    '\u009b31m',
    '\u0007',
    '\u200b',
    '\u202e',
  ],
  ...[
    '\ue000',
    '\ue001',
    '\ufeff',
    '\ud83d',
    '\udc00',
    '𠮷',
    '👩‍👩‍👧',
    '\ufffe',
    '_x000D_',
    '%0d%0a',
    '../../etc/passwd',
  ],
  ...['__proto__', 'constructor', 'toString', '{{x}}', "'; DROP TABLE members; --", '$1', '$&'],
];

/** Words of everyday life between them. */
const USUAL: readonly string[] = [
  '支委会',
  '张建国',
  '三楼会议室',
  '学习',
  '昨天下午3点',
  '，',
  '。',
  ' ',
  'abc',
  '12',
];

/** Any text that anybody could type, hostile more often than not. */
export function anyText(maxLength = 8): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 3, arbitrary: fc.constantFrom(...USUAL) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  );
  return fc.array(piece, { maxLength }).map((pieces) => pieces.join(''));
}
