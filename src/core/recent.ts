/** What was said a moment ago, where several processes share a store: the next words may reach another one. */
export interface Recent {
  /** @returns what was put there last, or null when that is forgotten */
  get(place: string): Promise<string | null>;
  /**
   * Takes the place of what was there, and forgets everything that was put before `forget`.
   * @param at epoch ms
   * @param forget epoch ms
   */
  put(place: string, content: string, at: number, forget: number): Promise<void>;
}
