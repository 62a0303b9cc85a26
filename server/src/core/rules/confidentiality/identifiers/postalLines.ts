import { Cue } from '../../../note/cues';
import { Kind, type Tokens, words } from '../../../note/tokens';
import type { Span } from '../../../text/span';

/** One line of a block, without its indentation and quotation signs. */
interface Line extends Span {
  readonly text: string;
}

const INDENT = /^[\s>?*-]*/;
const UNIT =
  /(?<![\p{L}\d])(?:apt|apartment|suite|ste|unit|flat)\.? ?#?(?:\d{1,5}[a-z]?|(?<=[ #.])[a-z]\d{0,4})(?![\p{L}\d])/iu;
const UNIT_LINE = /^(?:apt|apartment|suite|ste|unit|flat|room|floor)\.? ?#?[a-z]?\d{1,5}[a-z]?,?$/iu;
const POSTCODE = /(?<![\p{L}\d.,/-])\d{4,6}(?:-\d{4})?$/u;
const REGION_AND_CODE =
  /^,? ?\p{Lu}[\p{L}.()'’-]{1,30}(?: (?:\p{Lu}[\p{L}.()'’-]{0,30}|\(\p{L}+\)|of|and|the|da|de|del)){0,5} \d{5,6}(?:-\d{4})?$/u;
const NUMBERED = /^\d{1,6}[a-z]? \p{L}|\p{L}[.,]? \d{1,5}[a-z]?\.?,?$/iu;
const HOUSE_AND_NUMBER =
  /(?:^|(?<!\d): ?|\b(?:is|at|to) )(\d{1,6} (?:\p{Lu}[\p{L}.'’-]{1,30} ){1,4}\d{1,5})(?=[\s.,]|$)/gu;
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const SENTENCE = /[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}+\s\p{Ll}/u;
const LONGEST = 90;
const SHORTEST_CODE = 4;
const NUMBER = new Cue({ kinds: [Kind.number] });
/** Words of a unit, and tokens that may hold one. */
const IN_A_UNIT = new Cue({
  words: words(...'apt apartment suite ste unit flat room floor'.split(' ')),
  kinds: [Kind.mixed, Kind.address, Kind.placeholder, Kind.code],
});
const AFTER_UNIT = 5;

/**
 * The lines of a written-out postal address, of any country: around a line or words such as "Apt. 618" the street before
 * it, and the postcode within the lines behind it. Names and towns are left to their own rules.
 */
export function findPostalLines(tokens: Tokens): Span[] {
  if (!mayHoldLines(tokens)) return [];
  const { text } = tokens;
  const lines = linesOf(text);
  return [...lines.flatMap((line, i) => aroundUnit(lines, line, i)), ...lastLine(lines), ...inline(lines)];
}

/** A line has a unit, a postcode, or a number before a name and one behind it. */
function mayHoldLines(tokens: Tokens): boolean {
  if (tokens.holds(IN_A_UNIT)) return true;
  const number = tokens.next(NUMBER, 0);
  if (number === tokens.count) return false;
  return tokens.end[number]! - tokens.start[number]! >= SHORTEST_CODE || tokens.next(NUMBER, number + 1) < tokens.count;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split(/\r\n|[\r\n]/)) {
    const at = text.indexOf(raw, start);
    const indent = INDENT.exec(raw)![0].length;
    const body = raw.slice(indent).trimEnd();
    if (body) lines.push({ text: body, start: at + indent, end: at + indent + body.length });
    start = at + raw.length;
  }
  return lines;
}

/** "20789 Strandgade 46": a line between two numbers. */
const BETWEEN_NUMBERS = /^\d{1,6} (?:[\p{L}.'’-]{1,30} ){1,5}\d{1,5}\.?,?$/u;

function aroundUnit(lines: readonly Line[], line: Line, i: number): Span[] {
  if (BETWEEN_NUMBERS.test(line.text) && !MONTH.test(line.text)) return [span(line)];
  if (!UNIT_LINE.test(line.text)) return [];
  const before = lines[i - 1];
  const street = before && isStreetLine(before.text) ? [span(before)] : [];
  return [...street, span(line), ...postcodes(lines, i)];
}

function postcodes(lines: readonly Line[], from: number): Span[] {
  const found: Span[] = [];
  for (const line of lines.slice(from + 1, from + AFTER_UNIT)) {
    if (line.text.length > LONGEST) break;
    const code = POSTCODE.exec(line.text);
    if (code) found.push({ start: line.start + code.index, end: line.end });
  }
  return found;
}

const isStreetLine = (text: string): boolean => text.length <= LONGEST && NUMBERED.test(text) && !SENTENCE.test(text);
const span = ({ start, end }: Line): Span => ({ start, end });

/** "Australia 08198" as a block's only or last line: the country is no risk, its postcode is. */
function lastLine(lines: readonly Line[]): Span[] {
  const last = lines.at(-1);
  if (!last || lines.length > 8 || last.text.length > 44 || !REGION_AND_CODE.test(last.text)) return [];
  return [{ start: last.start + POSTCODE.exec(last.text)!.index, end: last.end }];
}

/** "6750 Koskikatu 25 Apt. 864" within a line, and "5586 Strandgade 31" behind a colon or "is". */
function inline(lines: readonly Line[]): Span[] {
  return lines.flatMap((line, i) => {
    const found: Span[] = [];
    const unit = UNIT.exec(line.text);
    const before =
      unit && !UNIT_LINE.test(line.text)
        ? STREET_BEFORE.exec(line.text.slice(Math.max(0, unit.index - 80), unit.index))
        : null;
    if (unit && before && NAMED.test(before[0])) {
      const end = line.start + unit.index + unit[0].length;
      found.push(
        { start: line.start + unit.index - before[0].length, end },
        ...postcodes(lines, i),
        ...rest(line, unit.index + unit[0].length),
      );
    }
    for (const { index, 0: whole, 1: address } of line.text.matchAll(HOUSE_AND_NUMBER)) {
      if (MONTH.test(address!)) continue;
      const start = line.start + index + whole.length - address!.length;
      found.push({ start, end: start + address!.length });
    }
    return found;
  });
}

/** Up to six words with a number among them, up to a unit. */
const STREET_BEFORE = /(?<![\p{L}\d])\d{1,6}[a-z]?(?: [\p{L}\d.'’-]{1,30}){1,6},? $/iu;

/** A street has a capital or a second number: "read 3 pages in unit 2" has neither. */
const NAMED = /\p{Lu}|\d .*\d/u;

/** The postcode at the end of a unit's own line. */
function rest(line: Line, from: number): Span[] {
  const code = POSTCODE.exec(line.text.slice(from));
  return code && line.text.length - from <= LONGEST ? [{ start: line.start + from + code.index, end: line.end }] : [];
}
