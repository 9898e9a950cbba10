/** Codes under which the platform may carry the call out all the same: an error inside it, and `still being sent`. */
const OPEN: ReadonlySet<number> = new Set([2200, 230049]);

/** True when an answer with this `status` and `code` (0 where none can be read) says that nothing was carried out. */
export function isRefusal(status: number, code: number): boolean {
  return code !== 0 && status < 500 && !OPEN.has(code);
}

/**
 * True when a request that failed with `error` surely never left: there was no connection yet, or its encryption was
 * still being agreed upon. A timeout or a cut connection says nothing of the kind.
 * @param error as axios throws it, with the request and Node's error as its cause
 */
export function neverLeft(error: unknown): boolean {
  const { request, cause } = Object(error);
  return Object(Object(request).socket).secureConnecting === true || beforeConnection(cause);
}

/** Node names the system call that failed; an address with several numbers fails with an error for each. */
function beforeConnection(cause: unknown): boolean {
  const { syscall, errors } = Object(cause);
  if (Array.isArray(errors)) return errors.length > 0 && errors.every(beforeConnection);
  return syscall === 'connect' || syscall === 'getaddrinfo';
}
