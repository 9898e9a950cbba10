import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeFrame, encodeFrame } from '../../../../src/sandbox/platform/push/frame.ts';

const PING = Buffer.from('0800100018f68180102000' + '2a0c0a0474797065120470696e67', 'hex');

test('a ping of the SDK is read as it is on the wire', () => {
  expect(decodeFrame(PING)).toEqual({
    seqId: 0n,
    logId: 0n,
    service: 33554678,
    method: 0,
    headers: { type: 'ping' },
    payload: Buffer.alloc(0),
  });
});

test('what is written is read back the same', () => {
  fc.assert(
    fc.property(
      fc.record({
        seqId: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
        logId: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
        service: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
        method: fc.constantFrom(0, 1),
        headers: fc.dictionary(
          fc.stringMatching(/^[a-z_]{1,12}$/),
          fc.string({ unit: 'grapheme', maxLength: 40 }),
        ),
        payload: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
      }),
      (frame) => {
        expect(decodeFrame(encodeFrame(frame))).toEqual({ ...frame, headers: { ...frame.headers } });
      },
    ),
  );
});

test('bytes that are no frame are an error, never a hang', () => {
  expect(() => decodeFrame(Buffer.from('42ff01', 'hex'))).toThrow(RangeError);
  expect(() => decodeFrame(Buffer.from('0b', 'hex'))).toThrow(RangeError);
  expect(() => decodeFrame(Buffer.alloc(12, 0xff))).toThrow(RangeError);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      try {
        decodeFrame(Buffer.from(bytes));
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
  );
});

test('fields of a later protocol are passed over', () => {
  const later = Buffer.concat([PING, Buffer.from('6200' + '6d01020304' + '710102030405060708', 'hex')]);
  expect(decodeFrame(later)).toEqual(decodeFrame(PING));
});
