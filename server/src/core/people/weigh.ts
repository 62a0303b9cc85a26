import { mask } from '../lexicon/classes';
import { Flag, type Tokens } from '../note/tokens';
import { Unit, unitClass } from '../text/characters';
import { foldUnit, hashWord } from '../text/fold';
import type { Evidence } from './evidence';
import { evocativeEvidence } from './evocativeNames';
import { Introduction, type NameContext } from './nameContext';
import { type Neighbours, neighbours } from './nameNeighbours';
import type { NameRun } from './nameRuns';
import { looksEveryday, type NameShape, nameShape } from './nameShape';
import { signs } from './nameSigns';
import { isFullNameTag } from './runTogether';

const GIVEN = mask('given-name');
const SURNAME = mask('surname');
const CITY = mask('city');
const CAPITAL = mask('mostly-capital');
const LOWER = mask('lower-word');
const TAIL = mask('not-a-name-tail');
const ORGANIZATION = mask('organization-head');
const NOTHING: Evidence = { person: -300, place: -300, organization: -300 };

/** Weighs a capital run for person, place and organization. `telling`: its first capital is not there for another reason. */
export function weighRun(tokens: Tokens, run: NameRun, context: NameContext, telling: boolean): Evidence {
  const shape = nameShape(tokens, run);
  const near = neighbours(tokens, run.first, run.end, context.outerFirst);
  const isThing = (near.tail && !(shape.chain && near.employs)) || isNameOfAThing(tokens, shape);
  if (shape.city && shape.count === 1 && near.dish && !near.in) return NOTHING;
  if (shape.chain && shape.count > 1 && !near.employs && !near.opensWithJob) return NOTHING;
  if (shape.head === 'body' || shape.head === 'street' || isThing) return NOTHING;
  return {
    person:
      shape.head === 'none' || shape.head === 'trade' || context.title === 'formal'
        ? personShape(tokens, shape, telling) + personContext(shape, near, context, run, telling)
        : -300,
    place: placeEvidence(tokens, shape, near, context, telling),
    organization: organizationEvidence(tokens, shape, near, context, telling),
  };
}

/** "Hamilton Scale", "Beck Depression Inventory"; but "Ebbets Program" is somewhere to go. */
const isNameOfAThing = (tokens: Tokens, { count, last, head, plain, site }: NameShape): boolean =>
  count > 1 &&
  !site &&
  tokens.is(last, TAIL) &&
  !tokens.is(last, SURNAME) &&
  !(head === 'organization' && plain < count && tokens.is(last, ORGANIZATION)) &&
  !(head === 'trade' && plain < count && count > 2);

function personShape(tokens: Tokens, shape: NameShape, telling: boolean): number {
  const { count, given, names, common, unknown, initials } = shape;
  if (count === 0) return -600;
  if (shape.weekday) return -400;
  if (shape.public || shape.region) return given > 0 ? -120 : -300;
  if (shape.role) return -300;
  if (count === 1) return singleShape(tokens, shape, telling) + initialBonus(tokens, shape, telling);
  let sum = given * 60 + names * 50 + unknown * 40 + initials * 40;
  if (common > 0)
    sum -= common === 1 && count === 2 && tokens.is(shape.lead, GIVEN) && !shape.everyday ? 10 : common * 110;
  if (tokens.is(shape.lead, GIVEN) && common === 1 && count === 2 && !shape.everyday && !shape.wordlike) sum += 40;
  if (given > 0 && names + unknown >= count) sum += 70;
  else if (names + unknown >= 2) sum += 40;
  if (shape.shouted && telling) sum -= given > 0 ? 30 : 150;
  if (!telling) sum -= 30;
  if (shape.everyday && !tokens.is(shape.last, SURNAME)) sum -= 80;
  if (shape.head === 'trade') sum -= TRADE_LOSS;
  sum -= shape.handles * 80;
  return sum;
}

/** "Rosa M.", "J. Pelletier"; but "C. Formats" at a line's start counts items. */
function initialBonus(tokens: Tokens, shape: NameShape, telling: boolean): number {
  const { initials, common, names, plain, unworded, lead } = shape;
  if (initials === 0 || common > 0) return 0;
  const counts = tokens.isMark(lead - 1, '.');
  return names > 0 ? 170 : telling || (plain === 0 && unworded && !counts) ? 120 : 0;
}

/** "#RayWilkins". */
export const FULL_NAME_TAG = 140;

