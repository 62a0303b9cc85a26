/**
 * Which lines are no narrative: header lines ("Date: … Type: …", "2026-09-18 / 40 min / office"), a title, and lines that
 * begin with a label ("Plan:", "P –"). One line is enough to tell; nothing after it is looked at.
 */
const HEADER_KEY =
  /^[ \t]*\**(?:dates?|time|start|end|duration|length|type|type of contact|contact type|setting|location|place|service|service code|name|client|client name|member|members|staff|facilitators?|present|attendees|people present|record|record code|record no|group|session|session type|code|units|dob|id|signed|signature|writer|peer specialist|peer|specialist|peer support specialist|recovery coach|cps|agency|program|goal from their plan|caller|priority|person|preferred name|pronouns)(?:[ \t]+(?:of|from|and|\/)[ \t]+[a-z ]{2,20})?[ \t]*\**[ \t]*:/i;
const KEYS = /(?:^|[\s|;,])[A-Z][A-Za-z/]+(?: [a-z]+){0,2}:(?=\s)/g;
const DATE =
  /\b\d{1,2}(?::\d\d)?[ \t]?(?:[ap]m)?[ \t]?(?:-|–|to)[ \t]?\d{1,2}:\d\d\b|\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;
const LENGTH = /\b\d+(?:\.\d+)?\s*(?:min(?:ute)?s?|hrs?|hours?|h|units?(?! of))\b/i;
const NARRATIVE =
  /\b(?:I|i|[Ww]e|[Hh]e|[Ss]he|[Tt]hey|met|said|told|came|called|wanted|was|were|is|are|has|had|have|been|died|since|reports|reported|states|stated|claims|claimed|denies|denied|shared|talked|spoke|arrived|appeared|asked|agreed|refused)\b/;
const LABEL =
  /^[ \t]*(?:\*\*[A-Z][A-Za-z'’/& ]{0,40}[.:]?\*\*[.:]?(?=\s|$)|(?:[-*•][ \t]*)?\**(?:[A-Z][A-Za-z'’/&]*(?:[ \t][A-Za-z'’/&()]+){0,4}\**[ \t]*:\**(?=\s|$)|[SOAPDBIRGE]{1,2}[ \t]*\**[ \t]*(?:[–—:)-]|\.(?=\s+[^\s\p{Ll}]))[ \t]*))/u;
const FINISHED = /[.!?]["”’)]?\s*$/;
const PLAIN_WORD = /(?<![\w'-])[a-z]{2,}\b/g;
const PROSE_WORDS = 8;
const UNFINISHED_PROSE_WORDS = 14;
const TITLE_LENGTH = 90;
const HEADER_LENGTH = 240;

/** Whether a line is a header. `atTop`: nothing but headers stands before it; there a date or length is enough. */
export function isHeaderLine(line: string, atTop: boolean): boolean {
  if (HEADER_KEY.test(line)) return !isLabelledProse(line);
  if (line.length > HEADER_LENGTH) return false;
  if ((line.match(KEYS)?.length ?? 0) >= 3 && !NARRATIVE.test(line)) return true;
  return atTop && !NARRATIVE.test(line) && !isProse(line) && (DATE.test(line) || LENGTH.test(line));
}

/** "Group: Marisela passed around photos, and Quinton said he was not ready.": such a label may open a story, too. */
const isLabelledProse = (line: string): boolean =>
  STORY_KEY.test(line) &&
  NARRATIVE.test(line) &&
  FINISHED.test(line) &&
  (line.match(KEYS)?.length ?? 0) < 2 &&
  (line.match(PLAIN_WORD)?.length ?? 0) >= STORY_WORDS;
const STORY_KEY = /^[ \t]*\**(?:group|session|caller)[ \t]*\**[ \t]*:/i;
const STORY_WORDS = 6;

/** A sentence of many plain words is no header, whatever date stands in it; one with the visit's length may be. */
function isProse(line: string): boolean {
  if (LENGTH.test(line)) return isLogEntry(line);
  const words = line.match(PLAIN_WORD)?.length ?? 0;
  return words >= (FINISHED.test(line) ? PROSE_WORDS : UNFINISHED_PROSE_WORDS);
}

/** "Mon 9:10, phone, 5 min. Asked for the bus desk number.": what was done stands behind the visit's length. */
function isLogEntry(line: string): boolean {
  const told = BEHIND_LENGTH.exec(line)?.[1];
  return told !== undefined && FINISHED.test(told) && DONE.test(told) && told.trim().split(/\s+/).length >= LOG_WORDS;
}
const BEHIND_LENGTH = /\b(?:min(?:ute)?s?|hrs?|hours?)\.\s+(\S.*)$/i;
const DONE = /\b(?:[a-z]{2,}ed|gave|left|rang|sent|brought|took|got|went|saw|says|asks|wants)\b/i;
const LOG_WORDS = 3;

/** A first line that is short, has no verb of a narrative and is not finished like a sentence. */
export function isTitleLine(line: string): boolean {
  const text = line.trim();
  return (
    text.length > 0 &&
    text.length <= TITLE_LENGTH &&
    !FINISHED.test(text) &&
    !NARRATIVE.test(text) &&
    !LABEL.test(text) &&
    /^[\p{Lu}\d*#]/u.test(text)
  );
}

/** "SOAP note sample: peer support", "pocket guide, sample iv": a line that says what the page is. */
export const isNamedTitle = (line: string): boolean =>
  line.length <= TITLE_LENGTH &&
  PAGE.test(line) &&
  !FINISHED.test(line) &&
  !NARRATIVE.test(line) &&
  !NOT_A_LABEL.test(line);
const PAGE = /\b(?:notes?|samples?|examples?|log|chart|form|template|summary)\b/i;

/** Whether a line begins with a label, so that a new block begins there. */
export const isLabelLine = (line: string): boolean => LABEL.test(line);

/** The label at a block's start, without mark-up and colon, and its length in code units; nothing when there is none. */
export function labelOf(text: string): { readonly name: string; readonly length: number } | undefined {
  const found = LABEL.exec(text);
  if (!found) return undefined;
  const name = found[0].replace(/^[\s*•-]+|[\s*:.)–—-]+$/g, '');
  return name.length > 1 && NOT_A_LABEL.test(name) ? undefined : { name, length: found[0].length };
}

/** "Her idea:", "She said:", "Ten days without sleep:" are clauses and the person's. */
const NOT_A_LABEL =
  /\b(?:his|her|their|he|she|they|I|we|my|our|said|says|told|asked|wants?|wrote|gave|re|without|since)\b/i;
