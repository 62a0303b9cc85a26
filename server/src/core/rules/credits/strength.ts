import { mask } from '../../lexicon/classes';
import { Kind, type Tokens, words } from '../../note/tokens';
import type { Clause } from '../../voice/clause';
import { defineCredit } from '../rule';
import { toldIn, WORDED } from './wording';

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
);
/** A passing feeling ("felt proud of the table") names no strength. */
const FELT = words('felt', 'feels', 'feel', 'feeling');
const SAYING = mask('saying');
const OWNING = mask('saying', 'feeling', 'be', 'stating');

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
  ],
  quiet: [
    'Strengths: supportive family.',
    'I told her she is strong.',
    'Client was calm.',
    'She felt proud of the table.',
    'He said his worker is off today.',
    'She said she is kind of impressed.',
    'They said that was fair.',
    "He'd like to hand it in himself.",
    'He calls himself a junkie.',
    'He said the pain is more strong at night.',
  ],
  needs: [WORDED],
  check(view, report) {
    const { tokens } = view;
    view.clauses.forEach((clause, i) => {
      if (clause.voice !== 'person') return;
      if (FELT.has(tokens.hash[clause.verb] ?? 0)) return;
      if (ASKING.has(tokens.hash[clause.verb] ?? 0)) return;
      if (clause.verb >= 0 && !tokens.is(clause.verb, OWNING) && !SEEING.has(tokens.hash[clause.verb]!)) return;
      const named = toldIn(view, i, 'strength').filter(({ first }) => !isOfThing(tokens, first));
      if (named.some((match) => match.end > clause.verb || isTail(tokens, clause)))
        report(tokens.span(clause.first, clause.end));
    });
  },
});

/** "She's good at it, she said.", "Her strong suit, she says: …" */
const isTail = (tokens: Tokens, { verb, end }: Clause): boolean =>
  tokens.is(verb, SAYING) && (verb + 2 >= end || tokens.isKind(verb + 1, Kind.mark));

/** "They said that was fair": what is said of a thing. */
const isOfThing = (tokens: Tokens, first: number): boolean => tokens.is(first, BE) && tokens.is(first - 1, THING);
const BE = mask('be');
const THING = mask('pronoun-thing');
const ASKING = words('asked', 'asks', 'ask');