/** A word of every day that may only begin its sentence. */
const EVERYDAY_FIRST = -150;

function singleShape(
  tokens: Tokens,
  { lead, common, everyday, wordlike, shouted, camel, initials }: NameShape,
  telling: boolean,
): number {
  const given = tokens.is(lead, GIVEN);
  if (tokens.has(lead, Flag.dotted)) return isTwoInitials(tokens, lead) ? 30 : -250;
  if (shouted) return shoutedShape(tokens, lead, telling);
  if (common > 0) return telling ? -140 : -350;
  if (everyday) return telling && initials === 0 ? 10 : EVERYDAY_FIRST;
  if (given)
    return (
      (telling ? 140 : tokens.is(lead, CAPITAL) && !wordlike ? 100 : 85) -
      (wordlike ? (telling && tokens.is(lead, CAPITAL) ? 55 : 65) : 0)
    );
  if (hasInnerApostrophe(tokens, lead)) return telling ? 130 : 60;
  if (isFullNameTag(tokens, lead)) return FULL_NAME_TAG;
  if (camel) return telling ? 20 : -80;
  if (tokens.is(lead, SURNAME))
    return (telling ? 90 : tokens.is(lead, LOWER) ? 0 : 40) - (tokens.is(lead, CITY) ? 20 : 0);
  if (tokens.is(lead, CAPITAL)) return telling ? -20 : -100;
  if (isDrawn(tokens, lead) || isAcronymPlural(tokens, lead)) return -300;
  if (tokens.is(lead, LOWER)) return telling ? 0 : -120;
  return telling ? 50 : looksEveryday(tokens, lead) ? -90 : 10;
}

/** "D'Andre", "O'Neil": a capital on both sides of an apostrophe. */
function hasInnerApostrophe(tokens: Tokens, i: number): boolean {
  const { text } = tokens;
  const at = tokens.start[i]! + 1;
  return (
    tokens.end[i]! - at > 3 &&
    foldUnit(text.charCodeAt(at)) === 0x27 &&
    unitClass(text.charCodeAt(at + 1)) === Unit.upper
  );
}

/** "J.P.", "T.M."; but "U.S.", "E.R." stand for things. */
const isTwoInitials = (tokens: Tokens, i: number): boolean =>
  TWO_INITIALS.test(tokens.raw(i)) && !INITIALISM.test(tokens.raw(i));
const TWO_INITIALS = /^[A-Z]\.[A-Z]\.?$/;
const INITIALISM =
  /^(?:[AP]\.M|[UD]\.[SC]|U\.K|E\.[RU]|I\.[DVQ]|P\.[OSTAE]|[AN]\.A|O\.[TDR]|R\.N|[MP]\.D|[LV]\.A|T\.[VB]|B\.[ASC]|M\.[AS]|N\.[BPYHJCD]|[CJ]\.[BVR]|A\.[DI]|D\.[AV]|S\.[AUDC]|Q\.A|H\.R|J\.D)/;

/** A word in capitals is an acronym, unless a list has it as a name. */
function shoutedShape(tokens: Tokens, i: number, telling: boolean): number {
  if (tokens.end[i]! - tokens.start[i]! < 4) return -250;
  if (tokens.is(i, GIVEN)) return telling ? 60 : 20;
  return tokens.is(i, SURNAME) && tokens.end[i]! - tokens.start[i]! > 4 ? -60 : -250;
}

/** "UAs", "DVDs". */
function isAcronymPlural(tokens: Tokens, i: number): boolean {
  const last = tokens.end[i]! - 1;
  if (last - tokens.start[i]! < 2 || unitClass(tokens.text.charCodeAt(last)) === Unit.upper) return false;
  for (let at = tokens.start[i]!; at < last; at++)
    if (unitClass(tokens.text.charCodeAt(at)) !== Unit.upper) return false;
  return foldUnit(tokens.text.charCodeAt(last)) === 0x73;
}

/** "Awwww", "Sooo": a letter drawn out. */
function isDrawn(tokens: Tokens, i: number): boolean {
  const { text } = tokens;
  for (let at = tokens.start[i]! + 2; at < tokens.end[i]!; at++) {
    const unit = foldUnit(text.charCodeAt(at));
    if (unit === foldUnit(text.charCodeAt(at - 1)) && unit === foldUnit(text.charCodeAt(at - 2))) return true;
  }
  return false;
}

