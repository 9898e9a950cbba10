/** The HTTP server, the pages aside. */
export const web = {
  /** @param reference under which the cause stands in the log */
  failed: (reference: string) => `出错了，请把编号 ${reference} 告诉管理员。`,
  portTaken: (port: number) => `PORT：端口 ${port} 已被别的程序占用，请停掉它，或换一个端口。`,
  portForbidden: (port: number) => `PORT：没有权限使用端口 ${port}，请换一个 1024 以上的端口。`,
  /** @param code of the system's error, or null */
  hostUnusable: (host: string, code: string | null) =>
    `HOST：不能在 ${host} 上监听（${code ?? '未知原因'}），请核对地址。`,
};
