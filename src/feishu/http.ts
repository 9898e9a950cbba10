import type { HttpInstance, HttpRequestOptions } from '@larksuiteoapi/node-sdk';
import type { AxiosError, AxiosRequestConfig, AxiosResponse } from 'axios';
import { isApi, unwrap } from './answer.ts';
import { FeishuError } from './error.ts';
import { neverLeft } from './reach.ts';
import { type CallResult, reactionTo } from './retry.ts';
import { axios } from './sdk.ts';
import { createTokens } from './token.ts';

export interface HttpOptions {
  readonly appId: string;
  readonly appSecret: string;
  /** Address of the open platform, without a slash at its end. */
  readonly domain: string;
  /** Milliseconds for one request; the SDK sets none. A file has more. */
  readonly timeout?: number | undefined;
  /** Told of each request's end, with the seconds that it took. */
  readonly called?: ((result: CallResult, seconds: number) => void) | undefined;
  /** Told of each call that the platform refused, and with null of each that it took; a token is given out always. */
  readonly onAnswer?: (refusal: FeishuError | null) => void;
}

const TOKEN_PATH = '/open-apis/auth/v3/tenant_access_token/internal';
const MULTIPART = 'multipart/form-data';
/** Of any answer: as large as a file may be that is sent (im/v1/files). */
const MOST_BYTES = 30 * 1024 * 1024;
/** What is longer ends with this. */
export const TOO_LONG = 'answer too long';

/** A file of that size on the slow line of an office: 1 Mbit/s. */
const FILE_MS = 5 * 60_000;

/** axios gives an answer that is too long the code of one that breaks off, and tells them apart by its words only. */
function reasonOf({ code, message }: AxiosError): string {
  if (message.startsWith('maxContentLength')) return TOO_LONG;
  return code === 'ERR_CANCELED' ? 'answer without an end' : (code ?? 'request failed');
}

/**
 * The one HTTP instance, for the SDK's client and for its long connection. Calls under `/open-apis/` carry the tenant
 * token, are tried once more with a fresh one when the platform calls it stale, and throw FeishuError for every
 * `code` but 0. Other addresses (the endpoint of the long connection) pass through: the SDK reads their code itself.
 */
export function createHttp(options: HttpOptions): HttpInstance {
  const { domain, timeout = 10_000, called = () => undefined, onAnswer = () => undefined } = options;
  const instance = axios.create({
    timeout,
    maxRedirects: 0,
    maxContentLength: MOST_BYTES,
    validateStatus: () => true,
    // A proxy from the environment must not take in what stays on this machine.
    ...(isLoopback(domain) ? { proxy: false } : {}),
  });

  async function exchange<R>(config: AxiosRequestConfig): Promise<R> {
    const begun = performance.now();
    const ended = (result: CallResult) => called(result, (performance.now() - begun) / 1000);
    try {
      const answer = await ask<R>(config);
      ended('ok');
      return answer;
    } catch (error) {
      ended(reactionTo(error));
      throw error;
    }
  }

  async function ask<R>(config: AxiosRequestConfig): Promise<R> {
    let response: AxiosResponse;
    // What axios calls a timeout ends only silence: an answer of which a byte comes now and then would be waited for.
    const giveUp = new AbortController();
    const limit = setTimeout(() => giveUp.abort(), longest(config));
    try {
      response = await instance.request({ ...config, signal: giveUp.signal });
    } catch (error) {
      // The original error holds the request with its secrets, so only its short code goes on.
      throw new FeishuError({
        code: null,
        msg: axios.isAxiosError(error) ? reasonOf(error) : 'request failed',
        unsent: neverLeft(error),
      });
    } finally {
      clearTimeout(limit);
    }
    return judged(response);
  }

  /** @returns milliseconds for a call as a whole */
  function longest(config: AxiosRequestConfig): number {
    const isFile = config.responseType === 'arraybuffer' || isMultipart(config);
    return isFile ? FILE_MS : (config.timeout ?? timeout);
  }

  function judged<R>(response: AxiosResponse): R {
    try {
      const body = unwrap<R>(response, domain);
      const { url } = response.config;
      if (isApi(url, domain) && url !== domain + TOKEN_PATH) onAnswer(null);
      return body;
    } catch (error) {
      if (error instanceof FeishuError && error.code !== null) onAnswer(error);
      throw error;
    }
  }

  const tokens = createTokens(async () => {
    const answer: unknown = await exchange<unknown>({
      method: 'post',
      url: domain + TOKEN_PATH,
      data: { app_id: options.appId, app_secret: options.appSecret },
    }).catch(beforeTheCall);
    const { tenant_access_token: token, expire } = Object(answer);
    if (typeof token !== 'string' || token === '') {
      throw new FeishuError({ code: null, msg: 'token answer without a token', unsent: true });
    }
    return { token, validFor: (typeof expire === 'number' ? expire : 0) * 1000 };
  });

  async function request<R, D>(given: HttpRequestOptions<D>): Promise<R> {
    if (!isApi(given.url, domain)) return exchange(asConfig(given));
    const token = await tokens.get();
    try {
      return await exchange(asConfig(given, token));
    } catch (error) {
      if (reactionTo(error) !== 'refresh-token') throw error;
      tokens.drop(token);
      if (isMultipart(given)) throw error; // its file has been read; the caller opens it again
      return exchange(asConfig(given, await tokens.get()));
    }
  }

  return {
    request,
    get: (url, more) => request({ ...more, url, method: 'get' }),
    delete: (url, more) => request({ ...more, url, method: 'delete' }),
    head: (url, more) => request({ ...more, url, method: 'head' }),
    options: (url, more) => request({ ...more, url, method: 'options' }),
    post: (url, data, more) => request({ ...more, url, data, method: 'post' }),
    put: (url, data, more) => request({ ...more, url, data, method: 'put' }),
    patch: (url, data, more) => request({ ...more, url, data, method: 'patch' }),
  };
}

/** Without a token the call itself was never made. */
function beforeTheCall(error: unknown): never {
  throw error instanceof FeishuError ? new FeishuError({ ...error, unsent: true }) : error;
}

function asConfig<D>(given: HttpRequestOptions<D>, token?: string): AxiosRequestConfig<D> {
  const { headers, ...rest } = given;
  return {
    ...rest,
    headers: { ...headers, ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) },
    ...(isMultipart(given) ? { timeout: 120_000 } : {}),
  };
}

function isMultipart({ headers }: Pick<AxiosRequestConfig, 'headers'>): boolean {
  return headers?.['Content-Type'] === MULTIPART;
}

function isLoopback(domain: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(domain).hostname);
}
