import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Problem } from '../types.ts';
import type { Layer } from './layer.ts';

const REMEDIES: Readonly<{ [code: string]: string }> = {
  InvalidSymbol: 'Something here is no JSON value. Texts need double quotes around them',
  InvalidNumberFormat: 'This number isn’t written the way JSON wants it. Check its digits',
  PropertyNameExpected: 'A name in double quotes should stand here. Look for a comma too many',
  ValueExpected: 'A value should stand here. Look for a comma too many or a text without quotes',
  ColonExpected: 'A colon should stand here, between a name and its value',
  CommaExpected: 'A comma should stand here, between two entries',
  CloseBraceExpected: 'A closing brace } is missing. The file may have been cut off',
  CloseBracketExpected: 'A closing bracket ] is missing. The file may have been cut off',
  EndOfFileExpected:
    'The JSON is over before this place. Remove what follows, or wrap it all in [ ]',
  UnexpectedEndOfString: 'This text has no closing quote. Line breaks in it must be written \\n',
  UnexpectedEndOfNumber: 'This number isn’t complete. Check its digits',
  InvalidUnicode: 'A \\u needs four hexadecimal digits behind it',
  InvalidEscapeCharacter:
    'This backslash isn’t followed by a letter that JSON knows. Write \\\\ for a backslash',
  InvalidCharacter: 'A character here must be escaped, such as \\t for a tab',
};

/** @returns the first error as a problem: those behind it mostly follow from it */
export function jsonProblem(errors: readonly ParseError[], layer: Layer): Problem | undefined {
  const [first] = errors;
  if (!first) return undefined;
  const remedy = REMEDIES[printParseErrorCode(first.error)] ?? 'Something here isn’t JSON';
  const { length } = layer.text;
  const { start, end } = layer.map.toSource({
    start: Math.min(first.offset, length),
    end: Math.min(first.offset + Math.max(first.length, 1), length),
  });
  return {
    level: 'error',
    message: `${remedy}. What can be read is checked all the same.`,
    span: { start, end },
  };
}

const LIMITS = {
  deep: 'This is nested too deeply to be read. What can be read is checked all the same.',
  many: 'This file has more than two million values, so it isn’t read. Split it into smaller files.',
} as const;

/** @returns what to say of a text that goes beyond what is read, at the place where it does */
export function limitProblem(limit: keyof typeof LIMITS, at: number, layer: Layer): Problem {
  const { start, end } = layer.map.toSource({ start: at, end: at + 1 });
  return { level: 'error', message: LIMITS[limit], span: { start, end } };
}
