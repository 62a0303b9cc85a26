import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { hashWord } from '../text/fold';
import { dealsWith, employs, hasJob, isCivic, leadsToHospital, leadsToPlace, opensWithJob } from './aroundPlace';
import {
  goesBy,
  gotOutOf,
  isBroadcast,
  isHomeGroup,
  isKindBefore,
  isKindRightBefore,
  isLiked,
  isMove,
  isViewed,
  isWith,
  isWorkOf,
  meets,
  rings,
} from './beforeName';
import {
  ANYTHINGS,
  actsOnly,
  becomesSo,
  doesSomething,
  doesToThing,
  isApposed,
  isHere,
  isOurs,
  isOwnDoing,
  isWithMe,
} from './behindName';
import { signs } from './nameSigns';
import { isNoun, isQuality } from './nounsBeside';
import { isAge, isClockTime, isHouseNumber, isYear, isZip } from './numbersBeside';

/** Which words beside a name tell what it names. Tests on the tokens before (`at`) and behind a run. */
const SAID = signs('said');
const TAKES_PERSON = signs('takes-person');
const IN = signs('in');
const AT = words('at', 'inside', '@');
const TO = signs('to');
const FROM = words('from');
const AWAY = signs('away');
const LIVES = signs('lives');
const TREATED = signs('treated');
const ARTICLE = signs('article');
const AND = words('and', '&', 'n', '+');
const ME = words('i', 'me', 'myself');
const POSSESSIVE = signs('possessive');
const WHO = words('who', 'whose', 'whom');
const AUXILIARY = signs('auxiliary');
const DEFINES = words(
  'what',
  'when',
  'how',
  'where',
  'why',
  'something',
  'about',
  'the',
  'not',
  'never',
  'free',
  'due',
  'paid',
  'overdue',
);
const CAN_YOU = signs('can-you');
const PERSON_ROLE = mask('person-role');
const HUMAN_VERB = mask('human-verb');
const PAST = mask('form-past', 'form-third');
const IN_PAST = mask('form-past');
const BASE = mask('form-base');
const TAIL = mask('not-a-name-tail');
const THING = mask('organization-head', 'place-head', 'lodging', 'street-type');
const REGION = mask('large-region');
const STRONG_TAIL = signs('strong-tail');
const OWNED = signs('owned');
const ON = words('on');
const EMPLOYED = signs('employed');
const AT_THE = signs('at-the');
const WAY = hashWord('way');
const UP_DOWN = signs('up-down');
const RUNG = signs('rung');
const DWELLS = signs('dwells');
const AREA_OF = signs('area-of');
const TOURS = signs('tours');
const CHURCH_OF = signs('church-of');
const AREA = signs('area');
const ON_WAY = signs('on-way');
const OF = hashWord('of');
const ALSO = words('legal', 'real', 'aka', 'nickname', 'goes', 'preferred', 'chosen', 'street');
const AKA = words('aka', 'a.k.a');
const LINE = words('line');
/** "Alvarado plans to write". */
const PLANS = words('plans');
const AIMS = words('to', 'on');
const MEETING = words('meeting', 'meetings');
const DISH = signs('dish');
const DISH_MIDDLE = signs('dish-middle');
const HANDS = words('gave', 'give', 'gives', 'handed', 'fed', 'owes', 'asked');
const THE = hashWord('the');
const HOME = hashWord('home');
const IN_WORD = hashWord('in');
const ADDRESS = hashWord('address');
const NAME_NOUN = hashWord('name');
const SOFTLY = words('feels', 'felt', 'seemed', 'seems');
const PRONOUN = mask('pronoun-person');
const COUNTY = hashWord('county');
const GIVEN = mask('given-name');
const BE = mask('be');
const KIN = mask('kin');
const NOUN_LEADS = mask('determiner', 'possessive-person', 'possessive-writer');
const COORDINATOR = mask('coordinator');
const DETERMINER = mask('determiner', 'possessive-writer');
const OF_TOWN = signs('of-town');
const LIKED_AS = signs('liked-as');
const WORK_TAIL = signs('work-tail');
const SAY = hashWord('say');
const MODAL = mask('modal');
const LENGTH = words('min', 'mins', 'minutes', 'hr', 'hrs', 'hour', 'hours', 'x', 'times');

