/** How a formula reads, and so which message is shown. */
export type Reading = 'filler' | 'stiff' | 'apology' | 'thanks' | 'care' | 'machine' | 'opening';

/** A family of formulas that are answered in the same way. */
export interface Formula {
  readonly find: readonly string[];
  readonly reading: Reading;
  /**
   * What is said instead, best first; `''` leaves the words out. May hold stops, `${1:hint}`.
   * Without any, the formula gets the stub of its reading.
   */
  readonly say?: readonly string[];
  /** The first of `say` may be applied unattended. */
  readonly safe?: boolean;
  /** It goes on to the end of its clause: "we strive to …". */
  readonly clause?: boolean;
  /** Words of the formula from this one on stay, after what is said instead. */
  readonly keep?: string;
}
