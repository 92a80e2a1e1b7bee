/** Waiting for VS Code by its events. Every wait ends in an error that says what was last seen. */
import { languages, type Diagnostic, type Event, type Uri } from 'vscode';

/** Milliseconds that a wait may take unless it says otherwise. */
const WAIT_TIMEOUT = 30_000;

export interface WaitOptions {
  /** Milliseconds. */
  readonly timeout?: number;
}

/**
 * Resolves with the first event for which `predicate` holds.
 * Begin waiting before doing what fires the event.
 * @throws {Error} after the timeout
 */
export function until<T>(
  event: Event<T>,
  predicate: (value: T) => boolean,
  { timeout = WAIT_TIMEOUT }: WaitOptions = {},
): Promise<T> {
  let last = 'no event';
  return wait<T, T>({
    event,
    timeout,
    check(value, resolve) {
      last = describe(value);
      if (predicate(value)) resolve(value);
    },
    seen: () => last,
  });
}

/**
 * Resolves with what `read` returns as soon as `predicate` holds for it: now, or after an `event`.
 * @throws {Error} after the timeout
 */
export function eventually<T>(
  event: Event<unknown>,
  read: () => T,
  predicate: (value: T) => boolean,
  { timeout = WAIT_TIMEOUT }: WaitOptions = {},
): Promise<T> {
  const now = read();
  if (predicate(now)) return Promise.resolve(now);
  return wait<unknown, T>({
    event,
    timeout,
    check(_, resolve) {
      const value = read();
      if (predicate(value)) resolve(value);
    },
    seen: () => describe(read()),
  });
}

/**
 * Resolves with a document's diagnostics as soon as `predicate` holds for them.
 * @throws {Error} after the timeout, with the diagnostics that were there
 */
export function diagnosticsOf(
  uri: Uri,
  predicate: (diagnostics: readonly Diagnostic[]) => boolean,
  options?: WaitOptions,
): Promise<readonly Diagnostic[]> {
  const read = () => languages.getDiagnostics(uri);
  return eventually(languages.onDidChangeDiagnostics, read, predicate, options);
}

interface Wait<E, T> {
  readonly event: Event<E>;
  readonly timeout: number;
  readonly check: (value: E, resolve: (result: T) => void) => void;
  readonly seen: () => string;
}

async function wait<E, T>({ event, timeout, check, seen }: Wait<E, T>): Promise<T> {
  // Made here, so that its stack leads to the test that waits.
  const error = new Error();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let listener: { dispose(): unknown } | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      timer = setTimeout(() => {
        reject(withMessage(error, `Waited ${timeout} ms in vain; last seen: ${seen()}`));
      }, timeout);
      listener = event((value) => {
        try {
          check(value, resolve);
        } catch (reason) {
          reject(reason instanceof Error ? reason : new Error(String(reason)));
        }
      });
    });
  } finally {
    clearTimeout(timer);
    listener?.dispose();
  }
}

/** Puts a message into an error that was made before its message was known, and into its stack. */
function withMessage(error: Error, message: string): Error {
  error.message = message;
  // VS Code writes the stack when it is first read, so the message may be there already.
  if (error.stack?.includes(message) === false) {
    error.stack = error.stack.replace('Error', `Error: ${message}`);
  }
  return error;
}

function describe(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return String(value); // events may refer to themselves
  }
}
