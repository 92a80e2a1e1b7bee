/** Work in steps, for callers with other things to do in between: each `yield` is such a place. */
export type Steps<T> = Generator<undefined, T>;

/** Does work in steps without a pause. */
export function toEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