/** "Kestrel wanted to go": a thing of no article that speaks. */
const isRareNoun = ({ count, names, common, plain, unknown, unworded }: NameShape, telling: boolean): boolean =>
  !telling && count === 1 && names === 0 && common === 0 && unknown === 1 && plain === 1 && !unworded;

/** "Tanner is a good man", "Kalani was …": what "is", "was" and "would" behind a name add to it. */
function beforeAuxiliary(shape: NameShape, near: Neighbours, telling: boolean): number {
  if (shape.wordlike) return shape.nominal && !near.defined ? 80 : 40;
  return isStranger(shape, telling) && !near.defined && !near.equated ? 70 : 50;
}

/** First in its sentence, in no list and no dictionary, and not built as words are: "Kalani was …". */
const isStranger = ({ count, unknown, plain, unworded }: NameShape, telling: boolean): boolean =>
  !telling && count === 1 && unknown === 1 && plain === 0 && unworded;

/** What a name that closes with a trade loses as a person's: "Jade Fountain" is less surely no person. */
const TRADE_LOSS = 120;

/** Whom somebody watches to the end of a sentence is mostly a film. */
const VIEWED_LOSS = 120;

/** What the neighbours of a candidate say for or against a person, on the scale of `Evidence`; added to what its shape says. */
export function personContext(
  shape: NameShape,
  near: Neighbours,
  { introduction, title, relation }: NameContext,
  { first }: NameRun,
  telling: boolean,
): number {
  let sum = 0;
  if (title === 'formal') sum += 400;
  else if (title === 'loose') sum += 130;
  if (introduction !== Introduction.none) sum += relation < first && introduction === Introduction.kin ? 260 : 180;
  if (introduction !== Introduction.none && (near.enclosed || relation > first) && (shape.common > 0 || shape.everyday))
    sum += 90;
  if (near.goesBy) sum += shape.everyday || (shape.common > 0 && shape.count === 1) ? 260 : 200;
  else if (near.meets && !shape.public)
    sum += shape.everyday ? 130 : shape.count > 1 ? 60 : telling && shape.common === 0 && !shape.region ? 110 : 80;
  else if (near.takesPerson) sum += 60;
  if (near.personRole) sum += 120;
  if (near.in || (near.at && !(near.owns && telling && !shape.chain && !shape.public)))
    sum -= near.treated && near.at && shape.count > 1 ? 200 : 130;
  if (near.areaOf || near.churchOf || near.area) sum -= 250;
  if (near.from && shape.city) sum -= 130;
  if (near.ofTown && shape.city) sum -= 130;
  if (near.treated && near.to) sum -= 80;
  if (shape.saint && shape.count === 1 && title !== 'formal') sum -= 250;
  if (shape.figure && near.liked && !near.owns) sum -= 500;
  if (near.ofWork && shape.count > 1 && !near.owns) sum -= 330;
  if (near.broadcast) sum -= 250;
  else if (near.viewed && !near.owns) sum -= VIEWED_LOSS;
  if (near.inYear && near.in) sum -= 150;
  if (near.moves && !near.owns) sum -= 170;
  else if (near.placed && !near.owns && !near.in && (shape.city || shape.count > 1)) sum -= 130;
  if (near.civic) sum -= 150;
  if (shape.owned && shape.head === 'trade') sum -= 500;
  if (near.kindRightBefore) sum -= 150;
  if (introduction !== Introduction.none && near.inQuotes && shape.count === 1) sum += 250;
  if (near.determined && !telling && (shape.everyday || shape.wordlike)) sum -= 200;
  if (near.article) sum -= shape.count > 1 ? (near.noun ? 120 : 40) : 130;
  if (near.said && !(near.softly && shape.public))
    sum += (shape.everyday && shape.count === 1 && !shape.shouted) || isRareNoun(shape, telling) ? 240 : 100;
  else if (near.acts) sum += shape.everyday ? 240 : 80;
  else if (near.auxiliary) sum += beforeAuxiliary(shape, near, telling);
  else if (near.human && shape.count === 1 && shape.everyday && !shape.public) sum += 240;
  else if (near.human && !shape.everyday && shape.count === 1 && !near.article) sum += 110;
  else if (near.inflected || (near.verb && !shape.wordlike && !shape.everyday))
    sum += shape.everyday && telling ? 100 : near.past && isStranger(shape, telling) ? 80 : 60;
  if (near.thing && !near.owns) sum -= 160;
  if (near.alias) sum += shape.everyday ? 240 : 150;
  if (near.andMe) sum += shape.everyday ? 240 : 150;
  if (near.andKin && !shape.public) sum += shape.everyday ? 240 : 120;
  if (near.ownDoing && !shape.public) sum += shape.everyday ? 240 : 100;
  if (near.owns) sum += shape.count === 1 && shape.given === 0 && shape.unworded && !telling ? 80 : 30;
  if (near.described) sum += shape.everyday ? 200 : 100;
  if (near.givesTheir && !shape.wordlike) sum += 60;
  if (shape.city && shape.count > 1 && !near.said) sum -= 150;
  if (near.who) sum += shape.everyday ? 240 : 90;
  if (near.on && !near.meets) sum -= 80;
  if (near.owns && shape.shop && (near.at || near.to || near.auxiliary || !near.noun)) sum -= 250;
  if (near.apposition) sum += 110;
  if (near.comesFrom) sum += isStranger(shape, telling) ? 80 : 30;
  if (near.isOfAge) sum += 100;
  if (near.here && !(shape.common > 0) && !shape.public && !shape.everyday) sum += 80;
  if (near.ownsKin && !shape.public) sum += shape.everyday ? 240 : 60;
  if (near.inQuotes && shape.count === 1 && shape.given > 0 && !shape.everyday) sum += 60;
  if (near.alone && shape.unworded && shape.count === 1) sum += 50;
  if (near.aged) sum += 100 + (shape.given > 0 && shape.common > 1 ? shape.common * 110 : 0);
  if (near.addressed || near.speaker) sum += shape.unknown === shape.count ? 110 : 60;
  if (near.from && !shape.city) sum += 20;
  if (near.numbered && !near.aged) sum -= 130;
  return sum;
}

