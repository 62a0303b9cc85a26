import { mask } from '../../lexicon/classes';
import { Kind, type Tokens, words } from '../../note/tokens';
import type { Clause } from '../../voice/clause';
import { actorAt } from '../../voice/frames';
import type { PhraseMatch } from '../phrases';
import { type BlockView, defineCredit } from '../rule';
import { Wording } from './wording';
import list from './wording/learning.txt';

const LEARNING = new Wording(list);

export const learning = defineCredit({
  id: 'credit/learning',
  title: 'What you learned is in the note.',
  fires: [
    '[[He taught me the names of each round.]]',
    '[[I learned that you water from below.]]',
    "[[I didn't know peaches could lose.]]",
    "[[I didn't know how heavy a quiet house is.]]",
    '[[Her answer made me look again at my worksheets.]]',
    '[[His story opened my eyes to what a badge does.]]',
    '[[Lesson for me:]] wait for the second answer.',
    "[[Still mulling over what she said about visiting her mother's grave.]]",
    '[[I used to think small talk was filler;]] she showed otherwise.',
    '[[She passed her salt trick on to me.]]',
    '[[Got a lesson in patience from him.]]',
    '[[His calm rubbed off on me.]]',
    '[[I understand better why she keeps the lamp on.]]',
    '[[What stays with me is his word for it.]]',
    "[[I'm borrowing that phrase.]]",
    '[[PSS learned that waiting can be enough.]]',
    '[[It had not occurred to me that keys can be a comfort.]]',
    '[[I found out that mint needs a fence.]]',
  ],
  quiet: [
    'I did not know, so I said so.',
    'I learned nothing about hockey.',
    'I taught him box breathing.',
    '"My mother taught me," she said.',
    'She learned the bus line.',
    'My supervisor taught me the new code.',
    'The clerk explained to me how the form works.',
    'I learned that form 12 needs two signatures.',
    'I realized that I had left my badge at the office.',
    'I was wrong about the weather.',
    'I picked up his tablets.',
    'She is still thinking about what her aunt said.',
    'I did not know how to open the gate.',
    'PSS learned that client was discharged.',
    'Writer learned of the hospital stay by phone.',
    'He made me wait in the hall.',
    'She showed me a picture of the dog.',
  ],
  needs: [LEARNING.cue],
  check(view, report) {
    view.clauses.forEach((clause, i) => {
      if (clause.voice !== 'record' || isAboutMe(view, clause)) {
        if (LEARNING.told(view, i).some((match) => isLearnt(view, clause, match)))
          report(view.tokens.span(clause.first, clause.end));
      }
    });
  },
});

/** What a thing did for the writer has no voice of its own: "Her patience rubbed off on me." */
const isAboutMe = ({ tokens }: BlockView, { first, end }: Clause): boolean => {
  for (let i = first; i < end; i++) if (ME.has(tokens.hash[i]!)) return true;
  return false;
};
const ME = words('me', 'my');

function isLearnt(view: BlockView, clause: Clause, match: PhraseMatch): boolean {
  const { tokens } = view;
  switch (match.topic) {
    case 'taught':
      return !isStaff(tokens, clause);
    case 'dropped':
      return clause.subject < 0 || clause.subject >= match.first || clause.actor === 'writer';
    case 'titled':
      return isTitled(tokens, clause) && !isOfErrand(tokens, clause, match) && actorAt(view, match.end) !== 'person';
    case 'not-known':
      return isToldWhat(tokens, match);
    default:
      return !isOfErrand(tokens, clause, match);
  }
}

/** "PSS learned that …", "This writer had not known …" */
const isTitled = (tokens: Tokens, { actor, subject }: Clause): boolean =>
  actor === 'writer' && subject >= 0 && !tokens.is(subject, FIRST);
const FIRST = mask('pronoun-first');

/** What a supervisor, an office or a course teaches is training. */
function isStaff(tokens: Tokens, { actor, first, subject }: Clause): boolean {
  if (actor === 'staff' || actor === 'institution' || actor === 'kin') return true;
  for (let i = first; i <= subject; i++) if (tokens.is(i, STAFF)) return true;
  return false;
}
const STAFF = mask('staff-role', 'helper-role', 'office');

/** "I learned that form 12 has to be signed": of papers and opening hours, and of nobody. */
function isOfErrand(tokens: Tokens, { end }: Clause, match: PhraseMatch): boolean {
  if (!FINDING_OUT.has(tokens.hash[match.end - 1]!) && !FINDING_OUT.has(tokens.hash[match.end - 2] ?? 0)) return false;
  if (TO.has(tokens.hash[match.end] ?? 0)) return false;
  let errand = false;
  for (let i = match.end; i < end; i++) {
    if (tokens.is(i, HUMAN) || TO_ALL.has(tokens.hash[i]!)) return false;
    errand ||= tokens.is(i, ERRAND);
  }
  return errand;
}
const TO = words('to');
const FINDING_OUT = words('learned', 'learnt', 'learn', 'found', 'out', 'picked', 'know', 'understand');
const TO_ALL = words('you', 'your', 'people', 'somebody', 'someone', 'mine', 'group');
const HUMAN = mask('pronoun-person', 'pronoun-object', 'possessive-person', 'pronoun-first', 'pronoun-me');
const ERRAND = mask('chore-noun', 'record-noun', 'office', 'staff-role');

/** "I didn't know peaches could lose", "… how heavy a house is", not "I didn't know either", "… how to ask". */
function isToldWhat(tokens: Tokens, { end }: PhraseMatch): boolean {
  if (HOW.has(tokens.hash[end] ?? 0)) return tokens.isKind(end + 1, Kind.word) && !tokens.is(end + 1, NO_MEASURE);
  return tokens.isKind(end, Kind.word) && !tokens.is(end, OPEN);
}
const HOW = words('how');
const NO_MEASURE = mask(
  'preposition',
  'pronoun-person',
  'pronoun-first',
  'determiner',
  'pronoun-thing',
  'possessive-person',
);
const OPEN = mask('coordinator', 'subordinator', 'adverb');
