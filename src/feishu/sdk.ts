import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * The Feishu SDK and the axios it uses. They are required and not imported: as CommonJS they load in half the time,
 * because Node does not have to scan six megabytes for export names, and both share one copy of axios.
 */
export const lark: typeof import('@larksuiteoapi/node-sdk') = require('@larksuiteoapi/node-sdk');
export const axios: typeof import('axios').default = require('axios');
