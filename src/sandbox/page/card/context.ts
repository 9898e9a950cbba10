import type { ActionRequest, ActionResult } from '../../api.ts';
import type { Candidate } from '../mentions.ts';
import type { Field } from './field.ts';
import type { FormScope } from './form-scope.ts';

/** What a card's element tells the bot; the page adds who pressed and on which message. */
export type CardRequest = Omit<ActionRequest, 'persona' | 'messageId'>;

/** What a card needs to know of the page around it. */
export interface CardHost {
  /** The chat's members: the choice of a person picker that names nobody. */
  readonly members: readonly Candidate[];
  /** IANA zone in which times are shown and chosen. */
  readonly timeZone: string;
  /** Epoch ms on the sandbox's clock. */
  readonly now: () => number;
  /** The name of an open_id, or the id itself when nobody here has it. */
  readonly nameOf: (openId: string) => string;
  readonly act: (messageId: string, request: CardRequest) => Promise<ActionResult>;
}

/** What an element needs to draw itself. */
export interface CardContext extends CardHost {
  /** Draws children of a container. */
  readonly draw: (elements: unknown, context: CardContext) => HTMLElement[];
  /** Registers a field of the card, wherever it stands. */
  readonly addField: (field: Field) => void;
  /** The form around the element, or null. */
  readonly form: FormScope | null;
  /** Sends a callback; `control` shows that it is pending. While it is, it takes no second press. */
  readonly press: (control: HTMLElement, request: CardRequest) => Promise<void>;
}
