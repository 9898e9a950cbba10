import { derivedId } from './ids.ts';

/** Somebody with a Feishu account in the sandbox's organisation. */
export interface SandboxUser {
  readonly openId: string;
  readonly name: string;
  /** Given: the visitor of the chat page can be this person, shown with this label. */
  readonly label?: string;
  /** As the address book has them. */
  readonly mobile?: string;
  readonly email?: string;
  /** Given: a guest from another organisation, which has this tenant_key. */
  readonly tenantKey?: string;
}

/** The three ids that events carry for a person. */
export interface PersonIds {
  readonly union_id: string;
  readonly user_id: string;
  readonly open_id: string;
}

export function isIdType(name: string): name is keyof PersonIds {
  return name === 'open_id' || name === 'union_id' || name === 'user_id';
}

export function personIds(openId: string): PersonIds {
  return {
    union_id: derivedId('on', openId),
    user_id: derivedId('u', openId).slice(2, 10),
    open_id: openId,
  };
}

export interface People {
  get(openId: string): SandboxUser | undefined;
  all(): readonly SandboxUser[];
  /** Finds a person by the kind of id that the open platform's `*_id_type` parameters name. */
  find(idType: string, id: string): SandboxUser | undefined;
}

export function createPeople(users: readonly SandboxUser[]): People {
  const byOpenId = new Map(users.map((user) => [user.openId, user]));
  return {
    get: (openId) => byOpenId.get(openId),
    all: () => users,
    find(idType, id) {
      if (!isIdType(idType)) return undefined;
      return users.find(({ openId }) => personIds(openId)[idType] === id);
    },
  };
}
