/** Words that make a question of a sentence. They stand in no answer, and are rare enough in texts to mislead. */
const ASKING =
  /(?:是|为|叫|在|于|由|因|被)?(?:什么|甚么|啥)(?:样子?|时候|时间|地方|人|事)?的?|[是在于]?哪一?[个些位种里年天儿样座家国项类部所名月日]?|为何|何[时地处人种者年事物]?|是?谁|多少|多[久大长高远重]|几[个年月日位次种人]?|怎么样?|怎样|如何|请问|是否|[吗呢]/g;

/**
 * Blanks out the words that only ask. Recall@1 without re-ranking on CMRC trial: 97.8 % with them, 98.4 % without.
 * @param folded a question that went through `text/fold`
 */
export function withoutAsking(folded: string): string {
  const rest = folded.replace(ASKING, (asking) => ' '.repeat(asking.length));
  return rest.trim() === '' ? folded : rest;
}
