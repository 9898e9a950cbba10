import type { IncomingMessage } from 'node:http';

/** Somewhat more than the largest file that the open platform takes. */
const LARGEST_BODY_BYTES = 32 * 1024 * 1024;

/** The request's bytes, or null when there are too many. */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > LARGEST_BODY_BYTES) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
