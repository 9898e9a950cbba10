import { randomBytes } from 'node:crypto';
import { newId } from './ids.ts';

/** Somebody's wish for an app, from the terminal that shows a code to the phone that scans it (RFC 8628). */
export interface Registration {
  readonly deviceCode: string;
  readonly userCode: string;
  /** Epoch milliseconds. */
  readonly endsAt: number;
  /** open_id of who agreed; `denied`; null while nobody has said anything. */
  decision: { readonly by: string } | 'denied' | null;
}

/** How the terminal is told to behave, in seconds. */
export interface RegistrationTiming {
  readonly interval: number;
  readonly expiresIn: number;
}

export interface Registrations {
  readonly timing: RegistrationTiming;
  begin(now: number): Registration;
  byDevice(code: string): Registration | undefined;
  byUser(code: string): Registration | undefined;
}

/** So that a sandbox left running does not grow. */
const KEPT = 100;

export function createRegistrations(timing: Partial<RegistrationTiming> = {}): Registrations {
  let open: Registration[] = [];
  const whole = { interval: 2, expiresIn: 600, ...timing };
  return {
    timing: whole,
    begin(now) {
      const one: Registration = {
        deviceCode: newId('dc'),
        userCode: randomBytes(4).toString('hex').toUpperCase(),
        endsAt: now + whole.expiresIn * 1000,
        decision: null,
      };
      open = [...open, one].slice(-KEPT);
      return one;
    },
    byDevice: (code) => open.find(({ deviceCode }) => deviceCode === code),
    byUser: (code) => open.find(({ userCode }) => userCode === code),
  };
}
