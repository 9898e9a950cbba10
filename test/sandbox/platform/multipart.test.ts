import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMultipart } from '../../../src/sandbox/platform/multipart.ts';

const form = (boundary: string, parts: readonly [string, Buffer][]) =>
  Buffer.concat([
    ...parts.flatMap(([name, bytes]) => [
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
      bytes,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);

test('every part keeps its bytes, line breaks and all', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { minLength: 1, maxLength: 5 }), (bodies) => {
      const parts = bodies.map((bytes, index): [string, Buffer] => [`part${index}`, Buffer.from(bytes)]);
      const read = readMultipart('multipart/form-data; boundary=----x7Zq', form('----x7Zq', parts));
      expect([...read]).toEqual(parts);
    }),
  );
});

test('a boundary in quotes and a file name in Chinese are read', () => {
  const head =
    'Content-Disposition: form-data; name="file"; filename="台账.xlsx"\r\nContent-Type: text/plain';
  const body = Buffer.from(`--a b\r\n${head}\r\n\r\n内容\r\n--a b--`);
  const read = readMultipart('multipart/form-data; boundary="a b"', body);
  expect(read.get('file')?.toString()).toBe('内容');
});

test.each([
  ['another type', 'application/json', '{}'],
  ['no boundary', 'multipart/form-data', ''],
  ['an empty body', 'multipart/form-data; boundary=x', ''],
  ['a part without a name', 'multipart/form-data; boundary=x', '--x\r\nA: b\r\n\r\nc\r\n--x--'],
  ['a part without a head', 'multipart/form-data; boundary=x', '--x\r\nc\r\n--x--'],
  [
    'a part without an end',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nc',
  ],
])('%s is an error', (_what, type, body) => {
  expect(() => readMultipart(type, Buffer.from(body))).toThrow(RangeError);
});
