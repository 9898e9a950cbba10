/** Feishu's inner codes, as they stand behind `ErrCode:` in the words of a 230099. */
export const MALFORMED = 200621;
export const OLD_TAG = 200861;
export const TOO_MUCH = 11310;
export const NO_NAME = 200530;
export const UNKNOWN_IMAGE = 200570;

/** A rule that a card breaks. */
export class CardFault extends Error {
  override readonly name = 'CardFault';
  readonly errCode: number;

  constructor(errCode: number, message: string) {
    super(message);
    this.errCode = errCode;
  }
}
