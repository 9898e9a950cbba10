import type { Answers, Command, Desk } from '../command.ts';
import type { Contacts } from '../core/contacts.ts';
import type { Duty } from '../core/duty.ts';
import type { ChatType, Mention, SentFiles } from '../core/message.ts';
import type { Clock, Store } from '../core/ports.ts';
import type { Sealer } from '../core/seal.ts';
import type { Material } from '../ledger/material/material.ts';
import { withStageSaid } from '../ledger/stage-topic.ts';
import { understand } from '../ledger/understand/understand.ts';
import { arrange } from '../obligations/arranged.ts';
import { dutiesInForce } from '../obligations/campaigns/in-force.ts';
import type { CampaignTemplate } from '../obligations/campaigns/template.ts';
import type { OwnNumber } from '../obligations/own-numbers.ts';
import type { Conversation } from '../qa/conversation.ts';
import { NO_CONVERSATION } from '../qa/conversations.ts';
import { directoryOf } from '../roster/directory.ts';
import { identify } from '../roster/speaker.ts';

/** What the inbox works with; wired once, in `app.ts`. */
export interface DeskParts {
  readonly store: Store;
  readonly contacts: Contacts;
  readonly duties: readonly Duty[];
  readonly campaigns: readonly CampaignTemplate[];
  readonly materials: readonly Material[];
  readonly answers: Answers;
  readonly files: SentFiles;
  readonly commands: readonly Command[];
  readonly clock: Clock;
  /** IANA zone. */
  readonly zone: string;
  /** open_ids that are administrators by configuration. */
  readonly administrators: readonly string[];
  readonly numbers: readonly OwnNumber[];
  /** null where there is no key to encrypt with. */
  readonly sealer: Sealer | null;
  readonly pageLink: Desk['pageLink'];
}

/** Where and by whom something is said or pressed. */
export interface Occasion {
  readonly openId: string;
  readonly chatId: string;
  readonly chatType: ChatType;
  readonly mentions: readonly Mention[];
  /** Epoch milliseconds; 昨天 is the day before this, however late it is handled. */
  readonly saidAt: number;
  /** Claim key of the message or press. */
  readonly key: string;
  /** As in `IncomingMessage`. */
  readonly sealed?: string;
}

/**
 * Lays out the desk at which one message or press is handled, with the roster as it is now.
 * @param conversation of a message, what was said just before it
 */
export async function layDesk(
  occasion: Occasion,
  parts: DeskParts,
  conversation: Conversation = NO_CONVERSATION,
): Promise<Desk> {
  const { store, clock, zone } = parts;
  const [members, branches, arrangements] = await Promise.all([
    store.roster.members(),
    store.roster.branches(),
    store.arrangements.list(),
  ]);
  const directory = directoryOf(members, branches, parts.administrators);
  const speaker = identify(occasion.openId, occasion.chatId, directory);
  const now = clock.now();
  const duties = dutiesInForce(parts.duties, parts.campaigns, arrangements);
  return {
    speaker,
    roster: store.roster,
    contacts: parts.contacts,
    deliveries: store.deliveries,
    arrangements: store.arrangements,
    campaigns: parts.campaigns,
    chats: store.chats,
    answers: parts.answers,
    materials: parts.materials,
    conversation,
    gaps: store.gaps,
    knowledge: store.knowledge,
    files: parts.files,
    numbers: parts.numbers,
    commands: parts.commands,
    pageLink: parts.pageLink,
    entries: {
      ledger: store.ledger,
      drafts: store.drafts,
      duties,
      arranged: arrange(arrangements),
      directory,
      speaker,
      // A private chat is one place however it was reached: by words, by a button or from the menu.
      chatId: occasion.chatType === 'p2p' ? 'p2p' : occasion.chatId,
      chatType: occasion.chatType,
      mentions: occasion.mentions,
      now,
      zone,
      key: occasion.key,
      summaries: store.summaries,
      sealer: parts.sealer,
      sealed: occasion.sealed ?? null,
    },
    understand: (text) => {
      const understood = understand(text, {
        now: occasion.saidAt,
        zone,
        duties: parts.duties,
        members: speaker.administrator ? members : directory.membersOf(speaker.branch ?? ''),
        speaker: speaker.member,
        branches: directory.branches.map((branch) => branch.name),
        chatType: occasion.chatType,
        mentions: occasion.mentions,
      });
      return withStageSaid(understood, text, duties, speaker.branch);
    },
  };
}
