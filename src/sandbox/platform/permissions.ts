import { ApiFault } from './fault.ts';

/** What the app is allowed to do. */
export interface Permissions {
  /** True when one of `scopes` is granted, or none is asked for. */
  any(scopes: readonly string[]): boolean;
  /** The granted scopes, and those that were asked for in vain. */
  all(): readonly { readonly scope: string; readonly granted: boolean }[];
  grant(scopes: readonly string[]): void;
}

/** Scopes that a bot for chats asks for; an app without restrictions has all of them. */
const USUAL = [
  'im:message:send_as_bot',
  'im:message.p2p_msg:readonly',
  'im:message.group_at_msg:readonly',
  'im:chat:readonly',
  'im:resource',
  'im:chat.members:bot_access',
];

/** @param given the scopes that are granted; undefined: everything is allowed */
export function createPermissions(given: readonly string[] | undefined): Permissions {
  const granted = new Set(given ?? USUAL);
  const refused = new Set<string>();
  return {
    any(scopes) {
      if (given === undefined || scopes.length === 0 || scopes.some((scope) => granted.has(scope)))
        return true;
      for (const scope of scopes) refused.add(scope);
      return false;
    },
    all: () => [
      ...[...granted].map((scope) => ({ scope, granted: true })),
      ...[...refused].filter((scope) => !granted.has(scope)).map((scope) => ({ scope, granted: false })),
    ],
    grant(scopes) {
      for (const scope of scopes) granted.add(scope);
    },
  };
}

/** The general list of server errors, code 99991672: the words hold the page on which the scopes are asked for. */
export function scopeFault(appId: string, scopes: readonly string[]): ApiFault {
  const list = scopes.join(', ');
  const page = `https://open.feishu.cn/app/${appId}/auth?q=${scopes.join(',')}&op_from=openapi&token_type=tenant`;
  return new ApiFault(
    99991672,
    `Access denied. One of the following scopes is required: [${list}].应用尚未开通所需的应用身份权限：[${list}]，点击链接申请并开通任一权限即可：${page}`,
  );
}
