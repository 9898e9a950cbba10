/**
 * How long a test waits for something that is to come, in milliseconds, before it says that it has not come.
 * How fast a machine is, is no finding of a test: a busy disk stands still for ten seconds and more.
 */
export const PATIENCE_MS = 120_000;
