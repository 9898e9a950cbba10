/** Numbers whole-number keys in the order in which they are first seen: an open-addressed table without boxing. */
export interface Numbering {
  readonly size: number;
  /** Number of a key (1 … 2³² − 1), new or known. */
  of(key: number): number;
  /** Every key, ascending. */
  keys(): Uint32Array;
}

export function createNumbering(): Numbering {
  let keys = new Uint32Array(1 << 12);
  let numbers = new Uint32Array(1 << 12);
  let size = 0;

  const slotOf = (key: number): number => {
    const mask = keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    const [oldKeys, oldNumbers] = [keys, numbers];
    keys = new Uint32Array(oldKeys.length * 2);
    numbers = new Uint32Array(oldKeys.length * 2);
    oldKeys.forEach((key, at) => {
      if (key === 0) return;
      const slot = slotOf(key);
      keys[slot] = key;
      numbers[slot] = oldNumbers[at] ?? 0;
    });
  };

  return {
    get size() {
      return size;
    },
    of(key) {
      let slot = slotOf(key);
      if (keys[slot] === 0) {
        if (size * 2 >= keys.length) {
          grow();
          slot = slotOf(key);
        }
        keys[slot] = key;
        numbers[slot] = size;
        size += 1;
      }
      return numbers[slot] ?? 0;
    },
    keys: () => keys.filter((key) => key !== 0).sort(),
  };
}
