import type { Texts } from '../shape.ts';

export const config: Texts['config'] = {
  problem: (name, what) => `${name}: ${what}.`,
  wrong: {
    appId: 'should be cli_ and 16 digits or letters a–f; please copy it from the developer console',
    appSecret: 'must not hold a blank',
    domain: 'should be feishu, lark, or an address that begins with http(s):// and has no path',
    transport: 'should be websocket or webhook',
    host: 'should be the name of a host or an IP address',
    port: 'should be a whole number from 0 to 65535',
    publicUrl: 'should be an address that begins with http:// or https://',
    storeUrl: 'should be file:<folder> or an address that begins with postgres://',
    administrators: 'should be open_ids, which begin with ou_, joined by commas',
    key: 'should be 32 bytes in base64, for example from openssl rand -base64 32; several are joined by commas, the new one first',
    keyTwice: 'holds one key twice',
    timeZone: 'should be the name of an IANA time zone, for example Asia/Shanghai',
    workingHours: 'should be written like 08:30-17:30, with full and half hours only',
    tooFewHours:
      'should begin before it ends and leave at least one hour, the noon break (11:30 to 14:00) aside',
  },
  language: (known) => `should be ${known.join(' or ')}`,
  logLevel: (known) => `should be one of ${known.join(', ')}`,
  goesWith: (other) => `is not filled in; it goes together with ${other}`,
  webhookNeeds:
    'is not filled in; with LARK_TRANSPORT=webhook it is needed, or anybody could pass for Feishu',
  unknown: 'there is no such setting; please compare its name with .env.example',
  unusual:
    '.env is written in a way that is not understood, and was not changed. Please tidy it up after .env.example, or rename it and try again.',
};
