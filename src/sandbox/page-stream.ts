import type { ServerResponse } from 'node:http';
import type { PageEvent } from './api.ts';
import type { Platform } from './platform/platform.ts';
import { messageView } from './platform/views.ts';
import { sees } from './speaking.ts';

/** So that nothing in between takes a quiet stream for a dead one. */
const HEARTBEAT_MS = 20_000;

/** Sends `persona` what they get to see, from now on until the reader goes away, as server-sent events. */
export function streamTo(response: ServerResponse, platform: Platform, persona: string): void {
  const send = (event: PageEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': open\n\n');
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
  const stops = [
    platform.messages.onChange(({ type, message }) => {
      if (sees(platform, message, persona)) send({ type, message: messageView(platform, message) });
    }),
    platform.clock.onMove((now) => send({ type: 'clock', now })),
    () => clearInterval(heartbeat),
  ];
  response.on('close', () => {
    for (const stop of stops) stop();
  });
}
