/** Milliseconds between two keys of a scanner; people need at least twice as long. */
const FASTEST_HAND = 40;
const SHORTEST_CODE = 8;

/** The characters that came fast one after the other, up to now. */
export interface Burst {
  text: string;
  /** When the last of them came, in milliseconds of any clock. */
  at: number;
}

export const noBurst: Burst = { text: '', at: -Infinity };

/** Shift and the like come between a scanner's characters. */
function isCharacter(key: string): boolean {
  return [...key].length === 1;
}

/**
 * A barcode scanner types what it reads, faster than anybody, and then presses Enter. Takes one key after the other;
 * `code` is set by the Enter that ends a scan.
 */
export function afterKey(
  burst: Burst,
  key: string,
  at: number,
): { burst: Burst; code: string | null } {
  const isFast = at - burst.at <= FASTEST_HAND;
  if (key === 'Enter') {
    const isScan = isFast && burst.text.length >= SHORTEST_CODE;
    return { burst: noBurst, code: isScan ? burst.text : null };
  }
  if (!isCharacter(key)) return { burst, code: null };
  return { burst: { text: isFast ? burst.text + key : key, at }, code: null };
}
