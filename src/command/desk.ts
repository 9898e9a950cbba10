import type { Command } from '../command.ts';
import type { Contacts } from '../core/contacts.ts';
import type { Deliveries } from '../core/deliveries.ts';
import type { Answer, Citation, DocumentHead } from '../core/document.ts';
import type { Gaps } from '../core/gaps.ts';
import type { KnowledgeStore } from '../core/knowledge.ts';
import type { SentFiles } from '../core/message.ts';
import type { Arrangements, Chats } from '../core/ports.ts';
import type { RosterStore } from '../core/roster.ts';
import type { EntryContext } from '../ledger/context.ts';
import type { Material } from '../ledger/material/material.ts';
import type { Understanding } from '../ledger/understand/understanding.ts';
import type { CampaignTemplate } from '../obligations/campaigns/template.ts';
import type { OwnNumber } from '../obligations/own-numbers.ts';
import type { Conversation } from '../qa/conversation.ts';
import type { Speaker } from '../roster/speaker.ts';

/** What every handler is given. */
export interface Desk {
  readonly speaker: Speaker;
  readonly entries: EntryContext;
  readonly roster: RosterStore;
  readonly contacts: Contacts;
  readonly deliveries: Deliveries;
  readonly arrangements: Arrangements;
  /** What campaigns can be started. */
  readonly campaigns: readonly CampaignTemplate[];
  readonly chats: Pick<Chats, 'disabled'>;
  readonly answers: Answers;
  /** What year-end material there can be. */
  readonly materials: readonly Material[];
  /** What was asked just before; it is not kept. */
  readonly conversation: Conversation;
  readonly gaps: Gaps;
  /** What was added to the documents. */
  readonly knowledge: KnowledgeStore;
  /** Files that people send. */
  readonly files: SentFiles;
  /** What the organisation has set where no document gives a number. */
  readonly numbers: readonly OwnNumber[];
  readonly commands: readonly Command[];
  /** @returns a link to the ledger page for this one person (open_id); null where there is no key to sign it with. */
  pageLink(openId: string): Promise<string | null>;
  /** How a text is understood when said here and now by this speaker. */
  understand(text: string): Understanding;
}

/** The documents, as the commands see them. */
export interface Answers {
  /** @param context what the same person asked just before in the same place, oldest first */
  answer(question: string, context?: { readonly earlier?: readonly string[] }): Answer;
  /** A clause's whole text, or null when there is no such clause. */
  clause(document: string, clause: string): { readonly head: DocumentHead; readonly text: string } | null;
  /** A document's clauses in order. */
  clauses(document: string): readonly { readonly label: string; readonly text: string }[];
  /** Cites words of a clause, or null where they do not stand in it. */
  cite(document: string, clause: string, text: string): Citation | null;
  documents(): readonly DocumentHead[];
}
