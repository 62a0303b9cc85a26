import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../note/tokens';

/** Which words beside a name tell what it names. Tests on the tokens before (`at`) and behind a run. */
const GOES_BY = words('named', 'called', 'nicknamed', 'aka', 'a.k.a', 'nickname', 'alias');
const SAID = words(
  'said',
  'says',
  'told',
  'asked',
  'shared',
  'wants',
  'wanted',
  'feels',
  'felt',
  'thinks',
  'laughed',
  'smiled',
  'agreed',
  'decided',
  'reported',
  'stated',
  'cried',
  'nodded',
  'mentioned',
  'talked',
  'explained',
  'called',
  'texted',
  'seemed',
  'named',
  'chose',
  'likes',
  'loves',
  'hates',
  'wondered',
  'thought',
  'believes',
  'hopes',
);
const TAKES_PERSON = words(
  'with',
  'met',
  'called',
  'told',
  'asked',
  'saw',
  'visited',
  'helped',
  'thanked',
  'texted',
  'hi',
  'dear',
  'hello',
  'thanks',
  'hey',
  'for',
  'reached',
  'supported',
  'joined',
  'invited',
  'and',
  'between',
  'introduced',
  'accompanied',
  'like',
  'by',
  'about',
  'contacted',
  'phoned',
  'emailed',
  'know',
  'knows',
  'loves',
  'misses',
  'tell',
  'ask',
  'meet',
  'see',
  'call',
  'text',
  'given',
  'gave',
  'give',
  'hug',
  'hugged',
  'married',
  'dating',
  'named',
  'drove',
  'encouraged',
  'reminded',
  'let',
  'made',
  'beside',
  'than',
  'thank',
  'ft',
);
const IN = words('in', 'near', 'around', 'outside', 'throughout', 'across', 'beyond', 'outta');
const AT = words('at', 'inside', '@');
const TO = words('to', 'from', 'via', 'toward', 'towards', 'leaving', 'of', 'for', 'over', 'into');
const FROM = words('from');
const AWAY = words(
  'shouted',
  'yelled',
  'laughed',
  'looked',
  'mad',
  'angry',
  'upset',
  'yell',
  'smiled',
  'screamed',
  'pointed',
  'waved',
  'furious',
);
const LIVES = words(
  'lives',
  'lived',
  'living',
  'moved',
  'moving',
  'born',
  'grew',
  'raised',
  'up',
  'back',
  'staying',
  'stayed',
  'went',
  'based',
  'located',
  'drove',
  'travelled',
  'traveled',
  'flying',
  'flew',
  'move',
  'live',
  'drive',
  'bus',
  'train',
  'came',
  'comes',
  'relocated',
  'visiting',
  'trip',
  'apartment',
  'house',
  'diagnosed',
  'is',
  'was',
  'bridge',
  'park',
);
const TREATED = words(
  'works',
  'worked',
  'working',
  'job',
  'employed',
  'hired',
  'interviewed',
  'applied',
  'studies',
  'studied',
  'enrolled',
  'graduated',
  'admitted',
  'detoxed',
  'treated',
  'seen',
  'volunteers',
  'volunteered',
  'referred',
  'transferred',
  'discharged',
  'presented',
  'evaluated',
  'hospitalized',
  'operated',
  'work',
  'shift',
  'class',
  'classes',
  'attends',
  'attended',
  'goes',
  'intake',
  'detox',
  'bed',
  'appointment',
  'methadone',
  'stayed',
  'visited',
  'surgery',
  'dosed',
  'doses',
  'scheduled',
);
const ARTICLE = words(
  'the',
  'a',
  'an',
  'this',
  'these',
  'those',
  'some',
  'any',
  'no',
  'each',
  'every',
  'our',
  'that',
  'your',
);
const AND = words('and', '&');
const ME = words('i', 'me', 'myself');
const POSSESSIVE = words('his', 'her', 'their', 'my');
const WHO = words('who', 'whose', 'whom');
const AUXILIARY = words(
  'is',
  'was',
  'has',
  'had',
  'will',
  'would',
  'can',
  'could',
  'does',
  'did',
  'should',
  "didn't",
  "doesn't",
  "isn't",
  "wasn't",
  'also',
);
const CAN_YOU = words('can', 'could', 'please', 'you', 'i', 'we', 'are', 'how', 'what', 'thank', 'thanks');
const PERSON_ROLE = mask('person-role');
const HUMAN_VERB = mask('human-verb');
const PAST = mask('form-past', 'form-third');
const TAIL = mask('not-a-name-tail');
const THING = mask('organization-head', 'place-head', 'lodging', 'street-type');
const REGION = mask('large-region');
const COMMA = 0x2c;
const COLON = 0x3a;

