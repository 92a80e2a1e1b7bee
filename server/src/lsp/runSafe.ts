import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/** Where the server writes what went wrong inside it. */
export interface Log {
  readonly error: (message: string) => void;
}

export interface Runner {
  /**
   * Runs a request's work. A failure is logged once per distinct message and becomes `fallback`; a
   * request that was cancelled meanwhile is answered as such.
   * @param name for the log: the feature that was asked for
   */
  readonly request: <T>(
    name: string,
    token: CancellationToken,
    fallback: T,
    work: () => Promise<T>,
  ) => Promise<T | ResponseError<never>>;
  /** Runs work that nobody waits for; a failure is logged once per distinct message. */
  readonly background: (name: string, work: () => Promise<void>) => void;
}

export function createRunner(log: Log): Runner {
  const logged = new Set<string>();
  const report = (name: string, error: unknown): void => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const message = `${name} failed: ${text}`;
    if (logged.has(message)) return;
    logged.add(message);
    try {
      log.error(message);
    } catch {
      // The client has gone meanwhile, and nobody is there to tell.
    }
  };
  return {
    request: async (name, token, fallback, work) => {
      const cancelled = (): ResponseError<never> | undefined =>
        token.isCancellationRequested
          ? new ResponseError(LSPErrorCodes.RequestCancelled, 'Request cancelled')
          : undefined;
      const early = cancelled();
      if (early) return early;
      try {
        const result = await work();
        return cancelled() ?? result;
      } catch (error) {
        report(name, error);
        return cancelled() ?? fallback;
      }
    },
    background: (name, work) => {
      work().catch((error: unknown) => {
        report(name, error);
      });
    },
  };
}
