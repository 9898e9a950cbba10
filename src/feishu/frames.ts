import type { WSClient } from '@larksuiteoapi/node-sdk';
import { read } from './reading.ts';

/**
 * Sees each frame of a long connection before the SDK does, and gives frames of type `card` the type `event`: card
 * callbacks arrive as either, and the SDK drops the former without an answer. The two methods are private to the SDK;
 * a contract test fails when a newer one has them no longer, and then nothing is changed here.
 *
 * @param onFrame called for pongs and for events
 */
export function tapFrames(ws: WSClient, onFrame: () => void): void {
  wrap(ws, 'handleControlData', (frame) => {
    onFrame();
    return frame;
  });
  wrap(ws, 'handleEventData', (frame) => {
    onFrame();
    return asEvent(frame);
  });
}

function wrap(ws: WSClient, method: string, change: (frame: unknown) => unknown): void {
  const original: unknown = Reflect.get(ws, method);
  if (typeof original !== 'function') return;
  Reflect.set(ws, method, (frame: unknown) => original.call(ws, change(frame)));
}

/** @returns the frame with its `type` header `card` turned into `event`; any other as it is. */
export function asEvent(frame: unknown): unknown {
  const headers = read(frame, 'headers');
  if (typeof frame !== 'object' || !Array.isArray(headers) || !headers.some(isCard)) return frame;
  const relabelled = headers.map((header: unknown) =>
    isCard(header) ? { key: 'type', value: 'event' } : header,
  );
  return { ...frame, headers: relabelled };
}

function isCard(header: unknown): boolean {
  return read(header, 'key') === 'type' && read(header, 'value') === 'card';
}
