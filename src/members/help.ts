import type { ChatType } from '../core/message.ts';
import { type Block, type Button, type Reply, saying } from '../core/reply.ts';
import { type Action, may, type Subject } from '../roster/permissions.ts';
import type { Speaker } from '../roster/speaker.ts';
import { fold } from '../text/fold.ts';
import { type Texts, texts } from '../texts/texts.ts';

/** What 帮助 knows of a command. */
export interface Helped {
  /** What people type first. Compared folded in script, width and case. */
  readonly name: string;
  /** Place in 帮助, smallest first, which also tells the topic; null keeps it out of there. */
  readonly order: number | null;
  /** One line for 帮助. */
  readonly summary: string;
  readonly examples: readonly string[];
  /** Words to tap in 帮助: they show something or open a form, and change nothing by themselves. */
  readonly tap?: string;
  /** One of these must be allowed in one's own branch, or 帮助 leaves it out; without it, whoever `who` lets in sees it. */
  readonly needs?: readonly Action[];
  /** Who may call it at all; finer rights are checked where the thing itself is known. */
  readonly who: 'everyone' | 'member' | 'administrator';
  readonly where: 'anywhere' | 'private';
}

/** A topic: the word that is said after 帮助 for it, and the order from which on commands belong to it. */
interface Topic {
  readonly id: keyof Texts['help']['topics'];
  readonly said: string;
  readonly from: number;
}

const TOPICS: readonly Topic[] = [
  { id: 'asking', said: '提问', from: 0 },
  { id: 'recording', said: '登记', from: 20 },
  { id: 'looking', said: '查看', from: 30 },
  { id: 'reminding', said: '提醒', from: 70 },
  { id: 'managing', said: '管理', from: 85 },
];

/** So many buttons stand above each other on a phone without scrolling. */
const MOST_TAPS = 4;

/**
 * What this person may do in this place, topic by topic, with words to tap; `帮助 登记` tells one topic in full.
 * @param said what followed 帮助: a topic's name, or a command's
 */
export function helpCard(
  said: string,
  all: readonly Helped[],
  speaker: Pick<Speaker, 'openId' | 'member' | 'administrator' | 'branch'>,
  chatType: ChatType,
): Reply {
  const open = all
    .filter((command) => command.order !== null && isFor(command, speaker, chatType))
    .toSorted((a, b) => Number(a.order) - Number(b.order));
  const topic = topicSaid(said, open);
  return topic === null ? overview(open, speaker, chatType) : detail(topic, open);
}

function overview(
  open: readonly Helped[],
  { member, administrator }: Pick<Speaker, 'member' | 'administrator'>,
  chatType: ChatType,
): Reply {
  const said = texts().help;
  const topics = topicsOf(open);
  const isStranger = member === null && !administrator;
  const rows = topics.map(([topic, commands]) => ({
    label: said.topics[topic.id],
    value: topic.id === 'asking' ? said.howToAsk : namesOf(commands),
  }));
  const blocks: Block[] = [
    ...(isStranger ? [{ kind: 'text' as const, text: said.notOnRoster[chatType] }] : []),
    { kind: 'fields', rows },
    { kind: 'buttons', buttons: tapsOf(open).slice(0, MOST_TAPS) },
    ...(isStranger
      ? []
      : [
          {
            kind: 'buttons' as const,
            buttons: topics
              .slice(1)
              .map(([topic]) => saying(said.howTo(said.topics[topic.id]), `帮助 ${topic.said}`)),
          },
        ]),
    { kind: 'note', text: said.remark[chatType] },
  ];
  return { title: said.title, blocks };
}

function detail(topic: Topic, open: readonly Helped[]): Reply {
  const said = texts().help;
  const commands = open.filter((command) => topicOf(command) === topic);
  return {
    title: said.howTo(said.topics[topic.id]),
    blocks: [
      { kind: 'fields', rows: commands.map(({ name, summary }) => ({ label: name, value: summary })) },
      { kind: 'text', text: said.forExample },
      { kind: 'list', items: commands.flatMap(({ examples }) => examples.slice(0, 1)) },
      {
        kind: 'buttons',
        buttons: [...tapsOf(commands).slice(0, MOST_TAPS), saying(said.everything, '帮助')],
      },
    ],
  };
}

function topicSaid(said: string, open: readonly Helped[]): Topic | null {
  const words = fold(said).trim();
  const command = open.find(({ name }) => fold(name) === words);
  return (
    topicsOf(open).find(([topic]) => topic.said === words || (command && topicOf(command) === topic))?.[0] ??
    null
  );
}

function topicsOf(
  open: readonly Helped[],
): readonly (readonly [topic: Topic, commands: readonly Helped[]])[] {
  return TOPICS.map((topic) => [topic, open.filter((command) => topicOf(command) === topic)] as const).filter(
    ([, commands]) => commands.length > 0,
  );
}

function topicOf({ order }: Helped): Topic | undefined {
  return TOPICS.findLast(({ from }) => from <= Number(order));
}

function namesOf(commands: readonly Helped[]): string {
  return texts().common.list(commands.map(({ name }) => name));
}

/** A question first, then what lies nearest. */
function tapsOf(commands: readonly Helped[]): readonly Button[] {
  return commands.flatMap(({ tap }, index) =>
    tap === undefined ? [] : saying(texts().help.tap(tap), tap, index === 0 ? 'primary' : 'default'),
  );
}

/** What one may do somewhere in the own branch, for oneself or as a first-comer. */
function isFor(
  { who, where, needs }: Helped,
  speaker: Pick<Speaker, 'openId' | 'member' | 'administrator' | 'branch'>,
  chatType: ChatType,
): boolean {
  const { openId, member, administrator, branch } = speaker;
  if (where === 'private' && chatType !== 'p2p') return false;
  if (who === 'administrator' && !administrator) return false;
  if (who === 'member' && member === null && !administrator) return false;
  const on: Subject = {
    branch,
    group: member?.group ?? null,
    duty: { loggedBy: 'committee', place: 'anywhere' },
    createdBy: openId,
    parties: [openId],
  };
  return needs === undefined || needs.some((action) => may(speaker, action, on, chatType));
}