/** The neighbours of a name, each told once. `before` leaves out title and relation. */
export interface Neighbours {
  readonly goesBy: boolean;
  readonly said: boolean;
  readonly verb: boolean;
  /** A verb in a past or third-person form behind it. */
  readonly inflected: boolean;
  /** A verb in the past. */
  readonly past: boolean;
  /** A finite verb behind it that only people do: "Siddharth signed the form". */
  readonly human: boolean;
  readonly auxiliary: boolean;
  /** "Kombucha is his thing": said of a thing as well. */
  readonly equated: boolean;
  /** "Kalani is 58, …". */
  readonly isOfAge: boolean;
  /** "Mohamud. In since May.": a sentence of its own. */
  readonly alone: boolean;
  /** First in its entry: "Gaz in for supplies", "jayden here again". */
  readonly here: boolean;
  /** In quotation marks of its own: '"Shorty"'. */
  readonly inQuotes: boolean;
  /** "Faith's husband". */
  readonly ownsKin: boolean;
  /** "Grace is what …": said of a thing. */
  readonly defined: boolean;
  /** "Prince is working", "Hope was tired": what only a person does or is. */
  readonly acts: boolean;
  readonly takesPerson: boolean;
  /** "met", "with", "talked to", "waited for": what is only done with people. */
  readonly meets: boolean;
  /** "a song by", "The Color Purple by", "old … records": whose work it is, when the name is a full one. */
  readonly ofWork: boolean;
  /** "on the telly", "came on the radio" behind it. */
  readonly broadcast: boolean;
  /** "watched … ." */
  readonly viewed: boolean;
  /** "in 1972" behind it. */
  readonly inYear: boolean;
  /** "likes", "listened to", "a fan of" somewhere before it, "song", "concert" behind it. */
  readonly liked: boolean;
  /** "moved to", "flew from": where somebody went. */
  readonly moves: boolean;
  /** "Chidi (she asked me to call her that)". */
  readonly described: boolean;
  /** "Jon Smith aka …". */
  readonly alias: boolean;
  /** "feels", "seemed": said of months and days too. */
  readonly softly: boolean;
  /** "the address of". */
  readonly addressOf: boolean;
  /** "ray of light". */
  readonly ofThing: boolean;
  /** "Kingston jobs", "Boston weather": what a town has. */
  readonly ofTown: boolean;
  /** "worcester county". */
  readonly county: boolean;
  /** "Mark the calendar": an article or the like right behind it. */
  readonly determined: boolean;
  /** "set the date herself": a reflexive soon behind it. */
  readonly ownDoing: boolean;
  readonly on: boolean;
  readonly in: boolean;
  readonly at: boolean;
  readonly to: boolean;
  readonly from: boolean;
  readonly lives: boolean;
  readonly treated: boolean;
  /** "in the", "under the". */
  readonly inThe: boolean;
  /** "under", "behind" and the like, with or without "the". */
  readonly onWay: boolean;
  /** "the island of", "the town of", "two tours,". */
  readonly areaOf: boolean;
  /** "the parish of". */
  readonly churchOf: boolean;
  /** "his church, New Life Worship", "a program called Second Wind". */
  readonly kindBefore: boolean;
  /** "lives in": where somebody is at home. */
  readonly dwells: boolean;
  /** "stays in the Flats". */
  readonly dwellsInThe: boolean;
  /** "the Montello section", "out Lowell way". */
  readonly area: boolean;
  /** "works for", "laid off from". */
  readonly employed: boolean;
  /** "a cashier at", "housekeeping for the". */
  readonly employs: boolean;
  /** "UPS driver, separated." */
  readonly opensWithJob: boolean;
  /** "called", "emailed": somebody, or whoever answers there. */
  readonly rung: boolean;
  /** "at The Copper Kettle". */
  readonly theName: boolean;
  /** "outside the Arndale", "behind the Esso": no noun follows. */
  readonly atThe: boolean;
  /** "therapy through", "referred by". */
  readonly dealsWith: boolean;
  /** "rode over from", "has a trailer by": a place to live or go to. */
  readonly placed: boolean;
  /** "sent out on a hold to". */
  readonly hospital: boolean;
  /** "the school Garfield." */
  readonly kindRightBefore: boolean;
  /** "the Primary Purpose meeting", "his home group is". */
  readonly meeting: boolean;
  /** "the Wausau fire service". */
  readonly civic: boolean;
  /** "Boston baked beans", "London fog": what is called after a town. */
  readonly dish: boolean;
  readonly article: boolean;
  /** A lower-case word behind that is no verb and no small word: "the Wim Hof breathing". */
  readonly noun: boolean;
  readonly andMe: boolean;
  /** "Tuva and her sister". */
  readonly andKin: boolean;
  readonly owns: boolean;
  /** Nothing but a mark follows. */
  readonly closes: boolean;
  readonly givesTheir: boolean;
  readonly who: boolean;
  readonly apposition: boolean;
  /** Between commas: "her girl, Lovely, is 4". */
  readonly enclosed: boolean;
  readonly aged: boolean;
  readonly addressed: boolean;
  readonly speaker: boolean;
  readonly personRole: boolean;
  /** "Alejandro from the Tuesday group". */
  readonly comesFrom: boolean;
  /** A ZIP code right behind. */
  readonly zip: boolean;
  readonly tail: boolean;
  readonly thing: boolean;
  readonly regionBehind: boolean;
  /** A bare number touches it on its line: a house number, a dose. */
  readonly numbered: boolean;
}

