import { defineCommand, ownTalks, texts } from '../src/command.ts';

/** Whoever asks for this says it in a line. */
const BEGIN = '^(?=.{0,40}$)(?:请问|那|查一?下|看一?下|查查|看看|帮我|[,\\s])*';
const WHEN =
  '(?:[今去]年|本年|这个?月|上个?月|上?半年|最近|[一二三四]季度|到现在|目前|一共|总共|都|还|已经|又)*';
const WITH = '[跟和与同找]';
const TALK = '(?:谈心谈话|谈心|谈话|谈|聊)';
const HELD = `${TALK}[过了]`;
/** 谈过没有, 谈过几次话: it was held, and is not what one is to do. */
const WHETHER_HELD = `(?:${HELD}[几多]少?次(?:心|话|谈话)?|${HELD}(?:心|话|谈话)?(?:[吗么没莫不]|没有|[几多]少?[次回]))[啊呀呢]?`;
const WHO = '(?:谁|哪些人|哪几个人?)';
const END = '[.?!]*$';
const OTHER = `(?:${WHO}|有没有人|有人|[\\u4e00-\\u9fff]{0,4}(?:书记|领导|委员|组长|支委|主任|局长|处长|科长|组织)|[\\u4e00-\\u9fff]{2,3})`;

export default defineCommand({
  name: '我的谈话',
  aliases: ['看谈话', '我的谈心谈话', '看我的谈话'],
  phrases: [
    new RegExp(`${BEGIN}${WHEN}${OTHER}${WHEN}${WITH}我${WHEN}${WHETHER_HELD}${END}`),
    new RegExp(`${BEGIN}${WHEN}${WHO}${WHEN}${WITH}我${WHEN}${HELD}(?:心|话|谈话)?的?${END}`),
    new RegExp(`${BEGIN}${WHEN}有没有人${WHEN}${WITH}我${WHEN}${TALK}[过了]?(?:心|话|谈话)?${END}`),
    new RegExp(`${BEGIN}(?:我${WHEN}|${WHEN}我)${WITH}${OTHER}${WHEN}${WHETHER_HELD}${END}`),
    new RegExp(`${BEGIN}${WHEN}我${WHEN}被(?:${OTHER})?[找约]?[去来]?${WHETHER_HELD}${END}`),
    new RegExp(
      `${BEGIN}${WHEN}(?:我?${WITH}我|我自己)的?${TALK}的?(?:记录|情况|次数)(?:呢|有吗|有没有)?${END}`,
    ),
  ],
  intents: [],
  order: 42,
  get summary() {
    return texts().commands.summaries.talks;
  },
  examples: ['我的谈话'],
  tap: '我的谈话',
  who: 'member',
  where: 'private',
  run: ({ message, entries }) => ownTalks(message.text, entries),
});
