import type { App } from './app.ts';
import type { Callbacks } from './callbacks.ts';
import type { Chats } from './chats.ts';
import type { SandboxClock } from './clock.ts';
import type { FaultSwitches } from './faults.ts';
import type { Files } from './files.ts';
import type { Journal } from './journal.ts';
import type { RateLimiter } from './limits.ts';
import type { Messages, StoredMessage } from './messages.ts';
import type { People } from './people.ts';
import type { Permissions } from './permissions.ts';
import type { LongConnections } from './push/connections.ts';
import type { Registrations } from './registrations.ts';
import type { Tokens } from './tokens.ts';

/** Everything that the open platform knows and holds. */
export interface Platform {
  readonly app: App;
  readonly clock: SandboxClock;
  readonly people: People;
  readonly chats: Chats;
  readonly messages: Messages;
  readonly files: Files;
  readonly tokens: Tokens;
  readonly permissions: Permissions;
  readonly registrations: Registrations;
  readonly faults: FaultSwitches;
  readonly limiter: RateLimiter;
  /** False: nothing is ever answered 429, except by a fault switch. */
  readonly limits: boolean;
  readonly journal: Journal;
  readonly connections: LongConnections;
  readonly callbacks: Callbacks;
  /** What a `uuid` has sent already. */
  readonly sent: Map<string, StoredMessage>;
  /** Scopes that the app was not granted. */
  readonly missingScopes: ReadonlySet<string>;
}
