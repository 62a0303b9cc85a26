import { mask } from '../../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../../note/tokens';
import { hashWord } from '../../text/fold';
import { type Actor, type Clause, ClauseFlag } from '../../voice/clause';
import { actorAt } from '../../voice/frames';
import type { PhraseMatch } from '../phrases';
import { type BlockView, defineCredit } from '../rule';
import { isParentTelling, isToldBefore } from './teller';
import { Wording } from './wording';
import list from './wording/strength.txt';

const STRENGTH = new Wording(list);

/** How somebody comes to own a strength: they say, name, feel or notice it. */
const SEEING = words(
  'see',
  'sees',
  'saw',
  'calls',
  'called',
  'call',
  'count',
  'counts',
  'counted',
  'consider',
  'considers',
  'considered',
  'figure',
  'figures',
  'figured',
  'know',
  'knows',
  'take',
  'takes',
  'bring',
  'brings',
  'allows',
  'allowed',
  'noted',
  'points',
  'pointed',
);
/** A passing feeling ("felt proud of the table") names no strength. */
const FELT = words('felt', 'feels', 'feel', 'feeling');
/** Asked, hoped for, admired in others or worried over, it is not theirs yet. */
const NOT_CLAIMING = words(
  ...['asked', 'asks', 'ask', 'shrugged', 'shrugs', 'nodded', 'nods', 'wondered', 'wonders', 'hopes', 'hoped', 'hope'],
  ...['admires', 'admired', 'envies', 'envied', 'misses', 'missed', 'worries', 'worried', 'fears', 'feared', 'wishes'],
  ...['dreads', 'dreaded', 'doubts', 'doubted', 'thanks', 'thanked', 'thank', 'needs', 'hates', 'hated', 'forgets'],
);
const SAYING = mask('saying');
const OWNING = mask('saying', 'feeling', 'be', 'stating');
const BE = mask('be');
const FEELING_WORD = mask('feeling-word');

export const strength = defineCredit({
  id: 'credit/strength',
  title: 'A strength they named is in the note.',
  fires: [
    '[[She said she is good at noticing.]]',
    '[[They named drive as their strength.]]',
    '[[She says she is a finisher.]]',
    '[[He says he is careful with small numbers.]]',
    '[[They see themselves as somebody who keeps every receipt.]]',
    '[[She said she has a good way with customers.]]',
    "[[She's good at it, she said.]]",
    "[[He's proud he waited.]]",
    '[[He named himself a decent cook.]]',
    "[[She says she's the one people bring sick plants to.]]",
    '[[He says he writes a mean letter.]]',
    '[[He reckons his hands are the steadiest thing about him.]]',
    '[[Her strong suit, she says: laughing anyway.]]',
    '[[In her view, leaving that job took guts.]]',
    '[[He gives himself credit for the phone call.]]',
    '[[Takes pride in never missing a shift.]]',
    '[[By his own account he is a natural with engines.]]',
    '[[He says baking comes easily to him.]]',
    '[[Self-described peacemaker.]]',
    '[[She puts it down to being bullheaded.]]',
    "[[He told me he's got an ear for a false note.]]",
    "[[Mom says she's a fighter.]]",
    '[[She believes she has what it takes.]]',
    '[[She counts plain speaking among her gifts.]]',
    '[[He rates his memory ten out of ten.]]',
    '[[On the plus side he lists early mornings.]]',
    '[[He says he can repair any radio.]]',
    '[[She allows she is the one folks call.]]',
    '[[She backs her own nose for a bargain.]]',
    '[[Counting is what he’s got, he said.]]',
    '[[She told me she filled the form on her own.]]',
    '[[“I am a hard worker,” she said.]]',
    'Asked what she is good at, [[she said maps.]]',
  ],
  quiet: [
    'Strengths: supportive family.',
    'I told her she is strong.',
    'Client was calm.',
    'He is patient with the hens.',
    'She felt proud of the table.',
    'He said his worker is off today.',
    'She said she is kind of impressed.',
    'They said that was fair.',
    "He'd like to hand it in himself.",
    'He calls himself a junkie.',
    'He said the pain is more strong at night.',
    "She says she isn't good at anything.",
    'He said his brother is the capable one.',
    'His brother, he said, is the capable one.',
    'She said the tablets are too strong.',
    "He says it's the hardest thing in the world.",
    'Asked him what his strengths are, he shrugged.',
    'She admires how her sponsor stays calm.',
    'She said she wants to be patient with him.',
    'He said he has to be careful with sugar.',
    'She said the office is open until five.',
    'He says his mother is stubborn.',
    '“My sister is a hard worker,” she said.',
    '“I’m not a patient person,” he said.',
    'Asked what she is good at, she said she did not know.',
    'Asked what she does all day, she said walks.',
    'She filled the form on her own.',
  ],
  needs: [STRENGTH.cue],
  check(view, report) {
    const { tokens } = view;
    view.clauses.forEach((clause, i) => {
      const found = STRENGTH.told(view, i);
      if ((found.length > 0 && isNamed(view, i, found)) || isOwnQuoted(view, i) || isAnswer(view, i))
        report(tokens.span(clause.first, clause.end));
    });
  },
});

