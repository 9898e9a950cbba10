import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { RegistrationError, registerApp } from '../../src/feishu/register.ts';
import { lark } from '../../src/feishu/sdk.ts';
import type { SandboxOptions } from '../../src/sandbox/options.ts';
import { call, SECRETARY, startSandbox, tenantToken } from '../sandbox/kit.ts';

const SCOPES = '/open-apis/application/v6/scopes';

/** Registers through the unmodified SDK; whoever holds the phone does what `scan` says. */
async function register(
  scan: (url: string, stop: () => void) => unknown,
  options: Partial<SandboxOptions> = {},
) {
  const started = await startSandbox({ scopes: [], registration: { interval: 0.02 }, ...options });
  const aborter = new AbortController();
  const { signal } = aborter;
  const app = registerApp({
    domain: started.url,
    name: '支部助手',
    signal,
    onLink: (url) => void scan(url, () => aborter.abort()),
  });
  return { ...started, app };
}

const decide = (decision: string) => (url: string) =>
  fetch(url, { method: 'POST', body: new URLSearchParams({ decision }) });

async function failure(app: Promise<unknown>): Promise<string> {
  const error = await app.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof RegistrationError))
    throw new Error('it did not fail as it should', { cause: error });
  return error.why;
}

describe('making an app by scanning a code', () => {
  it('gives the credentials, the person, and the permissions that were asked for', async () => {
    let link = '';
    const { sandbox, url, app } = await register((address) => {
      link = address;
      return decide('allow')(address);
    });
    const { appId, appSecret } = sandbox;
    expect(await app).toEqual({ appId, appSecret, openId: SECRETARY, isLark: false });

    const wanted = JSON.parse(
      gunzipSync(Buffer.from(new URL(link).searchParams.get('addons') ?? '', 'base64url')).toString(),
    );
    expect(wanted.events.items.tenant).toContain('im.message.receive_v1');
    expect(wanted.callbacks.items).toEqual(['card.action.trigger']);
    const { body } = await call(url, 'GET', SCOPES, { token: await tenantToken(sandbox, url) });
    expect(JSON.stringify(body)).toContain(
      '{"scope_name":"im:resource","scope_type":"tenant","grant_status":1}',
    );
  });

  it('shows the person with the phone what is asked for', async () => {
    const { app } = await register(async (url, stop) => {
      const page = await (await fetch(url)).text();
      stop();
      expect(page).toContain('<li>im:message:send_as_bot</li>');
    });
    expect(await failure(app)).toBe('aborted');
  });

  it.each([
    ['is denied', 'denied', decide('deny'), {}],
    ['is not answered in time', 'expired', () => undefined, { registration: { expiresIn: 0.1 } }],
    ['is given up', 'aborted', (_: string, stop: () => void) => stop(), {}],
  ])('that %s ends as %s', async (_, why, scan, options) => {
    const { app } = await register(scan, options);
    expect(await failure(app)).toBe(why);
  });

  it('that nobody answers at all ends at once', async () => {
    const { signal } = new AbortController();
    const app = registerApp({ domain: 'http://127.0.0.1:1', name: '', signal, onLink: () => undefined });
    expect(await failure(app)).toBe('unreachable');
  });

  it('goes on waiting when one answer is lost on the way', async () => {
    let lost = 0;
    const { app } = await register((url) => {
      const { response } = lark.defaultHttpInstance.interceptors;
      const losing = response.use((answer) => {
        lost += 1;
        response.eject(losing);
        void decide('allow')(url);
        return answer;
      });
      const request = lark.defaultHttpInstance.interceptors.request;
      const cutting = request.use((config) => {
        request.eject(cutting);
        return { ...config, url: 'http://127.0.0.1:1/' };
      });
    });
    expect((await app).openId).toBe(SECRETARY);
    expect(lost).toBe(1);
  });

  it('cannot be agreed to by another site in the same browser', async () => {
    const { app } = await register(async (url, stop) => {
      const headers = { Origin: 'https://elsewhere.example' };
      const answer = await fetch(url, { method: 'POST', headers, body: 'decision=allow' });
      stop();
      expect(answer.status).toBe(404);
    });
    expect(await failure(app)).toBe('aborted');
  });
});
