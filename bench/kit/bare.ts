import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import Koa from 'koa';

// The least that a webhook must do, as a program of its own: checks signature and timestamp over the raw bytes,
// decrypts, parses, and answers `200 {}`. Nothing is kept and nothing is done.

const encryptKey = process.env.ENCRYPT_KEY ?? '';
const app = new Koa();
app.use(async (ctx) => {
  const chunks: Buffer[] = [];
  for await (const chunk of ctx.req) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  const timestamp = ctx.get('x-lark-request-timestamp');
  const expected = createHash('sha256')
    .update(timestamp + ctx.get('x-lark-request-nonce') + encryptKey)
    .update(raw)
    .digest();
  const given = Buffer.from(ctx.get('x-lark-signature'), 'hex');
  const genuine = given.length === expected.length && timingSafeEqual(given, expected);
  if (!genuine || Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return ctx.throw(401);
  const encrypted = Buffer.from(JSON.parse(raw.toString()).encrypt, 'base64');
  const key = createHash('sha256').update(encryptKey).digest();
  const decipher = createDecipheriv('aes-256-cbc', key, encrypted.subarray(0, 16));
  const plain = Buffer.concat([decipher.update(encrypted.subarray(16)), decipher.final()]);
  const event = JSON.parse(plain.toString());
  if (event.header.event_type !== 'im.message.receive_v1') return ctx.throw(400);
  ctx.body = {};
});
const server = createServer(app.callback()).listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
});
