import type { LibraryFinding, ReplyFacts } from '../../../server/src/core/library/types.ts';
import { createLibrary } from '../../../server/src/core/library/library.ts';
import type { Group, Library } from './generator/generate.ts';
import { factsIn } from '../../support/library.ts';

/** The facts of each macro, each a file of its own, named by its place. */
export const factsOfMacros = (macros: Library['macros']): readonly (readonly ReplyFacts[])[] =>
  macros.map(({ title, text }, i) => factsIn(text, String(i).padStart(7, '0'), { title }));

export function findingsOf(macros: Library['macros']): readonly LibraryFinding[] {
  const library = createLibrary();
  factsOfMacros(macros).forEach((facts) => {
    library.replace(facts[0]!.place.file, facts);
  });
  return library.findings();
}

/** How what was found compares with what was planted. */
export interface Verdict {
  readonly found: Readonly<Record<string, string>>;
  readonly missed: Readonly<Record<string, readonly Group[]>>;
  readonly wrong: readonly LibraryFinding[];
}

const placeOf = ({ place }: { readonly place: { readonly file: string } }): number =>
  Number(place.file);

export function judge(library: Library, findings: readonly LibraryFinding[]): Verdict {
  const groups: Readonly<Record<string, readonly Group[]>> = {
    number: library.contradictions,
    drifted: library.drifted,
    duplicate: library.duplicates,
    name: library.names,
    greeting: library.greetings.map((place) => [place]),
    'sign-off': library.signOffs.map((place) => [place]),
    spelling: library.spellings.map((place) => [place]),
  };
  const isSplit = (kind: string): boolean => ['greeting', 'sign-off', 'spelling'].includes(kind);
  const hit = new Set<Group>();
  const wrong = findings.filter((finding) => {
    // A twin that differs by “I’ve” and “I have” alone is the same in words.
    const kinds = finding.kind === 'duplicate' ? ['duplicate', 'drifted'] : [finding.kind];
    const group = kinds
      .flatMap((kind) => groups[kind]!)
      .find((places) => places.includes(placeOf(finding)));
    const isRight =
      group !== undefined &&
      (isSplit(finding.kind) || finding.others.every((other) => group.includes(placeOf(other))));
    if (isRight) hit.add(group);
    return !isRight;
  });
  const entries = Object.entries(groups);
  return {
    found: Object.fromEntries(
      entries.map(([kind, all]) => [
        kind,
        `${all.filter((group) => hit.has(group)).length}/${all.length}`,
      ]),
    ),
    missed: Object.fromEntries(
      entries.map(([kind, all]) => [kind, all.filter((group) => !hit.has(group))]),
    ),
    wrong,
  };
}
