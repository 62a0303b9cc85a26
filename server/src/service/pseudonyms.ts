import type { Analysis } from '../core/engine/analysis';
import type { Entity, EntityKey, People } from '../core/people/people';
import { kindOfOrganization, kindOfPlace } from '../core/rules/confidentiality/naming/kinds';
import { foldWord } from '../core/text/fold';
import type { Span } from '../core/text/span';
import { fitted, type TextChange } from './fitting';
import { mentionsOfEntity, type PlacedMention } from './places';

/** How somebody is called without their name: "their sister", "D.", "[sister]". */
export type PseudonymStyle = 'roles' | 'initials' | 'brackets';

const OF_PRONOUN = { he: 'his', she: 'her', they: 'their' } as const;
const ORDINALS = ['one', 'another', 'a third', 'a fourth', 'a fifth', 'a sixth', 'a seventh', 'an eighth'];

/** What stands for an entity throughout the note. The same entity is always the same words. */
export function pseudonym({ people, settings }: Analysis, key: EntityKey, style: PseudonymStyle): string {
  const entity = people.entities.get(key)!;
  if (entity.named !== 'person') return style === 'brackets' ? `[${entity.named}]` : kindOf(entity);
  if (style === 'initials' && isFirstWithInitial(people, key)) return initials(entity);
  if (style === 'brackets') return `[${bareRole(entity, people, key)}]`;
  return role(entity, people, key, settings.facts.preferredWord);
}

const kindOf = ({ named, display }: Entity): string =>
  named === 'place' ? kindOfPlace(display) : kindOfOrganization(display);

/** Two people of one initial would become one: only the first is called by it. */
function isFirstWithInitial({ entities }: People, key: EntityKey): boolean {
  const initial = initials(entities.get(key)!);
  for (const [other, entity] of entities)
    if (entity.named === 'person' && initials(entity) === initial) return other === key;
  return false;
}

function initials({ display }: Pick<Entity, 'display'>): string {
  const first = /\p{L}/u.exec(display)?.[0] ?? 'N';
  return `${first.toUpperCase()}.`;
}

/** A title tells a post or nothing. */
const TITLES: Readonly<Record<string, string>> = {
  dr: 'doctor',
  doctor: 'doctor',
  officer: 'officer',
  judge: 'judge',
  pastor: 'pastor',
};
const BARE_TITLE = /^(?:mr|mrs|ms|mx|miss|sir|madam|prof)$/;

/** The relation or post in words that can stand in a sentence. */
function relationOf({ relation }: Entity): string | undefined {
  const word = relation?.replace(/\.$/, '');
  if (!word || BARE_TITLE.test(word)) return undefined;
  return TITLES[word] ?? word;
}

function role(entity: Entity, people: People, key: EntityKey, preferred: string | undefined): string {
  const { role: who } = entity;
  const relation = relationOf(entity);
  if (who === 'person') return `the ${preferred ?? 'person'}`;
  if (who === 'participant') return `${ordinal(people, key)} member`;
  if (who === 'staff') return relation ? `the ${relation}` : 'a staff member';
  if (relation) return `${OF_PRONOUN[people.pronoun]} ${relation}`;
  return who === 'kin' ? 'a family member' : `${ordinal(people, key)} person they know`;
}

function bareRole({ role: who, relation }: Entity, people: People, key: EntityKey): string {
  if (who === 'person') return 'person';
  if (relation) return relation;
  const number = peers(people, key).indexOf(key) + 1;
  const noun = { participant: 'member', staff: 'staff', kin: 'relative', other: 'name', writer: 'writer' }[who];
  return number > 1 ? `${noun} ${number}` : noun;
}

/** Those of the same role without a relation: they are told apart by number. */
function peers({ entities }: People, key: EntityKey): EntityKey[] {
  const { role: who } = entities.get(key)!;
  return [...entities].flatMap(([other, entity]) =>
    entity.role === who && entity.named === 'person' && (who === 'participant' || !relationOf(entity)) ? [other] : [],
  );
}

const ordinal = (people: People, key: EntityKey): string => ORDINALS[peers(people, key).indexOf(key)] ?? 'another';

