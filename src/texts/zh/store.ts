/** What to do, by the server's SQLSTATE (https://www.postgresql.org/docs/18/errcodes-appendix.html) or the system's code. */
const CURES: Readonly<Record<string, string>> = {
  ECONNREFUSED: '那里没有数据库在运行，请启动数据库，或核对地址和端口',
  ENOTFOUND: '找不到这台主机，请核对主机名',
  EAI_AGAIN: '找不到这台主机，请核对主机名和网络',
  ETIMEDOUT: '主机没有回应，请检查网络和防火墙',
  EHOSTUNREACH: '主机连不通，请检查网络和防火墙',
  ERR_INVALID_URL: '地址写法不对，应像 postgres://用户:密码@主机:5432/库名，密码里的特殊字符要用 %XX 写',
  '28P01': '用户名或密码不对，请核对',
  '28000':
    '数据库不让这个用户从这里登录，请核对用户名和 pg_hba.conf；要求加密的，在地址后面加 ?sslmode=require',
  '3D000': '没有这个库，请先用 createdb 建一个空库，或核对库名',
  '42501': '这个用户没有建表和写入的权限，请把库的所有者设成它',
  '25006': '这个数据库是只读的，请连到主库',
  '53300': '数据库的连接用完了，请调大 max_connections，或停掉不用的程序',
  '53100': '数据库的磁盘满了，请清理或扩容',
  '57P03': '数据库正在启动或恢复，请过一会儿再启动',
};

/** Why a file could not be written, and what to do, by the system's code. */
const DISK_CURES: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了，请腾出空间',
  EDQUOT: '磁盘配额用完了，请腾出空间或调大配额',
  EROFS: '磁盘只能读，请检查磁盘和挂载',
  EACCES: '没有写入的权限，请检查数据文件夹的权限',
  EPERM: '没有写入的权限，请检查数据文件夹的权限',
};

const UNKNOWN_REASON = '原因不明';
const UNKNOWN_TIME = '时间不明';

