import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { signs } from './nameSigns';

/** What stands around the name of a place or an organization, further off than the word beside it. */

const LEADS = signs('place-lead');
const SETTLES = signs('settles');
const BEARING = signs('bearing');
const OFFICE = signs('whose-office');
const FOR_OF = words('for', 'of', 'in');
const THE = words('the', 'a', 'an');
/** "back to Step Nine" leads anywhere. */
const TOWARD = words('to', 'at', 'into', 'toward', 'towards');
const REACH = 7;

/** "rode over from", "has a trailer out by", "mayor of": verbs and nouns of living and moving lead to a place. `at`: the token before it. */
export function leadsToPlace(tokens: Tokens, at: number): boolean {
  if (at < 1) return false;
  if (FOR_OF.has(tokens.hash[at]!) && OFFICE.has(tokens.hash[at - 1]!)) return true;
  if (TO.has(tokens.hash[at]!) && isDeparture(tokens, at - 1)) return true;
  if (!LEADS.has(tokens.hash[at]!)) return false;
  return (BEARING.has(tokens.hash[at - 1]!) && !TOWARD.has(tokens.hash[at]!)) || within(tokens, at, SETTLES);
}

/** "the 10:15 to". */
const isDeparture = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i, Kind.number) && THE.has(tokens.hash[i - 1] ?? 0);
const TO = words('to');

const EMPLOYS = signs('employs');
const PAYS = signs('pays');
const DEALS = signs('deals');
const GIVES_WORK = words('at', 'for', 'by', 'with');
const FROM = words('from');
/** "quit Lowe's", "manages a Dollar General". */
const KEEPS = words('quit', 'quits', 'manages', 'managed', 'managing');
/** "worked on", "worked through": a page, not a place of work. */
const WORKED_THROUGH = words('worked', 'work', 'working', 'works', 'went', 'go', 'going', 'talked', 'read');
const DEALS_WITH = words('thru', 'with', 'by', 'from', 'through', 'for', 'on', 'against');

/** "a cashier at", "housekeeping for the", "fired from": what comes next pays somebody. */
export function employs(tokens: Tokens, before: number): boolean {
  const at = THE.has(tokens.hash[before] ?? 0) ? before - 1 : before;
  if (at < 0) return false;
  if (KEEPS.has(tokens.hash[at]!)) return true;
  if (GIVES_WORK.has(tokens.hash[at]!)) return within(tokens, at, EMPLOYS);
  return FROM.has(tokens.hash[at]!) && within(tokens, at, PAYS);
}

/** "a UPS driver", "ex Kroger cashier": the job behind the name of whoever gives it; "the UPS driver" is anybody's. */
export const hasJob = (tokens: Tokens, before: number, behind: number): boolean =>
  JOB_OF.has(tokens.hash[behind] ?? 0) && HAD_BY.has(tokens.hash[before] ?? 0);
/** "UPS driver, separated, two boys.": where a sentence begins so. */
export const opensWithJob = ({ hash }: Tokens, behind: number): boolean => JOB_OF.has(hash[behind] ?? 0);
const JOB_OF = signs('job-of');
const HAD_BY = words('a', 'an', 'ex', 'former', 'as');

/** "therapy through", "referred by", "a job offer from": what comes next is somebody's place of work, care or study. */
export function dealsWith(tokens: Tokens, before: number): boolean {
  const at = THE.has(tokens.hash[before] ?? 0) ? before - 1 : before;
  if (at < 1 || !DEALS_WITH.has(tokens.hash[at]!) || WORKED_THROUGH.has(tokens.hash[at - 1]!)) return false;
  return within(tokens, at, DEALS);
}

/** "sent out on a hold to", "gave birth at": what comes next may be a hospital with a saint's or virtue's name. */
export const leadsToHospital = (tokens: Tokens, at: number): boolean =>
  at > 0 && TO_HOSPITAL.has(tokens.hash[at]!) && within(tokens, at, HOSPITALIZES);
const TO_HOSPITAL = words('to', 'at', 'from', 'in');
const HOSPITALIZES = signs('hospitalizes');

/** Whether one of these words stands a few words before token `at`, in the same clause. */
function within(tokens: Tokens, at: number, these: ReadonlySet<number>): boolean {
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    if (tokens.isMark(i, '.') || tokens.isMark(i, ';') || tokens.isMark(i, ':')) return false;
    if (these.has(tokens.hash[i]!)) return true;
    if (tokens.has(i, Flag.lineStart | Flag.sentenceStart)) return false;
  }
  return false;
}

const CIVIC = signs('civic');
const SITE = signs('site');
const WORKPLACE = signs('workplace');
const MIDDLE = signs('site-middle');
const BUILDING = mask('building');

/** "the Wausau fire service", "the Dayton police": what a town has one of. */
export const isCivic = (tokens: Tokens, end: number): boolean =>
  CIVIC.has(tokens.hash[end] ?? 0) && !tokens.has(end, Flag.capital | Flag.lineStart);

/** Where a name goes on to in lower case behind "the": "the Alewife parking garage", "the Hormel plant"; `end` when it does not. */
export function siteEnd(tokens: Tokens, first: number, end: number): number {
  if (!THE.has(tokens.hash[first - 1] ?? 0) || tokens.has(end - 1, Flag.possessive)) return end;
  const noun = MIDDLE.has(tokens.hash[end] ?? 0) && isSite(tokens, end + 1) ? end + 1 : end;
  return isSite(tokens, noun) ? noun + 1 : end;
}

const isSite = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i, Kind.word) &&
  !tokens.has(i, Flag.capital | Flag.lineStart) &&
  (SITE.has(tokens.hash[i]!) || WORKPLACE.has(tokens.hash[i]!) || tokens.is(i, BUILDING));

/** Whether such a noun names a workplace, not a place to be. */
export const isWorkplace = (tokens: Tokens, i: number): boolean => WORKPLACE.has(tokens.hash[i] ?? 0);
export const isSiteNoun = (tokens: Tokens, i: number): boolean => SITE.has(tokens.hash[i] ?? 0);

const GENERIC = signs('generic');

/** Whether a run of everyday words is only what agencies call their parts: "Crisis Services", "Morning Pages". */
export function isGeneric(tokens: Tokens, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (tokens.has(i, Flag.capital) && !GENERIC.has(tokens.hash[i]!)) return false;
  return true;
}