function isNamed(view: BlockView, i: number, found: readonly PhraseMatch[]): boolean {
  const { tokens, clauses } = view;
  const clause = clauses[i]!;
  if (clause.voice === 'writer' || NOT_CLAIMING.has(tokens.hash[clause.verb] ?? 0)) return false;
  const ofAnother = clause.actor === 'kin' || clause.actor === 'staff' || clause.actor === 'other';
  if (ofAnother && !isParentTelling(tokens, clause)) return false;
  if (found.some(({ topic }) => topic === 'claimed')) return true;
  if (
    clause.voice === 'person' &&
    found.some(({ topic, first }) => (topic === 'told' || topic === 'asked') && isToldOf(view, i, topic, first))
  )
    return true;
  const qualities = found.filter((match) => match.topic === 'quality' && isTheirOwn(view, clause, match));
  if (qualities.length === 0) return false;
  if (found.some(({ topic }) => topic === 'own-view')) return true;
  if (clause.voice !== 'person' && !ofAnother) return false;
  if (FELT.has(tokens.hash[clause.verb] ?? 0)) return qualities.some(({ first }) => first > clause.verb + 1);
  if (!isOwning(tokens, clause) && !isToldBefore(tokens, clause.first) && !isToldAfter(tokens, clauses[i + 1]))
    return false;
  return qualities.some((match) => match.end > clause.verb) || isTail(tokens, clause);
}

/** "Counting is what he's got, he said", "She told me she managed alone": what they tell of themselves, and do not deny. */
function isToldOf({ tokens, clauses }: BlockView, i: number, topic: string, at: number): boolean {
  const clause = clauses[i]!;
  for (let before = clause.first; before < at; before++)
    if (tokens.is(before, NEGATION) || ASKED.has(tokens.hash[before]!)) return false;
  if (topic === 'asked') return true;
  return isOwning(tokens, clause) || isToldBefore(tokens, clause.first) || isToldAfter(tokens, clauses[i + 1]);
}

/** "“I'm a hard worker,” he said": of themselves, in their own words. */
function isOwnQuoted(view: BlockView, i: number): boolean {
  const { tokens, clauses } = view;
  const clause = clauses[i]!;
  if (clause.voice !== 'person' || clause.actor === 'writer' || NOT_CLAIMING.has(tokens.hash[clause.verb] ?? 0))
    return false;
  if (!tokens.is(clause.verb, SAYING)) return false;
  return STRENGTH.in(view, i).some(
    ({ topic, first }) => topic === 'quality' && tokens.has(first, Flag.quoted) && isOfMe(tokens, first),
  );
}

/** "I'm a …", "I can …", not "I'm not a …", "my mother is …". */
function isOfMe(tokens: Tokens, at: number): boolean {
  for (let i = at; i >= at - OF_ME; i--) {
    if (tokens.is(i, NEGATION) || NOT_YET.has(tokens.hash[i] ?? 0)) return false;
    if (tokens.is(i, I)) return true;
  }
  return false;
}
const OF_ME = 3;

/** "Asked what she is good at, | she said maps" */
function isAnswer(view: BlockView, i: number): boolean {
  const { tokens, clauses } = view;
  const clause = clauses[i]!;
  if (clause.voice !== 'person' || !tokens.is(clause.verb, SAYING) || NOT_CLAIMING.has(tokens.hash[clause.verb]!))
    return false;
  for (let at = clause.verb; at < clause.end; at++)
    if (tokens.is(at, NEGATION) || UNANSWERED.has(tokens.hash[at]!)) return false;
  const isAsked = (one: number): boolean =>
    STRENGTH.told(view, one).some(({ topic, end }) => topic === 'asked' && (one < i || end <= clause.verb));
  return isAsked(i) ? ASKED.has(tokens.hash[clause.first]!) : i > 0 && asks(tokens, clauses[i - 1]!) && isAsked(i - 1);
}
const asks = (tokens: Tokens, { verb }: Clause): boolean => ASKED.has(tokens.hash[verb] ?? 0);
const ASKED = words('asked', 'when', 'ask');
const UNANSWERED = words('know', 'idea', 'sure', 'pass');

