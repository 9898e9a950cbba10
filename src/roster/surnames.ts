/** Two-character surnames in use (《中国姓氏大辞典》 lists them; these are the ones with many bearers). */
const COMPOUND = new Set(
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 令狐 夏侯 端木 独孤 南宫 长孙 宇文 申屠 呼延 轩辕'.split(
    ' ',
  ),
);

/**
 * The surnames of most people in China, without those that are also words which stand before a title or a name
 * (和、向、于、任、时、成、党、安、常、高、方、江、白、金、康、马). A person on the roster may have any surname.
 */
const COMMON = new Set(
  '王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁沈姚卢傅钟姜崔谭廖范汪陆石戴贾韦夏邱侯邹熊孟秦阎薛雷段龙黎史贺顾毛郝龚邵万钱严覃武戚莫孔赖祝',
);

/** The surname of a Chinese name. */
export function surnameOf(name: string): string {
  const two = name.slice(0, 2);
  return name.length > 2 && COMPOUND.has(two) ? two : name.slice(0, 1);
}

/** What is left of a Chinese name without its surname. */
export function givenNameOf(name: string): string {
  return name.slice(surnameOf(name).length);
}

/** Whether the word is surely a surname, also of somebody who is not on the roster. */
export function isCommonSurname(word: string): boolean {
  return COMMON.has(word) || COMPOUND.has(word);
}
