import type { IncomingMessage } from 'node:http';

/** Why a body was not read: the sender went away, sent too much, took too long, or had to make room for others. */
export type Unread = 'broken off' | 'too large' | 'too slow' | 'too many at once';

export interface BodyLimits {
  /** Of one body. */
  readonly bytes: number;
  /** Of all bodies that are being read. */
  readonly bytesInAll: number;
  readonly atOnce: number;
  /** Milliseconds for one body. */
  readonly within: number;
}

/** The platform's own bodies are a few kilobytes, and it gives up after three seconds. */
export const BODY_LIMITS: BodyLimits = {
  bytes: 1024 * 1024,
  bytesInAll: 64 * 1024 * 1024,
  atOnce: 1_000,
  within: 5_000,
};

interface Reading {
  held: number;
  end(result: Buffer | Unread): void;
}

/**
 * Reads the bodies of strangers: nobody has shown a secret before the whole body is there. Where they hold too much
 * together, the one that has been at it the longest makes room; what the platform sends is there within milliseconds.
 */
export function createBodies(limits: BodyLimits = BODY_LIMITS) {
  /** The one that began first comes first. */
  const readings = new Set<Reading>();
  let heldInAll = 0;

  function makeRoom(): void {
    for (const reading of readings) {
      if (heldInAll <= limits.bytesInAll && readings.size <= limits.atOnce) return;
      reading.end('too many at once');
    }
  }

  return {
    /** @returns the bytes of a body that nobody has read before, or why there are none */
    read(request: IncomingMessage): Promise<Buffer | Unread> {
      // Listeners and not `for await`: each iterator costs as much as the signature.
      return new Promise((resolve) => {
        let chunks: Buffer[] = [];
        let size = 0;
        const reading: Reading = {
          held: 0,
          end(result) {
            if (!readings.delete(reading)) return;
            clearTimeout(timer);
            hold(0);
            chunks = [];
            resolve(result);
          },
        };
        const hold = (bytes: number): void => {
          heldInAll += bytes - reading.held;
          reading.held = bytes;
        };
        const timer = setTimeout(() => reading.end('too slow'), limits.within);
        readings.add(reading);
        // Goes on after the end of the reading, so that the sender hears why it was refused.
        request.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > 4 * limits.bytes) {
            reading.end('too large');
            request.destroy();
          } else if (readings.has(reading)) {
            const tooLarge = size > limits.bytes;
            if (tooLarge) chunks = [];
            else chunks.push(chunk);
            hold(tooLarge ? 0 : size);
            makeRoom();
          }
        });
        request.on('end', () => reading.end(size > limits.bytes ? 'too large' : Buffer.concat(chunks)));
        request.on('error', () => reading.end('broken off'));
        request.on('close', () => reading.end('broken off'));
        makeRoom();
      });
    },
  };
}
