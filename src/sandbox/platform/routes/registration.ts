import { gunzipSync } from 'node:zlib';
import { isObject, parseJson } from '../json.ts';
import type { Platform } from '../platform.ts';
import type { Registration } from '../registrations.ts';
import type { Answer, Call, Route } from '../route.ts';

const CONFIRM = '/oauth/v1/app/confirm';

/**
 * Making an app by scanning a code, as the SDK's `registerApp` does it (RFC 8628). The app that is made is the sandbox's
 * only one. Whoever opens the link plays the person with the phone.
 */
export const registrationRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/oauth/v1/app/registration',
    access: 'machine',
    handle(platform, call) {
      const form = new URLSearchParams(call.body.toString());
      return form.get('action') === 'begin' ? begin(platform, call) : poll(platform, form);
    },
  },
  {
    method: 'GET',
    path: CONFIRM,
    access: 'machine',
    handle(platform, call) {
      const wanted = find(platform, call);
      return wanted === undefined ? page('这个链接不存在或已经过期。') : page(question(call));
    },
  },
  {
    method: 'POST',
    path: CONFIRM,
    access: 'machine',
    handle(platform, call) {
      const wanted = find(platform, call);
      if (wanted === undefined) return page('这个链接不存在或已经过期。');
      const agreed = new URLSearchParams(call.body.toString()).get('decision') === 'allow';
      if (agreed) platform.permissions.grant(scopesIn(call.query.get('addons') ?? ''));
      const [person] = platform.people.all();
      wanted.decision = agreed ? { by: person?.openId ?? '' } : 'denied';
      return page(agreed ? '应用已创建，可以回到终端了。' : '已拒绝。');
    },
  },
];

function begin({ clock, registrations }: Platform, call: Call): Answer {
  const { deviceCode, userCode } = registrations.begin(clock.now());
  const { interval, expiresIn } = registrations.timing;
  const page = `http://${call.headers.host ?? ''}${CONFIRM}`;
  return {
    body: {
      device_code: deviceCode,
      user_code: userCode,
      verification_uri: page,
      verification_uri_complete: `${page}?user_code=${userCode}`,
      interval,
      expires_in: expiresIn,
    },
  };
}

function poll({ app, clock, registrations }: Platform, form: URLSearchParams): Answer {
  const one = registrations.byDevice(form.get('device_code') ?? '');
  if (one === undefined || clock.now() > one.endsAt) return refused('expired_token');
  if (one.decision === null) return refused('authorization_pending');
  if (one.decision === 'denied') return refused('access_denied');
  const user = { open_id: one.decision.by, tenant_brand: 'feishu' };
  return { body: { client_id: app.id, client_secret: app.secret, user_info: user } };
}

function refused(error: string): Answer {
  return { status: 400, body: { error, error_description: `the device code is ${error}` } };
}

function find({ clock, registrations }: Platform, { query }: Call): Registration | undefined {
  const one = registrations.byUser(query.get('user_code') ?? '');
  return one !== undefined && one.decision === null && clock.now() <= one.endsAt ? one : undefined;
}

/** What the SDK asks for beside the app itself: JSON, zipped, in the link. */
function scopesIn(addons: string): readonly string[] {
  if (addons === '') return [];
  const wanted = parseJson(unzipped(addons));
  const scopes = isObject(wanted) && isObject(wanted.scopes) ? wanted.scopes.tenant : [];
  return Array.isArray(scopes) ? scopes.map(String) : [];
}

/** As the platform does, what cannot be read is passed over. */
function unzipped(addons: string): string {
  try {
    return gunzipSync(Buffer.from(addons, 'base64url'), { maxOutputLength: 100_000 }).toString();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return '';
    throw error;
  }
}

function question({ query }: Call): string {
  const scopes = scopesIn(query.get('addons') ?? '').map((scope) => `<li>${escaped(scope)}</li>`);
  return [
    '<p>有人在终端里请求创建一个应用，权限如下：</p>',
    `<ul>${scopes.join('')}</ul>`,
    '<form method="post"><button name="decision" value="allow">同意</button>',
    '<button name="decision" value="deny">拒绝</button></form>',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function page(content: string): Answer {
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>创建应用</title><main>${content}</main></html>`;
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
  };
  return { body: Buffer.from(html), headers };
}
