/** All of the process that the command line sees, so that tests can stand in for it. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
}

export interface Output {
  /** @returns false if it holds enough for now: the next should wait until it is `drained` */
  write(text: string): unknown;
  /** Resolves when more may be written, or nobody reads any more. */
  readonly drained?: () => Promise<void>;
  /** Whether nobody reads any more. */
  readonly gone?: () => boolean;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Exit codes, by the documentation. */
export const exit = { clean: 0, findings: 1, broken: 2 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

/** Whether to write colours: only for people, and as NO_COLOR and FORCE_COLOR ask. */
export function wantsColor({ env }: Io, output: Output, allowed: boolean): boolean {
  if (!allowed || (env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return output.isTTY === true && env['TERM'] !== 'dumb';
}

/** Characters in a line of a report. */
export function widthOf({ stdout }: Io): number {
  return Math.min(Math.max(stdout.columns ?? 80, 60), 120);
}
