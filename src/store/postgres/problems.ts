import { SetupError } from '../../core/errors.ts';

/** What to do, by the server's SQLSTATE (https://www.postgresql.org/docs/18/errcodes-appendix.html) or the system's code. */
const CURES: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', '那里没有数据库在运行，请启动数据库，或核对地址和端口'],
  ['ENOTFOUND', '找不到这台主机，请核对主机名'],
  ['EAI_AGAIN', '找不到这台主机，请核对主机名和网络'],
  ['ETIMEDOUT', '主机没有回应，请检查网络和防火墙'],
  ['EHOSTUNREACH', '主机连不通，请检查网络和防火墙'],
  ['ERR_INVALID_URL', '地址写法不对，应像 postgres://用户:密码@主机:5432/库名，密码里的特殊字符要用 %XX 写'],
  ['28P01', '用户名或密码不对，请核对'],
  [
    '28000',
    '数据库不让这个用户从这里登录，请核对用户名和 pg_hba.conf；要求加密的，在地址后面加 ?sslmode=require',
  ],
  ['3D000', '没有这个库，请先用 createdb 建一个空库，或核对库名'],
  ['42501', '这个用户没有建表和写入的权限，请把库的所有者设成它'],
  ['25006', '这个数据库是只读的，请连到主库'],
  ['53300', '数据库的连接用完了，请调大 max_connections，或停掉不用的程序'],
  ['53100', '数据库的磁盘满了，请清理或扩容'],
  ['57P03', '数据库正在启动或恢复，请过一会儿再启动'],
]);

/** @returns the server's or the system's code of an error: it says enough, and nothing of what was asked */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '原因不明';
}

/** @returns one line that says what is wrong and what to do; the address is not shown, since it may hold a password */
export function unreachable(error: unknown): SetupError {
  const code = codeOf(error);
  const cure = CURES.get(code) ?? '请检查地址、端口、用户名和密码，以及数据库是否在运行';
  return new SetupError([`STORE_URL：连不上数据库（${code}），${cure}。`]);
}

/** @returns one line about a server that lets us in but cannot be used; anything else as it is, since that is a bug */
export function unusable(error: unknown): unknown {
  const code = codeOf(error);
  const cure = CURES.get(code);
  return cure === undefined ? error : new SetupError([`STORE_URL：数据库不能用（${code}），${cure}。`]);
}
