import type { Texts } from '../shape.ts';

export const web: Texts['web'] = {
  failed: (reference) => `Something went wrong. Please give the number ${reference} to your administrator.`,
  portTaken: (port) => `PORT: another program uses the port ${port}. Please stop it, or choose another port.`,
  portForbidden: (port) => `PORT: the port ${port} may not be used. Please choose one above 1024.`,
  hostUnusable: (host, code) =>
    `HOST: it is not possible to listen on ${host} (${code ?? 'unknown reason'}). Please check the address.`,
};
