import { fold } from '../../text/fold.ts';

/** `unsaid`: words that are known and leave open whether somebody is a member, such as 在职. */
export type Kind = '党员' | '预备党员' | 'none' | 'unsaid';

/** What goes with a member without making one. */
const BESIDE =
  '在职|在岗|在编|在册|在校|离退休|离休|退休|流动|流入|普通|一般|机关|事业|企业|非公|国企|公务员|干部|教师|教工|教职工|职工|工人|学生|研究生|本科生|毕业生|农民|农村|社区|居民|青年|老|女|男|困难|失联|返聘|聘用|编外|合同制|临时';
const PARTY = '中共|中国共产党|共产党';

/** Those on the way into the Party, those of other parties (政治面貌代码, GB/T 4762) and of none. */
const OUTSIDE =
  /非中共|非党|不是|积极分子|申请|发展对象|培养对象|民革|民盟|民建|民进|农工|致公|九三|台盟|国民党|民主同盟|民主建国|民主促进|民主自治|民主党|盟员|社员|会员|无党派|党外|群众|团员/u;
const PROBATIONARY = new RegExp(
  `^(?:${PARTY}|${BESIDE})*预备期?党员(?:${BESIDE})*$|^(?:${PARTY})?预备期?$`,
  'u',
);
const FULL = new RegExp(`^(?:${PARTY}|${BESIDE}|正式)*党员(?:${BESIDE}|正式)*$|^(?:${PARTY})?正式$`, 'u');
const NEITHER = new RegExp(`^(?:${BESIDE})*$`, 'u');

/** @returns what somebody is by 人员类别 or 政治面貌; null where the words are not known in whole, or say two things */
export function readKind(said: string): Kind | null {
  const parts = fold(said)
    .replace(/[\s()[\]<>"']/gu, '')
    .split(/[,;/|+&]|兼|和/u);
  const kinds = new Set(parts.map(kindOf));
  if (kinds.size > 1) kinds.delete('unsaid');
  const [kind = null, ...others] = kinds;
  return others.length > 0 ? null : kind;
}

function kindOf(word: string): Kind | null {
  if (OUTSIDE.test(word)) return 'none';
  if (PROBATIONARY.test(word)) return '预备党员';
  if (FULL.test(word)) return '党员';
  return NEITHER.test(word) ? 'unsaid' : null;
}

/** @returns what 是否预备 says of a member; null where the words are not known */
export function readProbationary(said: string): '党员' | '预备党员' | null {
  const word = fold(said).replace(/\s/gu, '');
  if (/^(?:是|y|yes|√|✓|✔|预备(?:期)?(?:党员)?)$/u.test(word)) return '预备党员';
  return /^(?:否|n|no|×|x|无|不是|-+|\/|正式(?:党员)?)$/u.test(word) ? '党员' : null;
}