/** "Birmingham City" is mostly who plays there. */
const CITY_WORD = hashWord('city');

function placeEvidence(
  tokens: Tokens,
  shape: NameShape,
  near: Neighbours,
  { outerFirst, title, introduction }: NameContext,
  telling: boolean,
): number {
  const { count, head, city, common, given, everyday } = shape;
  if (
    count === 0 ||
    shape.public ||
    (shape.region && !city && head !== 'place') ||
    title === 'formal' ||
    outerFirst < 0 ||
    near.tail
  )
    return -300;
  if (head === 'organization' || head === 'company' || shape.role || introduction !== Introduction.none) return -300;
  if ((shape.region && head !== 'place') || (shape.land && near.in)) return -300;
  if (head === 'trade') return -300;
  const led = near.in || near.inThe || near.onWay;
  let sum =
    head === 'place' ? 200 - common * (count > 2 ? 20 : 40) - (common === count && !led && !shape.site ? 40 : 0) : 0;
  if (tokens.isWord(shape.last, CITY_WORD) && !led && !near.placed && !near.to && !near.from) sum -= 120;
  if (near.areaOf) sum += 220;
  if (near.area) sum += 200;
  if (near.civic && !shape.shouted) sum += city ? 150 : telling && common === 0 ? 160 : 0;
  if (city) sum += count > 1 ? 150 : given > 0 || everyday ? 30 : shape.large ? 120 : 90;
  const isHome = (near.dwells && near.in && (count > 1 || telling)) || (near.placed && count > 1);
  if (head === 'none' && !city) sum -= common * (isHome && !shape.generic ? 20 : 130) + given * (isHome ? 0 : 40);
  if (city && common > 0 && count === 1) sum -= 60;
  if (near.in) sum += 130 + (near.placed && !near.lives && (count > 1 || city) ? 40 : 0);
  else if (near.placed && !near.at && (count > 1 || city)) sum += 130;
  else if (near.placed && (near.from || near.to) && telling) sum += 80;
  else if (near.at) sum += near.placed && count > 1 ? 60 : city && telling ? 80 : 20;
  else if (near.to) sum += near.lives ? 80 : city ? 70 : 10;
  if (near.lives && (near.in || near.to || near.at)) sum += 40;
  if (near.regionBehind) sum += 200;
  if (near.said) sum -= 120;
  if (near.takesPerson && !near.to && !city) sum -= 40;
  if (near.article && head === 'none' && count === 1 && !near.area && !near.dwellsInThe && !near.civic) sum -= 100;
  if (near.article && head === 'place' && common === count && !led && !shape.site) sum -= 60;
  if (near.inThe && near.lives) sum += 60;
  if (near.atThe && telling && common < count && !shape.shouted && head === 'none') sum += 190 + common * 130;
  if (near.theName && telling) sum += 60;
  if (near.dwellsInThe && telling && !shape.shouted && head === 'none') sum += 80 + common * 130;
  if (near.zip) sum += 150;
  if (near.inYear && near.in) sum += 120;
  if (near.ofTown && city) sum += 120;
  if (near.moves && !near.owns) sum += city ? 60 : 100 + given * 40;
  if (near.owns && !near.in) sum -= shape.shop ? 300 : 40;
  if (near.thing) sum -= 60;
  if (!telling) sum -= 40;
  if (shape.shouted && !city && telling && !near.lives) sum -= 100;
  if (near.numbered && head !== 'place') sum -= 60;
  return sum;
}

