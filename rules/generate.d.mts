/** The text that rules/index.ts should have. */
export function registry(): string;
/** Brings rules/index.ts up to date. */
export function writeRegistry(): void;
