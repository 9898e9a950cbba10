import { ok, type Route } from '../route.ts';

/** What an app may ask about its own permissions; needs none itself (application-v6/scope/list). */
export const scopeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/open-apis/application/v6/scopes',
    access: 'token',
    handle: ({ permissions }) =>
      ok({
        scopes: permissions.all().map(({ scope, granted }) => ({
          scope_name: scope,
          scope_type: 'tenant',
          grant_status: granted ? 1 : 2,
        })),
      }),
  },
];
