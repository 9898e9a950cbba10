import type { Texts } from '../shape.ts';

const CURES: Texts['store']['database']['cures'] = {
  ECONNREFUSED: 'no database is running there; please start it, or check the address and port',
  ENOTFOUND: 'there is no such host; please check its name',
  EAI_AGAIN: 'there is no such host; please check its name and the network',
  ETIMEDOUT: 'the host does not answer; please check the network and firewall',
  EHOSTUNREACH: 'the host cannot be reached; please check the network and firewall',
  ERR_INVALID_URL:
    'the address should be like postgres://user:password@host:5432/database, with special characters of the password as %XX',
  '28P01': 'the user or password is wrong; please check',
  '28000':
    'the database does not let this user in from here; please check the user and pg_hba.conf; where encryption is required, add ?sslmode=require to the address',
  '3D000': 'there is no such database; please make an empty one with createdb, or check its name',
  '42501': 'this user may not make tables and write; please make it the owner of the database',
  '25006': 'this database is read-only; please connect to the primary one',
  '53300':
    'the database has no connection left; please raise max_connections, or stop programs that are not needed',
  '53100': 'the database’s disk is full; please clear it or make it larger',
  '57P03': 'the database is starting or recovering; please start again in a while',
};

const DISK_CURES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Please make room',
  EDQUOT: 'the disk quota is used up. Please make room or raise the quota',
  EROFS: 'the disk can only be read. Please check the disk and how it is mounted',
  EACCES: 'writing is not permitted. Please check the permissions of the data folder',
  EPERM: 'writing is not permitted. Please check the permissions of the data folder',
};

const UNKNOWN_REASON = 'reason unknown';
const UNKNOWN_TIME = 'time unknown';

export const store: Texts['store'] = {
  unknownScheme: (known) =>
    `STORE_URL: should begin with one of ${known.join(', ')}, for example file:./var.`,
  noFolder: 'STORE_URL: a folder goes after file:, for example file:./var.',
  wrongFolder: 'STORE_URL: the folder should be like file:./var or file:///srv/zhibu.',

  folder: {
    unusable: (folder, code) =>
      `The data folder ${folder} cannot be made or opened${code === null ? '' : ` (${code})`}. Please check its path and permissions.`,
    unwritable: (folder, code) =>
      `The data folder ${folder} cannot be written to (${code ?? UNKNOWN_REASON}). Please check its permissions and the disk.`,
    inUse: (folder) =>
      `Another assistant is using the data folder ${folder}. Please stop that one, or name another folder in STORE_URL.`,
    halfRestored: (folder) =>
      `The last restore of the data folder ${folder} was broken off, so its data is incomplete and cannot be used. Please run npx zhibu restore FILE once more, which begins anew.`,
    notEmpty:
      'There is data in the data folder already, and a backup can be restored only into an empty one. Please move the old data away first.',
  },

  file: {
    unusable: (path, reason) =>
      `${path}: ${reason}. Please run npx zhibu doctor, which says what is missing and how to restore it.`,
    altered: 'another program or person has changed it',
    damaged: 'it is damaged',
    missing: 'it is gone',
    unreadable: (code) => (code === null ? 'it cannot be read' : `it cannot be read (${code})`),
    incompleteRow: (number) => `entry ${number} is incomplete`,
    doubleRow: (number) => `entry ${number} is there twice`,
    foreign: 'it is not a file of this kind by the assistant',
    otherVersion: 'another version of the assistant wrote it',
    nothingKept: (file) =>
      `There is no earlier copy of ${file}. Please restore a backup, or move it out of the data folder.`,
    useless: (file) => `${file} cannot be read, so it cannot be taken as it is.`,
    whole: (file) => `Nothing is wrong with ${file}, so there is nothing to do.`,
    unmended: (file, code) =>
      `${file} is not mended yet: ${DISK_CURES[code] ?? `it could not be written (${code}). Please check the disk`} and run this command again. Nothing of what was there is lost.`,
    wrongName: (file) => `${file}: its name should be a number. Please move it out of the data folder.`,
    severalBranches: (file, branches) =>
      `${file}: holds records of several branches (${branches.join(', ')}).`,
    secondOfBranch: (file, branch) =>
      `${file}: the ledger of “${branch}” has two files. Please move the one away that is not needed.`,
  },

  key: {
    unreadable: (path, code) =>
      `${path}: the key file cannot be read (${code ?? UNKNOWN_REASON}). Please check its permissions.`,
    wrong: (path) => `${path}: is not 32 bytes in base64. Please restore this key file from a backup.`,
  },

  backup: {
    foreign: (file) => `${file}: is no backup of the assistant, or was written by another version.`,
    incomplete: (file) =>
      `${file}: the backup is incomplete, its end is missing. Please take another backup.`,
    altered: (file) => `${file}: was changed or damaged. Please take another backup.`,
    wrongLine: (file, number) => `${file}: line ${number} cannot be read. Please take another backup.`,
  },

  database: {
    cures: CURES,
    anyCure: 'please check the address, port, user and password, and that the database is running',
    unreachable: (code, cure) =>
      `STORE_URL: the database cannot be reached (${code || UNKNOWN_REASON}): ${cure}.`,
    unusable: (code, cure) => `STORE_URL: the database cannot be used (${code}): ${cure}.`,
    notEmpty: 'There is data in the database already, and a backup can be restored only into an empty one.',
  },

  roster: {
    unknownBranch: (branch) => `“${branch}” is not on the roster. Please import the roster first.`,
    takenChat: (owner, branch) =>
      `This group is bound to “${owner}” already. Please unbind it first, then bind “${branch}”.`,
  },

  rows: {
    draft: (time) => `unfinished entry, ${time ?? UNKNOWN_TIME}`,
    delivery: (time) => `reminder that was sent, ${time ?? UNKNOWN_TIME}`,
    snooze: (until) => `reminder put off until ${until ?? UNKNOWN_TIME}`,
    arrangement: (time) => `arrangement (leave, pause, due date and the like), ${time}`,
    chat: (time) => `closed chat, ${time ?? UNKNOWN_TIME}`,
    gap: (time) => `question without an answer, ${time ?? UNKNOWN_TIME}`,
    knowledge: (time) => `document or answer that was added, ${time ?? UNKNOWN_TIME}`,
    summary: (recordId) => `summary of the talk #${recordId}`,
    claim: (time) => `message that was received, ${time ?? UNKNOWN_TIME}`,
    write: (recordId, revision, time) =>
      `#${recordId}, ${revision === 0 ? 'entered' : `change ${revision}`} at ${time}`,
    member: (name, branch) => `${name} (${branch})`,
    branch: (name) => `branch: ${name}`,
    awaited: (name, branch) => `waiting for an account: ${name} (${branch})`,
    former: (name, branch) => `has left: ${name} (${branch})`,
    appointment: (name, branch, time) => `appointment: ${name} (${branch}), ${time}`,
  },
};
