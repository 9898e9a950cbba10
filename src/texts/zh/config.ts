/** Settings that cannot be used. What is wrong follows the setting's name and never repeats its value. */
export const config = {
  problem: (name: string, what: string) => `${name}：${what}。`,
  /** A value, by its setting or what is wrong with it. */
  wrong: {
    appId: '应是 cli_ 加 16 位数字或字母 a–f，请从开发者后台复制',
    appSecret: '里不能有空格',
    domain: '应是 feishu、lark 或 http(s):// 开头、不带路径的地址',
    transport: '应是 websocket 或 webhook',
    host: '应是一个主机名或 IP 地址',
    port: '应是 0 到 65535 的整数',
    publicUrl: '应是 http:// 或 https:// 开头的地址',
    storeUrl: '应是 file:<文件夹> 或 postgres:// 开头的地址',
    administrators: '应是以 ou_ 开头的 open_id，用逗号隔开',
    key: '应是 32 个字节的 base64，可用 openssl rand -base64 32 生成；有几个时用逗号隔开，新的放在最前面',
    keyTwice: '里有一个密钥写了两遍',
    timeZone: '应是 IANA 时区名，例如 Asia/Shanghai',
    workingHours: '应写成 08:30-17:30 这样，只用整点和半点',
    tooFewHours: '开始要早于结束，而且除去午休（11:30 到 14:00）至少要有一个小时',
  },
  language: (known: readonly string[]) => `应是 ${known.join(' 或 ')}`,
  logLevel: (known: readonly string[]) => `应是 ${known.join('、')} 之一`,
  goesWith: (other: string) => `没有填，它要和 ${other} 一起填`,
  webhookNeeds: '没有填，LARK_TRANSPORT 是 webhook 时必须有，否则任何人都能冒充飞书',
  unknown: '没有这个设置，请对照 .env.example 核对名称',
  unusual: '.env 里有认不出的写法，没有改动。请先对照 .env.example 整理，或者把它改名后再试。',
};
