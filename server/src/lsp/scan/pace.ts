/** Work in small steps: between two of them, whatever the client has sent is dealt with first. */

/** Resolves once messages that have arrived have had their turn. */
export type Breathe = () => Promise<void>;

/** A browser's shortest timer is milliseconds long; a message to itself takes none. */
function throughChannel(): Breathe {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  // As browsers have it: Node's types know another port, and Node never gets here.
  (port1 as { onmessage?: () => void }).onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    });
}

/** Twice, in Node: once until what has come is read, once until it is dealt with. */
const throughImmediate: Breathe = () =>
  new Promise((resolve) => void setImmediate(() => void setImmediate(resolve)));

export const createBreathe = (): Breathe =>
  'setImmediate' in globalThis ? throughImmediate : throughChannel();

/** A person changed their mind. */
export class Cancelled extends Error {}

export interface Pace {
  readonly breathe: Breathe;
  /**
   * Called after each step.
   * @param replies how many of a file are judged, where the step says so
   * @throws Cancelled to end the work
   */
  readonly onStep?: (replies?: number) => void;
}

/** Runs steps to their end, with a breath after each. */
export async function inSteps<T>(steps: Generator<number | undefined, T>, pace: Pace): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pace.breathe();
    pace.onStep?.(step.value);
  }
}
