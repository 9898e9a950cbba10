import { ApiFault } from '../fault.ts';
import { isObject, parseJson } from '../json.ts';
import type { Route } from '../route.ts';
import { TOKEN_SECONDS } from '../tokens.ts';

/** Who the app is: its token, its bot, and where its long connection goes. */
export const authRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/open-apis/auth/v3/tenant_access_token/internal',
    access: 'open',
    handle({ app, tokens }, call) {
      const body = parseJson(call.body.toString());
      const { app_id: id, app_secret: secret } = isObject(body) ? body : {};
      if (id !== app.id) return { body: { code: 10003, msg: 'invalid param' } };
      if (secret !== app.secret) return { body: { code: 10014, msg: 'app secret invalid' } };
      return {
        body: { code: 0, msg: 'ok', tenant_access_token: tokens.issue(), expire: TOKEN_SECONDS },
      };
    },
  },
  {
    method: 'GET',
    path: '/open-apis/bot/v3/info',
    access: 'token',
    handle({ app }) {
      if (app.botState === 'absent') throw new ApiFault(11205, 'app do not have bot');
      return {
        body: {
          code: 0,
          msg: 'ok',
          bot: {
            activate_status: app.botState === 'active' ? 2 : 1,
            app_name: app.bot.name,
            avatar_url: '',
            ip_white_list: [],
            open_id: app.bot.openId,
          },
        },
      };
    },
  },
  {
    method: 'POST',
    path: '/callback/ws/endpoint',
    access: 'open',
    handle({ app, connections, faults }, call) {
      const { endpointBody, endpointCode, endpointStatus } = faults.get();
      if (endpointBody !== null) {
        const type = endpointBody.startsWith('<') ? 'text/html' : 'application/json';
        return { headers: { 'Content-Type': type }, body: Buffer.from(endpointBody) };
      }
      if (endpointStatus !== 0 && endpointStatus !== 200) {
        return { status: endpointStatus, body: { code: endpointStatus, msg: 'fault', data: {} } };
      }
      if (endpointCode !== 0) return { body: { code: endpointCode, msg: 'fault', data: {} } };
      const body = parseJson(call.body.toString());
      const { AppID: id, AppSecret: secret } = isObject(body) ? body : {};
      if (id !== app.id || secret !== app.secret) {
        return { body: { code: 1000040345, msg: 'app_id or app_secret is invalid', data: {} } };
      }
      const URL = `ws://${call.headers.host ?? ''}${connections.ticketPath()}`;
      return { body: { code: 0, msg: '', data: { URL, ClientConfig: connections.clientConfig } } };
    },
  },
];
