import { mask } from '../../../lexicon/classes';
import { Cue } from '../../../note/cues';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import type { OtherPerson } from './describedOthers';

const CODED = words('member', 'resident', 'participant', 'client', 'patient', 'consumer', 'peer', 'guest', 'bed');
const BED = words('bed');
const ACTS = mask('human-verb', 'form-past');
const HUMAN = mask('human-verb');
const FINITE = mask('form-past', 'form-third');
const ANY = mask('be', 'do', 'modal');
const HAD = words('had', 'has');
const ILLNESS = words('seizure', 'fit', 'fall', 'visitor', 'fight', 'meltdown', 'relapse', 'reaction');

const LONGEST_CODE = 4;

const CODED_WORD = new Cue({ words: CODED });

/** People who go by a number of whom something is told: "Member 4 drank in the parking lot", "Bed 12 had a seizure". Linear. */
export function codedOthers(tokens: Tokens): OtherPerson[] {
  const found: OtherPerson[] = [];
  for (let i = tokens.next(CODED_WORD, 0); i < tokens.count; i = tokens.next(CODED_WORD, i + 1)) {
    if (!CODED.has(tokens.hash[i]!)) continue;
    const isCode = tokens.isKind(i + 1, Kind.number) && tokens.end[i + 1]! - tokens.start[i + 1]! <= LONGEST_CODE;
    if (isCode && tokens.has(i, Flag.capital) && tells(tokens, i + 2, BED.has(tokens.hash[i]!)))
      found.push({ ...tokens.span(i, i + 2), role: BED.has(tokens.hash[i]!) ? 'another resident' : 'another member' });
  }
  return found;
}

/** Whether a verb of people's doings stands at `verb`; a bed also has sheets, so for it only what befalls people counts. */
function tells(tokens: Tokens, verb: number, isBed: boolean): boolean {
  if (tokens.has(verb, Flag.lineStart)) return false;
  if (HAD.has(tokens.hash[verb] ?? 0)) {
    for (let i = verb + 1; i < verb + 4; i++) if (ILLNESS.has(tokens.hash[i] ?? 0)) return true;
    return false;
  }
  return !tokens.is(verb, ANY) && tokens.is(verb, FINITE) && tokens.is(verb, isBed ? HUMAN : ACTS);
}