/** The neighbours of a name, each told once. `before` leaves out title and relation. */
export interface Neighbours {
  readonly goesBy: boolean;
  readonly said: boolean;
  readonly verb: boolean;
  readonly auxiliary: boolean;
  readonly takesPerson: boolean;
  readonly in: boolean;
  readonly at: boolean;
  readonly to: boolean;
  readonly from: boolean;
  readonly lives: boolean;
  readonly treated: boolean;
  readonly article: boolean;
  readonly andMe: boolean;
  readonly owns: boolean;
  readonly givesTheir: boolean;
  readonly who: boolean;
  readonly apposition: boolean;
  readonly aged: boolean;
  readonly addressed: boolean;
  readonly speaker: boolean;
  readonly personRole: boolean;
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
  const at = lineStart ? -1 : outerFirst - 1;
  const before = at < 0 ? 0 : hash[at]!;
  const beforeThat = at < 1 ? 0 : hash[at - 1]!;
  const owns = tokens.has(end - 1, Flag.possessive);
  const next = tokens.isKind(end, Kind.clitic) ? end + 1 : end;
  const sameLine = next < tokens.count && !tokens.has(next, Flag.lineStart);
  const behind = sameLine ? hash[next]! : 0;
  const comma = sameLine && isMark(tokens, next, COMMA);
  const startsSentence = tokens.has(first, Flag.sentenceStart);
  const farther = LIVES.has(beforeThat) || (at > 2 && LIVES.has(hash[at - 2]!));
  return {
    goesBy: GOES_BY.has(before) || (before === BY && (beforeThat === GOES || beforeThat === GO || beforeThat === WENT)),
    said: SAID.has(behind),
    verb: sameLine && (tokens.is(next, HUMAN_VERB) || tokens.is(next, PAST)),
    auxiliary: AUXILIARY.has(behind),
    takesPerson: TAKES_PERSON.has(before),
    in: IN.has(before),
    at: AT.has(before) && !AWAY.has(beforeThat),
    to: TO.has(before),
    from: FROM.has(before),
    lives: farther,
    treated: TREATED.has(beforeThat) || (at > 1 && TREATED.has(hash[at - 2]!)),
    article: ARTICLE.has(before) && outerFirst === first,
    andMe: AND.has(behind) && ME.has(hash[next + 1]!),
    owns,
    givesTheir: POSSESSIVE.has(behind),
    who: WHO.has(behind) || (comma && WHO.has(hash[next + 1]!)),
    apposition: comma && ARTICLE.has(hash[next + 1]!),
    aged: comma && isAge(tokens, next + 1),
    addressed: startsSentence && comma && CAN_YOU.has(hash[next + 1]!),
    speaker: tokens.has(first, Flag.lineStart) && isMark(tokens, next, COLON),
    personRole: tokens.is(at, PERSON_ROLE),
    tail: sameLine && tokens.is(next, TAIL),
    thing: sameLine && tokens.is(next, THING) && tokens.isKind(next, Kind.word),
    regionBehind: (comma && isRegion(tokens, next + 1)) || (sameLine && isRegion(tokens, next)),
    numbered: isHouseNumber(tokens, at) || (sameLine && isHouseNumber(tokens, next)),
  };
}

const BY = words('by').values().next().value!;
const GOES = words('goes').values().next().value!;
const GO = words('go').values().next().value!;
const WENT = words('went').values().next().value!;

const isRegion = (tokens: Tokens, i: number): boolean => tokens.is(i, REGION) && tokens.has(i, Flag.capital);

/** "Old Pete, 91", "Tasha, age 30", "both 7". */
function isAge(tokens: Tokens, i: number): boolean {
  if (tokens.isKind(i, Kind.number)) return tokens.end[i]! - tokens.start[i]! <= 2;
  return AGED.has(tokens.hash[i]!) && tokens.isKind(i + 1, Kind.number);
}
const AGED = words('age', 'aged', 'both', 'a');

function isHouseNumber(tokens: Tokens, i: number): boolean {
  if (i < 0 || !tokens.isKind(i, Kind.number)) return false;
  const length = tokens.end[i]! - tokens.start[i]!;
  return length <= 6;
}

const isMark = (tokens: Tokens, i: number, unit: number): boolean =>
  tokens.isKind(i, Kind.mark) && tokens.text.charCodeAt(tokens.start[i]!) === unit;
