import { ApiFault, fieldFault } from '../fault.ts';
import type { JsonObject } from '../json.ts';
import { isIdType, personIds } from '../people.ts';
import type { Platform } from '../platform.ts';
import { jsonBody, ok, type Route } from '../route.ts';

const MOST_AT_ONCE = 50;
const SCOPE = 'contact:user.id:readonly';

/** The organisation's address book, as far as a bot may look into it. */
export const contactRoutes: readonly Route[] = [
  {
    // https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/batch_get_id
    method: 'POST',
    path: '/open-apis/contact/v3/users/batch_get_id',
    access: 'token',
    handle(platform, call) {
      requireScope(platform, SCOPE);
      const idType = call.query.get('user_id_type') ?? 'open_id';
      if (!isIdType(idType)) throw fieldFault('user_id_type', 'must be one of open_id, union_id, user_id');
      const body = jsonBody(call);
      const found = (by: 'mobile' | 'email', wanted: string) => {
        const user = platform.people.all().find((one) => one[by] === wanted);
        return { ...(user === undefined ? {} : { user_id: personIds(user.openId)[idType] }), [by]: wanted };
      };
      return ok({
        user_list: [
          ...strings(body, 'mobiles').map((mobile) => found('mobile', mobile)),
          ...strings(body, 'emails').map((email) => found('email', email)),
        ],
      });
    },
  },
];

/** @throws ApiFault in Feishu's words where the app was not granted the scope */
function requireScope({ app, missingScopes }: Platform, scope: string): void {
  if (!missingScopes.has(scope)) return;
  throw new ApiFault(
    99991672,
    `Access denied. One of the following scopes is required: [${scope}].应用尚未开通所需的应用身份权限：[${scope}]，点击链接申请并开通任一权限即可：https://open.feishu.cn/app/${app.id}/auth?q=${scope}&op_from=openapi&token_type=tenant`,
  );
}

function strings(body: JsonObject, field: string): readonly string[] {
  const value = body[field] ?? [];
  if (!Array.isArray(value) || value.length > MOST_AT_ONCE || value.some((one) => typeof one !== 'string'))
    throw fieldFault(field, `must be at most ${MOST_AT_ONCE} strings`);
  return value.map(String);
}