/** Reads what stands before token `outerFirst` and from token `end` on. */
export function neighbours(tokens: Tokens, first: number, end: number, outerFirst: number): Neighbours {
  const { hash } = tokens;
  const lineStart = tokens.has(outerFirst, Flag.lineStart);
  const theName = isNamesOwnThe(tokens, outerFirst - 1);
  const at = lineStart ? -1 : behindMarkup(tokens, outerFirst - (theName ? 2 : 1));
  const before = at < 0 ? 0 : hash[at]!;
  const beforeThat = at < 1 ? 0 : hash[at - 1]!;
  const owns = tokens.has(end - 1, Flag.possessive);
  const marked = tokens.isKind(end, Kind.markup) ? end + 1 : end;
  const next = tokens.isKind(marked, Kind.clitic) ? marked + 1 : marked;
  const sameLine = next < tokens.count && !tokens.has(next, Flag.lineStart);
  const behind = sameLine ? hash[next]! : 0;
  const comma = sameLine && tokens.isMark(next, ',');
  const startsSentence = tokens.has(first, Flag.sentenceStart);
  const farther = LIVES.has(beforeThat) || (at > 2 && LIVES.has(hash[at - 2]!));
  return {
    goesBy: goesBy(tokens, tokens.isKind(at, Kind.quote) ? at - 1 : at),
    said: SAID.has(behind) || (behind === SAY && !tokens.is(first, MODAL)),
    verb: sameLine && (tokens.is(next, HUMAN_VERB) || tokens.is(next, PAST)),
    past: sameLine && tokens.is(next, IN_PAST),
    inflected: sameLine && tokens.is(next, PAST),
    human:
      sameLine &&
      (isWithMe(tokens, next) ||
        doesToThing(tokens, next) ||
        (tokens.is(next, HUMAN_VERB) &&
          tokens.is(next, PAST) &&
          (!ANYTHINGS.has(behind) || doesSomething(tokens, next)) &&
          !(tokens.is(first, MODAL) && tokens.is(next, BASE)))),
    auxiliary: AUXILIARY.has(behind),
    equated: tokens.is(next, BE) && tokens.is(next + 1, NOUN_LEADS),
    isOfAge: sameLine && tokens.is(next, BE) && isAge(tokens, next + 1) && endsClause(tokens, next + 2),
    alone: startsSentence && tokens.isMark(next, '.') && tokens.has(next + 1, Flag.sentenceStart),
    here: startsSentence && sameLine && isHere(tokens, first, next),
    inQuotes: tokens.isKind(first - 1, Kind.quote) && tokens.isKind(end, Kind.quote),
    ownsKin: owns && sameLine && tokens.is(next, KIN),
    defined: AUXILIARY.has(behind) && DEFINES.has(hash[next + 1] ?? 0),
    acts: sameLine && ((AUXILIARY.has(behind) && actsOnly(tokens, next + 1)) || becomesSo(tokens, next)),
    takesPerson: TAKES_PERSON.has(before) || isWith(tokens, at),
    meets: meets(tokens, at) || (tokens.is(first, GIVEN) && rings(before, behind)),
    ofWork: isWorkOf(tokens, at) || WORK_TAIL.has(behind),
    liked: isLiked(tokens, outerFirst - 1) || LIKED_AS.has(behind),
    broadcast: isBroadcast(tokens, next),
    viewed: isViewed(tokens, at, next),
    inYear: behind === IN_WORD && isYear(tokens, next + 1),
    moves: isMove(tokens, at),
    described:
      tokens.isMark(next, '(') &&
      (tokens.is(next + 1, PRONOUN) ||
        ALSO.has(hash[next + 1] ?? 0) ||
        (POSSESSIVE.has(hash[next + 1] ?? 0) && hash[next + 2] === NAME_NOUN)),
    alias: AKA.has(behind),
    softly: SOFTLY.has(behind),
    addressOf: before === OF && beforeThat === ADDRESS,
    ofTown: sameLine && OF_TOWN.has(behind) && !owns,
    ofThing: behind === OF,
    county: behind === COUNTY && !owns,
    determined: startsSentence && sameLine && tokens.is(next, DETERMINER),
    ownDoing: sameLine && tokens.is(next, PAST) && isOwnDoing(tokens, next + 1),
    on: ON.has(before),
    in: IN.has(before),
    at: AT.has(before) && !AWAY.has(beforeThat),
    to: TO.has(before),
    from: FROM.has(before),
    lives: farther,
    treated: gotOutOf(tokens, at) || TREATED.has(beforeThat) || (at > 1 && TREATED.has(hash[at - 2]!)),
    inThe: before === THE && IN.has(beforeThat),
    onWay: ON_WAY.has(before) || (before === THE && ON_WAY.has(beforeThat)),
    areaOf: (before === OF && AREA_OF.has(beforeThat)) || (tokens.isMark(at, ',') && TOURS.has(beforeThat)),
    churchOf: before === OF && CHURCH_OF.has(beforeThat),
    kindBefore: isKindBefore(tokens, at),
    dwells: DWELLS.has(beforeThat) || (at > 1 && DWELLS.has(hash[at - 2]!)),
    dwellsInThe:
      before === THE && IN.has(beforeThat) && (DWELLS.has(hash[at - 2] ?? 0) || DWELLS.has(hash[at - 3] ?? 0)),
    area: !owns && ((before === THE && AREA.has(behind)) || (behind === WAY && UP_DOWN.has(before))),
    employed: EMPLOYED.has(beforeThat) || (at > 1 && EMPLOYED.has(hash[at - 2]!)),
    employs: employs(tokens, at) || (sameLine && hasJob(tokens, at, next)),
    opensWithJob: startsSentence && sameLine && opensWithJob(tokens, next),
    rung: RUNG.has(before),
    theName,
    atThe: before === THE && AT_THE.has(beforeThat) && !owns && !(sameLine && isNoun(tokens, next)),
    dealsWith: dealsWith(tokens, at),
    placed: leadsToPlace(tokens, at),
    dish:
      sameLine &&
      !owns &&
      !HANDS.has(before) &&
      (DISH.has(behind) || (DISH.has(hash[next + 1] ?? 0) && DISH_MIDDLE.has(behind))),
    hospital: leadsToHospital(tokens, at),
    kindRightBefore: isKindRightBefore(tokens, at) && (next >= tokens.count || tokens.isKind(next, Kind.mark)),
    meeting: (MEETING.has(behind) && !owns) || isHomeGroup(tokens, at),
    civic: before === THE && isCivic(tokens, next) && !owns,
    article: (ARTICLE.has(before) || (ARTICLE.has(beforeThat) && isQuality(tokens, at, first))) && outerFirst === first,
    noun: sameLine && isNoun(tokens, next),
    andMe: AND.has(behind) && ME.has(hash[next + 1]!),
    andKin: AND.has(behind) && POSSESSIVE.has(hash[next + 1] ?? 0) && tokens.is(next + 2, KIN),
    owns,
    closes: next >= tokens.count || tokens.isKind(next, Kind.mark),
    givesTheir: POSSESSIVE.has(behind),
    who: WHO.has(behind) || (comma && WHO.has(hash[next + 1]!)),
    apposition: comma && isApposed(tokens, next + 1),
    comesFrom: FROM.has(behind) && !owns,
    zip: isZip(tokens, next) || (comma && isZip(tokens, next + 1)),
    enclosed: tokens.isMark(first - 1, ',') && (comma || next >= tokens.count),
    aged: comma && isAge(tokens, next + 1),
    addressed: startsSentence && comma && CAN_YOU.has(hash[next + 1]!),
    speaker: tokens.has(first, Flag.lineStart) && tokens.isMark(next, ':'),
    personRole: tokens.is(at, PERSON_ROLE),
    tail:
      isOurs(tokens, next) ||
      (sameLine &&
        ((tokens.is(next, TAIL) &&
          !(owns && OWNED.has(behind)) &&
          !(LINE.has(behind) && tokens.isWord(next - 1, COUNTY)) &&
          !(PLANS.has(behind) && AIMS.has(hash[next + 1] ?? 0))) ||
          (STRONG_TAIL.has(hash[next + 1]!) && tokens.isKind(next, Kind.word)))),
    thing: sameLine && tokens.is(next, THING) && tokens.isKind(next, Kind.word) && !(behind === HOME && before !== THE),
    regionBehind: (comma && isRegion(tokens, next + 1)) || (sameLine && isRegion(tokens, next)),
    numbered:
      (isHouseNumber(tokens, at) && !isClockTime(tokens, at)) ||
      (sameLine && isHouseNumber(tokens, next) && !isZip(tokens, next) && !LENGTH.has(hash[next + 1] ?? 0)),
  };
}

/** "Met with **Dana**": emphasis is not heard. */
const behindMarkup = (tokens: Tokens, i: number): number =>
  tokens.isKind(i, Kind.markup) && !tokens.has(i, Flag.lineStart) ? i - 1 : i;

/** "at The Copper Kettle": a capital that only a name gives to its article. */
const isNamesOwnThe = (tokens: Tokens, i: number): boolean =>
  tokens.hash[i] === THE &&
  tokens.has(i, Flag.capital) &&
  !tokens.has(i, Flag.sentenceStart | Flag.lineStart | Flag.allCaps);

const isRegion = (tokens: Tokens, i: number): boolean => tokens.is(i, REGION) && tokens.has(i, Flag.capital);

const endsClause = (tokens: Tokens, i: number): boolean =>
  i >= tokens.count || tokens.isKind(i, Kind.mark) || tokens.is(i, COORDINATOR);
