import { Cue } from '../../../note/cues';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';

/** A dwelling within a house: "Apt 2B", "Unit 2", "#4"; tokens from `first` up to, not including, `end`. */
export interface Unit {
  readonly first: number;
  readonly end: number;
  /** Whether it is a dwelling wherever it stands ("apartment 4C"), not only behind a street ("unit 3"). */
  readonly alone: boolean;
}

const DWELLING = words('apt', 'apartment', 'apartments', 'appt', 'flat', 'penthouse');
const PART = words(...'unit suite ste lot trailer room rm floor fl bldg building space door cabin slot #'.split(' '));
const NUMBER = /^(?:\d{1,5}[A-Za-z]{0,2}|[A-Za-z]\d{0,4}|\d{1,4}-[A-Za-z0-9]{1,3})$/;
/** Whole words: a full stop behind them ends the sentence ("in the room. 14 min"). */
const CLOSES_SENTENCE = words(
  'room',
  'floor',
  'space',
  'door',
  'cabin',
  'building',
  'trailer',
  'lot',
  'apartment',
  'flat',
  'unit',
);
const DOT = words('.');
const SIGNS = words('.', '#', 'no', 'number', ':');

const LETTERS = words(...'abcdefghijklmnopqrstuvwxyz');
/** Where a unit may begin. */
export const UNIT_NAMED = new Cue().leads(
  { words: [...DWELLING, ...PART] },
  { words: [...SIGNS, ...LETTERS], kinds: [Kind.number, Kind.mixed] },
);

/** The unit that begins at token `i`. */
export function unitAt(tokens: Tokens, i: number): Unit | undefined {
  const hash = tokens.hash[i] ?? 0;
  const alone = DWELLING.has(hash);
  if (i >= tokens.count || (!alone && !PART.has(hash))) return undefined;
  let at = i + 1;
  while (at < tokens.count && at < i + 3 && SIGNS.has(tokens.hash[at]!)) at++;
  if (at >= tokens.count || tokens.kind[at]! > Kind.mixed || tokens.has(at, Flag.lineStart)) return undefined;
  if (CLOSES_SENTENCE.has(hash) && DOT.has(tokens.hash[i + 1]!)) return undefined;
  const written = tokens.raw(at);
  if (
    !NUMBER.test(written) ||
    (tokens.isKind(at, Kind.word) && !(tokens.has(at, Flag.capital) && written.length === 1))
  )
    return undefined;
  if (written === 'I' || written === 'A' ? !alone : false) return undefined;
  return { first: i, end: suffixed(tokens, at + 1), alone };
}

/** "2-B", "114-A". */
function suffixed(tokens: Tokens, i: number): number {
  const isDash = tokens.isKind(i, Kind.mark) && tokens.raw(i) === '-' && !tokens.has(i, Flag.spaced);
  const isLetter =
    i + 1 < tokens.count && !tokens.has(i + 1, Flag.spaced) && tokens.end[i + 1]! - tokens.start[i + 1]! <= 2;
  return isDash && isLetter ? i + 2 : i;
}

const ROOM = words(...'room rm bed cabin unit lot site bunk trailer pod'.split(' '));
const LODGING = words(
  ...'motel hotel inn hostel shelter lodge rooming dorm dormitory halfway suites travelodge boarding sro campground trailer staying stays stayed lodging lodgings boards respite rehab nursing inpatient ward jail bed beds'.split(
    ' ',
  ),
);
const LEADS_IN = words('in', 'lives', 'at');
const LIVES = words('lives', 'living', 'stays', 'staying', 'moved', 'sleeps');
const BEFORE = 16;
const AFTER = 8;

/** Whether a room or unit is where somebody lodges: a motel, hotel, shelter or "staying" stands near it. */
function isLodging(tokens: Tokens, { first, end }: Unit): boolean {
  if (!ROOM.has(tokens.hash[first]!)) return false;
  for (let i = Math.max(0, first - BEFORE); i < Math.min(tokens.count, end + AFTER); i++) {
    if (LODGING.has(tokens.hash[i]!) && i !== first) return true;
  }
  return LEADS_IN.has(tokens.hash[first - 1] ?? 0) && LIVES.has(tokens.hash[first - 2] ?? 0);
}

/** All dwellings in a block that need no street before them. */
export function findDwellings(tokens: Tokens): Unit[] {
  const found: Unit[] = [];
  for (let i = tokens.next(UNIT_NAMED, 0); i < tokens.count; i = tokens.next(UNIT_NAMED, i + 1)) {
    const unit = unitAt(tokens, i);
    if (!unit || OF.has(tokens.hash[unit.end] ?? 0)) continue;
    if (unit.alone || isLodging(tokens, unit)) found.push(unit);
    i = unit.end - 1;
  }
  return found;
}

const OF = words('of');
