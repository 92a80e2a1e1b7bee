import type { House } from '../../../../rules/api.ts';
import type { AnalysedReply } from '../analyse/reply.ts';
import type { Finding, Problem, ReplyPlace, Settings, Unit } from '../types.ts';
import { locate, type LocatedFinding, type RatedJudgement } from './locate.ts';

/** What hangs on more than the words of a reply. */
interface Around {
  readonly settings: Settings;
  readonly house: House | undefined;
}

/**
 * What the rules say of a reply. Most replies only move when somebody types, or not even that: then
 * what was found in them moves with them.
 */
export class JudgedReply {
  readonly problems: readonly Problem[];
  readonly analysed: AnalysedReply;
  readonly #settings: Settings;
  readonly #house: House | undefined;
  readonly #found: readonly RatedJudgement[];
  /** As the reply was read. */
  #origins: readonly LocatedFinding[] | undefined;
  /** As the reply stood when it was last asked for. */
  #last: readonly LocatedFinding[] = [];
  #shift: number | undefined;
  #place: ReplyPlace | undefined;

  constructor(
    analysed: AnalysedReply,
    said: { readonly found: readonly RatedJudgement[]; readonly problems: readonly Problem[] },
    { settings, house }: Around,
  ) {
    this.problems = said.problems;
    this.#settings = settings;
    this.#house = house;
    this.analysed = analysed;
    this.#found = said.found;
  }

  /** Whether the same would be said of the same words. */
  holdsFor(settings: Settings, house: House | undefined): boolean {
    return this.#settings === settings && this.#house === house;
  }

  /** @param unit the reply where it stands now */
  findingsIn(unit: Unit, place: ReplyPlace): readonly Finding[] {
    const { shift, origin } = unit;
    if (shift === undefined || !origin) return this.#locate(unit, place);
    if (this.#shift === shift && isSame(this.#place, place)) return this.#last;
    this.#origins ??= this.#locate(origin, place);
    this.#last = this.#origins.map((finding) => finding.moved(shift, place));
    this.#shift = shift;
    this.#place = place;
    return this.#last;
  }

  #locate(unit: Unit, place: ReplyPlace): readonly LocatedFinding[] {
    return this.#found.flatMap((judgement) => locate(judgement, this.analysed, unit, place) ?? []);
  }
}

const isSame = (one: ReplyPlace | undefined, other: ReplyPlace): boolean =>
  one?.index === other.index &&
  one.kind === other.kind &&
  one.id === other.id &&
  one.title === other.title &&
  one.usage === other.usage;