/** What keeps the data from being used, and the files that it is in. A `code` is the system's or the server's, or null. */
export const store = {
  unknownScheme: (known: readonly string[]) =>
    `STORE_URL：开头应是 ${known.join('、')} 之一，例如 file:./var。`,
  noFolder: 'STORE_URL：file: 后面要写文件夹，例如 file:./var。',
  wrongFolder: 'STORE_URL：文件夹写法不对，例如 file:./var 或 file:///srv/zhibu。',

  folder: {
    unusable: (folder: string, code: string | null) =>
      `数据文件夹 ${folder} 建不起来或打不开${code === null ? '' : `（${code}）`}，请检查路径和权限。`,
    unwritable: (folder: string, code: string | null) =>
      `数据文件夹 ${folder} 不能写入（${code ?? UNKNOWN_REASON}），请检查权限和磁盘。`,
    inUse: (folder: string) =>
      `数据文件夹 ${folder} 正被另一个支部助手使用。请先停掉那一个，或者用 STORE_URL 另指一个文件夹。`,
    halfRestored: (folder: string) =>
      `数据文件夹 ${folder} 上次恢复没有做完，数据不全，不能用。请再运行一次 npx zhibu restore 备份文件，它会从头恢复。`,
    notEmpty: '数据文件夹里已经有数据，恢复只能写进空的文件夹。请先把原来的移走。',
  },

  file: {
    unusable: (path: string, reason: string) =>
      `${path}：${reason}。请运行 npx zhibu doctor，它会说明差了什么、怎样恢复。`,
    /** Reasons, without a full stop. */
    altered: '内容被别的程序或手工改动过',
    damaged: '内容已损坏',
    missing: '文件不见了',
    unreadable: (code: string | null) => (code === null ? '读不出来' : `读不出来（${code}）`),
    incompleteRow: (number: number) => `第 ${number} 条内容不完整`,
    doubleRow: (number: number) => `第 ${number} 条重复`,
    foreign: '不是支部助手写的这一类文件',
    otherVersion: '是另一个版本的支部助手写的',
    /** Of one that is to be mended. */
    nothingKept: (file: string) => `${file} 没有留下上一份，请从备份恢复，或者把它移出数据文件夹。`,
    useless: (file: string) => `${file} 读不出来，不能照现在的样子用。`,
    whole: (file: string) => `${file} 没有问题，不用处理。`,
    unmended: (file: string, code: string) =>
      `${file} 还没有处理好：${DISK_CURES[code] ?? `写不进去（${code}），请检查磁盘`}，再运行一次这条命令。原来的内容都还在。`,
    wrongName: (file: string) => `${file}：文件名应是数字，请把它移出数据文件夹。`,
    severalBranches: (file: string, branches: readonly string[]) =>
      `${file}：混有几个支部的记录（${branches.join('、')}）。`,
    secondOfBranch: (file: string, branch: string) =>
      `${file}：“${branch}”的台账有两个文件，请移走多余的一个。`,
  },

  key: {
    unreadable: (path: string, code: string | null) =>
      `${path}：密钥文件读不出来（${code ?? UNKNOWN_REASON}），请检查权限。`,
    wrong: (path: string) => `${path}：不是 32 个字节的 base64，请从备份恢复这个密钥文件。`,
  },

  backup: {
    foreign: (file: string) => `${file}：不是支部助手的备份文件，或是另一个版本写的。`,
    incomplete: (file: string) => `${file}：备份不完整，结尾缺了一段，请换一份备份。`,
    altered: (file: string) => `${file}：内容被改动或损坏，请换一份备份。`,
    wrongLine: (file: string, number: number) => `${file}：第 ${number} 行读不出来，请换一份备份。`,
  },

  database: {
    cures: CURES,
    anyCure: '请检查地址、端口、用户名和密码，以及数据库是否在运行',
    /** @param code '' where there is none */
    unreachable: (code: string, cure: string) =>
      `STORE_URL：连不上数据库（${code || UNKNOWN_REASON}），${cure}。`,
    unusable: (code: string, cure: string) => `STORE_URL：数据库不能用（${code}），${cure}。`,
    notEmpty: '数据库里已经有数据，恢复只能写进空的数据库。',
  },

  roster: {
    unknownBranch: (branch: string) => `名册里没有“${branch}”这个支部，请先导入名册。`,
    takenChat: (owner: string, branch: string) => `这个群已经绑定“${owner}”，请先解除，再绑定“${branch}”。`,
  },

  /** What one row is, for a person who has to decide about it. A `time` is as it is kept, or null. */
  rows: {
    draft: (time: string | null) => `没填完的登记，${time ?? UNKNOWN_TIME}`,
    delivery: (time: string | null) => `发过的提醒，${time ?? UNKNOWN_TIME}`,
    snooze: (until: string | null) => `推迟的提醒，到${until ?? UNKNOWN_TIME}`,
    arrangement: (time: string) => `请假、暂停、截止日一类的安排，${time}`,
    chat: (time: string | null) => `关闭的聊天，${time ?? UNKNOWN_TIME}`,
    gap: (time: string | null) => `没答上的问题，${time ?? UNKNOWN_TIME}`,
    knowledge: (time: string | null) => `收进的文件或问答，${time ?? UNKNOWN_TIME}`,
    summary: (recordId: string) => `#${recordId} 的谈话概要`,
    claim: (time: string | null) => `收到的消息，${time ?? UNKNOWN_TIME}`,
    /** @param revision 0 for the first entry */
    write: (recordId: string, revision: number, time: string) =>
      `#${recordId}，${revision === 0 ? '登记' : `第${revision}次修改`}于${time}`,
    member: (name: string, branch: string) => `${name}（${branch}）`,
    branch: (name: string) => `支部：${name}`,
    awaited: (name: string, branch: string) => `等待对上账号：${name}（${branch}）`,
    former: (name: string, branch: string) => `已离开：${name}（${branch}）`,
    appointment: (name: string, branch: string, time: string) => `任免：${name}（${branch}），${time}`,
  },
};
