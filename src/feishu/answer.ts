import type { AxiosResponse } from 'axios';
import { FeishuError } from './error.ts';
import { isRefusal } from './reach.ts';

/** Whether an address is one of the open platform's own calls. */
export function isApi(url: string | undefined, domain: string): boolean {
  return url?.startsWith(`${domain}/open-apis/`) ?? false;
}

/**
 * What the SDK expects of an HTTP instance: the body, or the body beside the headers where it asks for both.
 * @throws FeishuError for an answer that says no, and for one that says nothing: each call of the platform is answered
 * with a `code` (general list of server errors), unless with a file; a login page in between is answered with 200, too
 */
export function unwrap<R>(response: AxiosResponse, domain: string): R {
  const { status, config, headers, data } = response;
  const { code, msg } = Object(data instanceof Uint8Array && status >= 300 ? refusalIn(data) : data);
  const refused = typeof code === 'number' && code !== 0 && isApi(config.url, domain);
  if (refused || status >= 300) {
    const known = typeof code === 'number' ? code : 0;
    throw new FeishuError({
      code: known === 0 ? null : known,
      msg: typeof msg === 'string' ? msg : `HTTP ${status}`,
      logId: textHeader(headers['x-tt-logid']),
      retryAfterMs: seconds(headers['x-ogw-ratelimit-reset'] ?? headers['retry-after']),
      unsent: isRefusal(status, known),
    });
  }
  if (typeof code !== 'number' && isApi(config.url, domain) && !(data instanceof Uint8Array))
    throw new FeishuError({ code: null, msg: 'answer without a code' });
  if (wantsHeaders(config)) response.data = { data, headers };
  return response.data;
}

/** The platform refuses a file with JSON in the file's place. */
function refusalIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return null;
  }
}

function wantsHeaders(config: object): boolean {
  return '$return_headers' in config && config.$return_headers === true;
}

function textHeader(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function seconds(value: unknown): number | null {
  const number = Number(value);
  return value !== undefined && Number.isFinite(number) && number >= 0 ? number * 1000 : null;
}
