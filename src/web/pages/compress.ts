import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'koa';

/** More is hardly smaller and takes several times as long. */
const BROTLI_QUALITY = 5;
const GZIP_LEVEL = 6;
const WORTH_IT = 1_000;

const ENCODERS = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: GZIP_LEVEL }),
};

/** Answers with text, compressed as the browser can read it; the type must be set before. */
export async function sendText(ctx: Context, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  ctx.vary('Accept-Encoding');
  const accepted = bytes.length < WORTH_IT ? false : ctx.acceptsEncodings('br', 'gzip', 'identity');
  if (accepted !== 'br' && accepted !== 'gzip') {
    ctx.body = bytes;
    return;
  }
  ctx.set('Content-Encoding', accepted);
  ctx.body = await ENCODERS[accepted](bytes);
}