/** The changes that put `words` in place of mentions of an entity. A relation that stands there stays: "her sister". */
export const renameChanges = (
  analysis: Analysis,
  mentions: readonly PlacedMention[],
  words: string,
  style?: PseudonymStyle,
): TextChange[] => mentions.map((placed) => renamed(analysis, placed, words, style));

/** Calls one entity by its pseudonym in all of its mentions. */
export const pseudonymChanges = (
  analysis: Analysis,
  key: EntityKey,
  style: PseudonymStyle,
  mentions: readonly PlacedMention[] = mentionsOfEntity(analysis, key),
): TextChange[] => renameChanges(analysis, mentions, pseudonym(analysis, key, style), style);

function renamed(
  analysis: Analysis,
  placed: PlacedMention,
  words: string,
  style: PseudonymStyle | undefined,
): TextChange {
  const { relation, named } = analysis.people.entities.get(placed.mention.entity)!;
  const { text } = analysis.note;
  if (named === 'organization') return fitted(analysis, withOwnPossessive(text, placed.span), words);
  if (style !== 'roles') return fitted(analysis, DESCRIBES.test(words) ? placed.outer : placed.span, words);
  const kept = relation ? endOfRelation(placed, relation) : undefined;
  if (kept !== undefined) return withoutName(text, kept, placed.span.end);
  if (CALLED.test(text.slice(Math.max(0, placed.outer.start - LONGEST_CALLED), placed.outer.start)))
    return { ...placed.outer, text: '[name]' };
  const owns = POSSESSIVE.test(text.slice(placed.span.end, placed.span.end + 2));
  return fitted(analysis, placed.outer, owns ? words.replace(/ they know$/, '') : words);
}

/** "a family member" stands for all of "her sister Dana"; "Tess" for the name. */
const DESCRIBES = /^(?:an?|the|his|her|their|my|our|some|another)\s/i;

/** "A man called Rick", "gave the name Rick", "he goes by Rick": no role can stand where a name is told as a name. */
const CALLED =
  /\b(?:(?:is|was|be|been|woman|man|boy|girl|kid|guy|lady|friend|person|somebody|someone) called|named|nicknamed|(?:the|his|her|their|my) name(?: is| was)?|goes by|go by|went by)\s+["“'‘]?$/i;
const LONGEST_CALLED = 32;
const POSSESSIVE = /^['’]s/i;
/** "goes to St. Brendan's but": nothing follows that could be the church's. */
const OWN_POSSESSIVE =
  /^['’]s(?=\s*(?:[.,;:!?)]|$)|\s+(?:for|to|but|and|or|in|at|on|has|had|is|was|with|from|by|until|since|after|before|where|because|this|last|today|yesterday|tomorrow|when|while|as|if)\b)/i;
const LONGEST_FOLLOWER = 16;

/** The possessive ending with the name that has it as its own. */
function withOwnPossessive(text: string, { start, end }: Span): Span {
  const own = OWN_POSSESSIVE.exec(text.slice(end, end + LONGEST_FOLLOWER));
  return { start, end: end + (own?.[0].length ?? 0) };
}

/** Where "her sister" ends in "her sister Dana"; nothing when the relation does not stand before the name. */
function endOfRelation({ block, mention }: PlacedMention, relation: string): number | undefined {
  const { tokens } = block.view;
  const words = new Set(foldWord(relation).split(/[\s-]+/));
  for (let i = mention.first - 1; i >= mention.outerFirst; i--) {
    if (words.has(tokens.word(i))) return block.start + tokens.end[i]!;
  }
  return undefined;
}

/** Takes the name behind a relation out, with the marks that set it off: "His landlord, Paul Dees, said", "Mom (Shawna)". */
function withoutName(text: string, start: number, end: number): TextChange {
  const opens = text.slice(start, end).trimStart().charAt(0);
  const closes = text.charAt(end);
  const setOff = (opens === ',' && closes === ',') || (opens === '(' && closes === ')');
  return { start, end: setOff ? end + 1 : end, text: '' };
}
