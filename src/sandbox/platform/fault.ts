/** A refusal of the open platform: Feishu's code and words, and the HTTP status it comes with. */
export class ApiFault extends Error {
  override readonly name = 'ApiFault';
  readonly code: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: number, message: string, status = 400, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.headers = headers;
  }
}

/** Feishu's generic complaint about a field of the request. */
export function fieldFault(field: string, description: string): ApiFault {
  return new ApiFault(99992402, `field validation failed: ${field} ${description}`);
}

/** Feishu's complaint about a parameter of a message call; `ext` is what it says after `ext=`. */
export function parameterFault(ext: string): ApiFault {
  return new ApiFault(230001, `Your request contains an invalid request parameter, ext=${ext}`);
}