/** Virtues and saints that hospitals are called after. */
const HOSPITAL = signs('hospital-name');
/** Whoever works at a shop that every town has. */
const CHAIN_WORK = 110;

/** "the Walmart bakery", "Detroit Academy"; "Sunday School" is anybody's. */
function ofPublicName({ site, generic, count }: NameShape, { at, to }: Neighbours): number {
  if (site) return 140;
  if (generic || count < 2) return -300;
  return at || to ? 140 : 90;
}

function organizationEvidence(
  tokens: Tokens,
  shape: NameShape,
  near: Neighbours,
  { title, introduction, outerFirst }: NameContext,
  telling: boolean,
): number {
  const { count, head, given, names, unknown, plain } = shape;
  /** The word that tells the trade is an everyday word, but no evidence against a name. */
  const common =
    head === 'trade' && shape.common < count && !tokens.has(shape.lead, Flag.allCaps)
      ? Math.max(0, shape.common - 1)
      : shape.common;
  const isOwners = title === 'loose' && (head === 'organization' || shape.owned);
  if (title === 'formal' || (introduction !== Introduction.none && !isOwners) || head === 'place' || shape.role)
    return -300;
  if (head === 'company') return 300;
  if (shape.known) return 200;
  if (shape.chain || (shape.shop && near.owns)) return near.employs || near.opensWithJob ? CHAIN_WORK : -300;
  if (shape.public || (shape.region && head === 'none'))
    return head === 'organization' ? ofPublicName(shape, near) : -300;
  if (count === 0) return shape.saint ? 60 : -300;
  let sum =
    head === 'organization' ? 200 : head === 'trade' && !shape.generic && (common < count || near.treated) ? 110 : -40;
  if (shape.generic && count > 1) sum -= head === 'organization' ? 250 : 90;
  if (near.churchOf) sum += 250;
  if (shape.owned && head === 'trade') sum += 80;
  if (near.kindRightBefore) sum += 200;
  if (near.hospital && HOSPITAL.has(tokens.hash[shape.lead]!)) sum += 220;
  if (near.meeting && count > 1 && !shape.generic) sum += 150 + common * 75;
  if (near.kindBefore && count > 1) sum += 130 + common * 80;
  if (shape.saint) sum += near.at || near.to ? 150 : shape.count === 1 && near.owns ? 120 : 40;
  if (head === 'organization' && common >= count) sum -= telling || near.at || near.to ? 40 : 150;
  const isAt = near.at || (near.treated && near.to) || near.dealsWith || near.employs || near.rung;
  const isProper = count > 1 && (plain < count || near.employed || (isAt && !shape.generic && telling));
  if (head === 'none' || head === 'trade')
    sum -=
      common * (isAt && isProper ? 15 : head === 'trade' && common + 1 < count ? 40 : 80) +
      (given > 0 && names >= count && !shape.saint ? 60 : 0);
  if (near.at) sum += count > 1 ? 150 : 130;
  else if (near.employs || (near.dealsWith && count > 1) || (near.rung && isProper && names === 0))
    sum += shape.generic ? 130 : 150;
  else if (near.to || near.in) sum += 10;
  if (near.treated && (near.at || near.to)) sum += near.at ? 60 : near.employed || isProper ? 140 : 120;
  if (shape.camel && (unknown > 0 || common > 0)) sum += 90;
  if (near.theName && telling && isAt) sum += 60 + common * 30;
  if (near.addressOf && names === 0) sum += 150;
  if (near.said && head === 'none' && !isAt) sum -= 80;
  if (!telling) sum -= 30;
  return telling ? Math.max(sum, evocativeEvidence(tokens, shape, near, isAt, outerFirst)) : sum;
}
