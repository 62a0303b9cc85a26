import { mask } from '../lexicon/classes';
import type { BlockReading } from '../note/reading';
import { Flag, Kind, type Tokens } from '../note/tokens';
import { Introduction } from './nameContext';
import { isCapital, nameRuns } from './nameRuns';

/** A name in a header field or signature: tokens, and whose the field says it is. */
export interface Field {
  readonly first: number;
  readonly end: number;
  readonly introduction: Introduction;
}

const NAME = mask('given-name', 'surname');
const COMMON = mask('common-word');
const SERVED = /^(?:name|client|client name|person|preferred name|member|caller|participant|resident|patient|with)$/i;
const WRITER =
  /^(?:peer|peer specialist|peer support specialist|specialist|writer|staff|staff name|signed|signature|recovery coach|facilitators?|cps|provider|completed by|written by|author|by|supervisor|co-facilitators?|peer supporter|(?:co-?)?hosts?|(?:peer |family )?(?:coach|mentor|operator|listener|navigator|advocate|companion|partner))$/i;
const ROSTER = /^(?:present|attendees|attending|members|people present|participants|in attendance|attendance)$/i;
const KEY = /([A-Za-z][A-Za-z/ -]{1,30}?)[ \t]*\**:\**[ \t]*/g;
const CREDENTIAL =
  /\b(?:CPS|CPSS|CPRS|CRS|CRSS|CRPA|NYCPS|PSS|CPRP|LCSW|LMHC|MSW|RN|peer (?:support |recovery )?(?:specialist|worker|supporter)|recovery coach)\b/i;
const SIGNATURE = /^[ \t]*(?:[-–—~]{1,3}[ \t]*|signed(?: by)?[ \t:,]+|written by[ \t:]+)?(?=\p{Lu})/iu;
const SIGNATURE_LENGTH = 70;

/** Names in the fields of a header block, or in a signature line. */
export function fieldNames(reading: BlockReading): Field[] {
  if (reading.kind === 'header') return headerFields(reading);
  if (reading.kind === 'paragraph' && reading.text.length <= SIGNATURE_LENGTH && isSignature(reading.text))
    return namesBetween(reading.tokens, 0, reading.text.length, Introduction.writer);
  return [...(reading.kind === 'paragraph' ? facilitators(reading) : []), ...signedEnd(reading)];
}

/** "We read it together. — Ana Reyes, CPS": who signs at the end of the last line. */
function signedEnd({ text, tokens }: BlockReading): Field[] {
  const signed = SIGNED_END.exec(text);
  if (!signed || !CREDENTIAL.test(signed[1]!)) return [];
  const start = signed.index + signed[0].length - signed[1]!.length;
  return namesBetween(tokens, start, text.length, Introduction.writer, tokens.at(start));
}
const SIGNED_END = /[.!?"”)]\s+[-–—~]{1,3}\s?(\p{Lu}[^.!?\n]{2,60}\.?)\s*$/u;

const FACILITATORS = /\b(?:co-?)?(?:facilitators?|facilitated by|led by|staff(?: present)?|hosts?):?[ \t]+/gi;
/** A name, and its credential where there is one, as far as a list of them goes. */
const LISTED_STAFF = /^(?:(?:\p{Lu}[\p{L}.'’-]*|CPS|CRS|\p{Lu}{2,6}|and|&|de|da|la)[ ,]*)+/u;

/** "11 present, Zoom. Facilitators: T. Nuñez, CPS and Bev Carlin, CRS.": the writers of a group's note, told within a line. */
function facilitators({ text, tokens }: BlockReading): Field[] {
  if (!/facilitat|led by|host|staff/i.test(text)) return [];
  return [...text.matchAll(FACILITATORS)].flatMap(({ index, 0: key }) => {
    const start = index + key.length;
    const listed = LISTED_STAFF.exec(text.slice(start, start + LONGEST_LIST))?.[0];
    if (!listed || !(CREDENTIAL.test(listed) || key.includes(':'))) return [];
    return namesBetween(tokens, start, start + listed.length, Introduction.writer, tokens.at(start));
  });
}
const LONGEST_LIST = 160;

function isSignature(text: string): boolean {
  const start = SIGNATURE.exec(text);
  if (!start) return false;
  const marked = /[-–—~]|signed|written by/i.test(start[0]);
  if (CREDENTIAL.test(text)) return marked || /^[^.!?]*$/.test(text.trim());
  return marked && text.trim().split(/\s+/).length <= 5 && !/[?!]|\w\.\s*$/.test(text.replace(/\b\w\.\s*$/, ''));
}

function headerFields({ text, tokens }: BlockReading): Field[] {
  const keys = [...text.matchAll(KEY)];
  return keys.flatMap((key, n) => {
    const introduction = introductionOf(key[1]!);
    if (introduction === Introduction.none) return [];
    return namesBetween(tokens, key.index + key[0].length, keys[n + 1]?.index ?? text.length, introduction);
  });
}

/** The tokens of the fields of a header that name who was there; those are told like any others. */
export function rosterSpans({ text, tokens }: BlockReading): { first: number; end: number }[] {
  const keys = [...text.matchAll(KEY)];
  if (keys.length === 0) return [{ first: 0, end: tokens.count }];
  return keys.flatMap((key, n) => {
    if (keys.length === 1 && key.index === 0 && isFullName(tokens)) return [{ first: 0, end: 2 }];
    if (!ROSTER.test(key[1]!.trim())) return [];
    const first = tokens.at(key.index + key[0].length);
    return [{ first, end: tokens.at((keys[n + 1]?.index ?? text.length) - 1) + 1 }];
  });
}

/** "Kenji Mori: phone, 15 min.": whose entry it is. */
const isFullName = (tokens: Tokens): boolean =>
  tokens.isMark(2, ':') && tokens.is(0, GIVEN) && isName(tokens, 0) && isName(tokens, 1);
const GIVEN = mask('given-name');

function introductionOf(key: string): Introduction {
  const name = key.trim().toLowerCase();
  if (SERVED.test(name)) return Introduction.served;
  return WRITER.test(name) ? Introduction.writer : Introduction.none;
}

function namesBetween(tokens: Tokens, start: number, end: number, introduction: Introduction, first = 0): Field[] {
  return nameRuns(tokens, false, first)
    .filter((run) => tokens.start[run.first]! >= start && tokens.end[run.end - 1]! <= end && isName(tokens, run.first))
    .map((run) => ({ ...run, introduction }));
}

const isName = (tokens: Tokens, i: number): boolean =>
  isCapital(tokens, i) &&
  !tokens.has(i, Flag.allCaps) &&
  tokens.isKind(i, Kind.word) &&
  (tokens.is(i, NAME) || !tokens.is(i, COMMON));
