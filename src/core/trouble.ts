/** Something about the platform that only a person can mend, so that an administrator has to know. */
export type Trouble =
  /** The bot can no longer write to a group. */
  | { readonly kind: 'chat-closed'; readonly chatId: string; readonly why: ChatClosed }
  /** The app may not make a call; `grant` is the address at which that is mended, where the platform gave one. */
  | { readonly kind: 'scope-missing'; readonly grant: string | null }
  /** The month's calls are used up. */
  | { readonly kind: 'quota-used-up' };

/** `removed` the bot is not in it, `dissolved` it is no more, `silenced` the bot may not speak there. */
export type ChatClosed = 'removed' | 'dissolved' | 'silenced';
