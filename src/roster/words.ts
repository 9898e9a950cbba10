/** Words that look like a person and are none. All compared folded. */

const A_DAY_OR_NUMBER =
  /^[周一二三四五六七八九十百千万零两半0-9月日号初][一二三四五六七八九十百千万零两斤个日号月年天末0-9]*$/u;

const WORDS_OF_PARTY_LIFE = new Set(
  '建国 建军 建党 国庆 国强 红旗 解放 长征 文明 和平 胜利 光明 爱国 卫国 先进 进步 学习 团结 向前 前进 劳动 永远 实践 为民 爱民 创新 元旦 中秋 立春 重阳'.split(
    ' ',
  ),
);

/** Whether a given name standing alone can only be a person: 志远 is one; 周一 and 建国 may be a day and a word. */
export function isDistinctive(givenName: string): boolean {
  return givenName.length >= 2 && !A_DAY_OR_NUMBER.test(givenName) && !WORDS_OF_PARTY_LIFE.has(givenName);
}

/** 小 or 老 and a surname, but not a person. */
export const NOT_A_NICKNAME =
  /^(?:小(?:康|时|于|[学组区会心型事节结微长家半雪暑满寒年路河山海军兵国文队品看镇城村院楼车船桥米麦]|平同志|红书|成果|金库|黄[书车]|马[拉扎]|高[层考]|白[菜板]|龙虾|石[头子]|雷区|段[落子]?|程序|范围|一[些点])|老(?:师|年|党员|同志|干部|黄[牛历]|龙头|林[区场]|马识|白干|石头))/u;

/** Words before a title whose last character is also a surname: 提高书记的能力, 由于书记出差, 和书记谈话. */
export const NOT_A_SURNAME =
  /(?:[提最较更]高|[谢多感]谢|[由对关至]于|马上|担任|兼任|时任|届时|平安|公安|日常|经常|(?:^|\P{L})[和向于])$/u;
