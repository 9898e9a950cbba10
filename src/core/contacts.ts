/** Somebody with an account. */
export interface Person {
  readonly openId: string;
  readonly name: string;
  /** The organisation (tenant) of the account; absent where the platform does not tell it. */
  readonly tenant?: string | undefined;
}

/** What the platform tells of people. Calls are counted and paid by the month: nothing here is asked without need. */
export interface Contacts {
  /** @returns the people in a group as it is now, without bots @throws ContactsError */
  inGroup(chatId: string): Promise<readonly Person[]>;
  /**
   * Looks people up by mobile number or e-mail address, any number of them.
   * @returns open_ids by number or address; who is not found is left out
   * @throws ContactsError
   */
  find(wanted: {
    readonly mobiles: readonly string[];
    readonly emails: readonly string[];
  }): Promise<ReadonlyMap<string, string>>;
}

/** Where there is no platform. */
export const NO_CONTACTS: Contacts = {
  inGroup: async () => [],
  find: async () => new Map(),
};

/** The platform does not tell: `scope` the app has not been granted the right, `other` anything else. */
export class ContactsError extends Error {
  override readonly name = 'ContactsError';
  readonly reason: 'scope' | 'other';
  /** Where the right can be granted, as the platform says it; or null. */
  readonly grantUrl: string | null;

  constructor(reason: 'scope' | 'other', grantUrl: string | null, options?: ErrorOptions) {
    super(`people cannot be looked up: ${reason}`, options);
    this.reason = reason;
    this.grantUrl = grantUrl;
  }
}
