import { Cue } from '../../note/cues';
import type { BlockReading } from '../../note/reading';
import { Kind, type Tokens, words } from '../../note/tokens';
import type { Span } from '../../text/span';
import { defineRule } from '../rule';
import { tellsOfPerson } from './identifiers/fields';
import { findFixedForms } from './identifiers/fixedForms';
import { findForeignStreets } from './identifiers/foreignStreets';
import { findPostalLines } from './identifiers/postalLines';
import { type Address, findStreets, HOME_ON, STREETS_NAMED } from './identifiers/streets';
import { findDwellings, UNIT_NAMED } from './identifiers/units';
import { findUntypedStreets } from './identifiers/untypedStreets';

/** "the yellow house behind the …": where somebody can be found, without an address. */
const LANDMARK =
  /\b[Tt]he (?:[a-z-]{1,20} ){1,2}(?:house|tent|trailer|van|camper|triple-decker|duplex|bungalow|cabin|shack|porch|garage)(?= (?:behind|next to|across from|outside|beside|opposite|past) (?:(?:the |an? )?\p{Lu}|(?:the|an?) (?:old |new |big )?(?:fire|gas|bus|train|police|post|court|dollar|liquor|corner|elementary|high|middle|grocery|hardware|pawn|auto|feed|library|church|school|bakery|laundromat|mill|cemetery|bridge|depot|river|tracks|pharmacy|clinic|hospital|firehouse|quarry|diner|dump)\b))/gu;
/** Where such a house is named, or words that were not told apart may name it. */
const LANDMARKED = new Cue({ kinds: [Kind.placeholder, Kind.code] }).leads(
  {
    words: words(...'house tent trailer van camper triple-decker duplex bungalow cabin shack porch garage'.split(' ')),
  },
  { words: words('behind', 'next', 'across', 'outside', 'beside', 'opposite', 'past') },
);
/** Where figures stand that an address may have. */
const FIGURED = new Cue({ kinds: [Kind.number, Kind.mixed, Kind.address, Kind.placeholder, Kind.code] });

/** A first line that is an address and nothing else; a letterhead begins with a name. */
const ADDRESS_LINE = /^(?:\d|apt\b|suite\b|unit\b|psc\b|p\.?o\.? box)/i;

export const streetAddress = defineRule({
  id: 'confidentiality/street-address',
  scope: 'span',
  family: 'identifier',
  severity: 'warning',
  what: 'An address stands here.',
  why: 'It tells where somebody can be found, and not everybody who reads the note should know that.',
  instead: 'You might write "at home", or "[address]".',
  source: '45 CFR 164.514(b)(2)(i)(B)',
  fires: [
    'the garage is at [[4418 ledgerwood court]] now.',
    'She lives at [[48 Cutler St Apt 2B]] with her son.',
    'He lives above the bakery on [[Bridge Street]].',
    'Their mail goes to [[PO Box 1183]] now.',
    'They stay at the motel, [[room 114]], this week.',
    'He sleeps at the corner of [[Pine and 3rd]] most nights.',
    'She moved to [[1420 County Road 12]] in the spring.',
    'went by [[880 alder ave]] at two',
    'He wrote from [[Hauptstraße 12]] to us.',
    'The lot is at [[9 Old Quarry Spur]].',
    'his place, [[2214 Grand Concourse #5F]].',
    'She ran to the [[Quaboag Street]] neighbors.',
    'a room on [[forty four delmont avenue]]',
    'the letter went to her old place on [[fenwick ave]].',
    'She moved to [[212 Tamarack Ln]] last month.',
    'They sleep at [[9 Quarry Xing]] for now.',
    '[[The blue house]] behind the fire station is theirs.',
    'He left their home on [[Tulane]].',
    'The couch is at [[725 SW Tamarind]], second bell.',
    'They towed it from [[the 1900 block of Quince]].',
    'I dropped her off at [[3105 Larkmead]].',
    'Her room at [[88½ Fenn Ave]] is dry, and [[2/41 Quarry Rd]] is not.',
    'His apartment on [[Birch]] has mice.',
  ],
  quiet: [
    'We met in room 204 and read unit 3 of the workbook.',
    'They walked 2 blocks down the street.',
    'The 3rd Street Program meets on Friday.',
    'We went over step 4 on the way.',
    '3:20 Bed 7 asked for socks.',
    'Who comes is said in the room. 14 min.',
    'A 10 minute drive, then 9 District Court forms.',
    'H0038 was billed for 4 units.',
    'The white house on the hill has a dog.',
    'A film on Wall Street made her laugh.',
    'We met at 1100 Pacific and looked at 300 Jobs.',
    'There were 12 N95 masks and 40 West Virginia plates.',
    'Her place on Zoom was muted, and he stayed on Zoloft.',
    'We saw 5/12 of it.',
  ],
  needs: [STREETS_NAMED, HOME_ON, UNIT_NAMED, LANDMARKED, FIGURED],
  check(view, report) {
    const { text, kind } = view.reading;
    const own = !tellsOfPerson(view);
    if (own && kind !== 'title') return;
    for (const { start, end, sure } of merged([...clear(view.reading), ...weak(view.tokens)])) {
      if (own && sure && !ADDRESS_LINE.test(text)) continue;
      const span = { start, end: trimmed(text, end) };
      report({
        ...span,
        confidence: sure && !own ? 'sure' : 'likely',
        fixes: [{ kind: 'replace', text: '[address]', safe: true }],
      });
    }
  },
});

function clear({ tokens, text }: BlockReading): Address[] {
  const sure = (span: Span): Address => ({ ...span, sure: true });
  return [
    ...findStreets(tokens),
    ...(tokens.holds(FIGURED) ? findFixedForms(text).map(sure) : []),
    ...findDwellings(tokens).map(({ first, end }) => sure(tokens.span(first, end))),
  ];
}

function weak(tokens: Tokens): Address[] {
  const figured = tokens.holds(FIGURED)
    ? [...findForeignStreets(tokens), ...findPostalLines(tokens), ...findUntypedStreets(tokens)]
    : [];
  return [...figured, ...landmarks(tokens)].map((span) => ({ ...span, sure: false }));
}

function landmarks(tokens: Tokens): Span[] {
  if (!tokens.holds(LANDMARKED)) return [];
  return [...tokens.text.matchAll(LANDMARK)].map(({ index, 0: written }) => ({
    start: index,
    end: index + written.length,
  }));
}

/** Parts that overlap are one address. */
function merged(addresses: readonly Address[]): Address[] {
  const result: Address[] = [];
  for (const next of [...addresses].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && next.start < last.end)
      result[result.length - 1] = {
        start: last.start,
        end: Math.max(last.end, next.end),
        sure: last.sure || next.sure,
      };
    else result.push(next);
  }
  return result;
}

const trimmed = (text: string, end: number): number => (/[,\s]/.test(text.charAt(end - 1)) ? end - 1 : end);