/** "His hands still know it, | he says" */
const isToldAfter = (tokens: Tokens, next: Clause | undefined): boolean =>
  next !== undefined && next.voice === 'person' && !tokens.has(next.first, Flag.sentenceStart) && isTail(tokens, next);

const isOwning = (tokens: Tokens, clause: Clause): boolean =>
  clause.verb < 0 ||
  SEEING.has(tokens.hash[clause.verb]!) ||
  (tokens.is(clause.verb, OWNING) && !isFlatlyTold(tokens, clause));

/** "He is patient with the hens": the writer says what he is; not "He's proud he waited". */
const isFlatlyTold = (tokens: Tokens, { subject, verb, flags }: Clause): boolean =>
  tokens.is(verb, BE) &&
  subject >= verb - 1 &&
  (flags & ClauseFlag.reports) === 0 &&
  !tokens.is(verb + 1, FEELING_WORD) &&
  !tokens.is(verb + 2, FEELING_WORD);

/** Not denied, not still wanted, not said of a thing or of somebody else. */
function isTheirOwn(view: BlockView, clause: Clause, match: PhraseMatch): boolean {
  const { tokens } = view;
  const { verb, first } = clause;
  for (let i = match.first - 1; i >= Math.max(first, match.first - NEAR); i--) {
    if (tokens.is(i, NEGATION) || (i > verb && NOT_YET.has(tokens.hash[i]!))) return false;
    if (tokens.isKind(i, Kind.mark)) break;
  }
  return !isOfAnother(view, clause, match.first);
}
const NEAR = 4;
const NEGATION = mask('negation');
const NOT_YET = words(
  ...[
    'wish',
    'wishes',
    'hope',
    'hopes',
    'want',
    'wants',
    'wanted',
    'need',
    'needs',
    'used',
    'trying',
    'should',
    'could',
  ],
  ...[
    'if',
    'whether',
    'must',
    'try',
    'tries',
    'ought',
    'gotta',
    'supposed',
    'how',
    'why',
    'forgot',
    'lost',
    'lacks',
    'losing',
  ],
);
const HAVE_TO = words('has', 'have', 'had');

/** "that was fair", "his brother is the capable one", "the tablets are strong": what is said of a thing or of others. */
function isOfAnother(view: BlockView, { first, verb }: Clause, at: number): boolean {
  const { tokens } = view;
  const be = tokens.is(at, BE) ? at : tokens.is(at - 1, BE) ? at - 1 : -1;
  if (tokens.isWord(at - 1, TO) && HAVE_TO.has(tokens.hash[at - 2] ?? 0)) return true;
  if (isOther(actorAt(view, at - 1))) return true;
  if (be < 0) return false;
  let owner = be - 1;
  if (tokens.isKind(owner, Kind.mark)) owner = first + 1;
  if (tokens.is(owner, THING)) return true;
  if (owner > verb && tokens.is(owner, I)) return true;
  if (tokens.is(owner, THEY)) return false;
  if (FUSED.has(tokens.hash[be]!)) return false;
  const actor = actorAt(view, owner);
  if (isOther(actor)) return true;
  if (actor === 'other' && !tokens.is(owner - 1, THEIRS)) return true;
  return ARTICLE.has(tokens.hash[owner - 1] ?? 0) || ARTICLE.has(tokens.hash[owner - 2] ?? 0);
}
const TO = hashWord('to');
const isOther = (actor: Actor): boolean => actor === 'kin' || actor === 'staff' || actor === 'institution';
/** "hes good with color" */
const FUSED = words('hes', 'shes', 'theyre');
const THEIRS = mask('possessive-person');
const THEY = mask('pronoun-person', 'reflexive');
const I = mask('pronoun-first');
const THING = mask('pronoun-thing');
const ARTICLE = words('the', 'a', 'an', 'this', 'that', 'these', 'those', 'some', 'any', 'each', 'every', 'another');

/** "She's good at it, she said.", "Her strong suit, she says: …" */
const isTail = (tokens: Tokens, { verb, end }: Clause): boolean =>
  (tokens.is(verb, SAYING) || SEEING.has(tokens.hash[verb]!)) &&
  (verb + 2 >= end || tokens.isKind(verb + 1, Kind.mark));
