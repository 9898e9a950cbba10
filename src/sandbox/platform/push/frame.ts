/**
 * The binary frames of Feishu's long connection (pbbp2, proto2): `Header{1:key 2:value}`,
 * `Frame{1:SeqID 2:LogID 3:service 4:method 5:headers 6:payloadEncoding 7:payloadType 8:payload 9:LogIDNew}`.
 * Shape: node-sdk 1.74.0, lib/index.js, `pbbp2`.
 */
export interface Frame {
  readonly seqId: bigint;
  readonly logId: bigint;
  readonly service: number;
  /** 0 control (ping, pong), 1 data. */
  readonly method: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Buffer;
}

export const CONTROL = 0;
export const DATA = 1;

const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;

function varint(value: bigint): Buffer {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 0x80 : low);
  } while (rest > 0n);
  return Buffer.from(bytes);
}

const key = (field: number, type: number) => varint(BigInt((field << 3) | type));
const number = (field: number, value: bigint) => Buffer.concat([key(field, VARINT), varint(value)]);
const bytes = (field: number, value: Buffer) =>
  Buffer.concat([key(field, BYTES), varint(BigInt(value.length)), value]);
const text = (field: number, value: string) => bytes(field, Buffer.from(value));

export function encodeFrame(frame: Frame): Buffer {
  const headers = Object.entries(frame.headers).map(([name, value]) =>
    bytes(5, Buffer.concat([text(1, name), text(2, value)])),
  );
  return Buffer.concat([
    number(1, frame.seqId),
    number(2, frame.logId),
    number(3, BigInt(frame.service)),
    number(4, BigInt(frame.method)),
    ...headers,
    bytes(8, frame.payload),
  ]);
}

interface Field {
  readonly field: number;
  readonly number: bigint;
  readonly bytes: Buffer;
}

const NO_BYTES = Buffer.alloc(0);

/** Reads one message's fields in order. @throws RangeError when the bytes end too early or hold an unknown wire type. */
function* fields(buffer: Buffer): Generator<Field> {
  let at = 0;
  const readVarint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = buffer.readUInt8(at++);
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new RangeError('varint longer than 10 bytes');
  };
  const readBytes = (length: number): Buffer => {
    if (length > buffer.length - at) throw new RangeError('frame ends inside a field');
    at += length;
    return buffer.subarray(at - length, at);
  };
  while (at < buffer.length) {
    const tag = Number(readVarint());
    const type = tag & 7;
    const field = tag >>> 3;
    if (type === VARINT) yield { field, number: readVarint(), bytes: NO_BYTES };
    else if (type === BYTES) yield { field, number: 0n, bytes: readBytes(Number(readVarint())) };
    else if (type === FIXED64) readBytes(8);
    else if (type === FIXED32) readBytes(4);
    else throw new RangeError(`wire type ${type}`);
  }
}

function decodeHeader(buffer: Buffer): [string, string] {
  let name = '';
  let value = '';
  for (const { field, bytes } of fields(buffer)) {
    if (field === 1) name = bytes.toString();
    if (field === 2) value = bytes.toString();
  }
  return [name, value];
}

/** @throws RangeError for bytes that are no frame. */
export function decodeFrame(buffer: Buffer): Frame {
  const numbers = new Map<number, bigint>();
  const headers: [string, string][] = [];
  let payload = NO_BYTES;
  for (const { field, number, bytes } of fields(buffer)) {
    if (field <= 4) numbers.set(field, number);
    if (field === 5) headers.push(decodeHeader(bytes));
    if (field === 8) payload = Buffer.from(bytes);
  }
  return {
    seqId: numbers.get(1) ?? 0n,
    logId: numbers.get(2) ?? 0n,
    service: Number(BigInt.asIntN(32, numbers.get(3) ?? 0n)),
    method: Number(BigInt.asIntN(32, numbers.get(4) ?? 0n)),
    headers: Object.fromEntries(headers),
    payload,
  };
}
