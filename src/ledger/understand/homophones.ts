/**
 * Characters that are taken for one another when typing by sound (南北 and 平翘 included) or by hand. Only those that
 * occur in the names of organisation life matter; a name whose one character was swapped so is still that name.
 */
const ALIKE: readonly string[] = [
  '题体提替踢蹄',
  '主住注祝助组阻',
  '党当档挡荡堂唐',
  '日曰目白',
  '支之只知枝汁芝吱志致治职织直至',
  '部步布不',
  '委为尾伟维未位微威味',
  '员元原园圆源院',
  '会汇惠慧绘回悔烩开',
  '大达太打',
  '小晓校笑',
  '组租祖足族阻',
  '课客刻科克可颗',
  '谈坛探谭弹叹淡',
  '心新欣辛芯',
  '话画化花华活滑',
  '组族足祖租',
  '织职只之支枝',
  '生声升胜身深神',
  '活或火货获话',
  '民名明敏鸣',
  '评平苹凭瓶萍',
  '议意义亿艺易依',
  '集级极及即急籍',
  '体题提替',
  '学雪穴',
  '习系息席西希洗',
  '联连莲廉怜',
  '系细戏习',
  '点典店电',
  '下夏吓',
  '基机鸡积击',
  '层曾成程城',
  '调掉钓吊条',
  '研言严颜延岩验',
  '报抱暴保包',
  '告高靠搞',
  '换唤患焕',
  '届界节借戒结',
  '选宣旋',
  '举据矩局',
  '自字子资',
  '查察差茶',
  '计记纪季技继',
  '划画化话',
  '年念连',
  '度都杜独',
  '创窗床闯',
  '建见件健剑',
  '讲奖将江',
  '上尚伤',
  '书舒输叔',
  '记计纪季',
];

const PARTNERS = new Map<string, Set<string>>();
for (const group of ALIKE) {
  for (const char of group) {
    const partners = PARTNERS.get(char) ?? new Set<string>();
    for (const other of group) partners.add(other);
    PARTNERS.set(char, partners);
  }
}

/** True when the two characters are the same or are often typed for one another. */
export function soundsLike(a: string, b: string): boolean {
  return a === b || (PARTNERS.get(a)?.has(b) ?? false);
}
