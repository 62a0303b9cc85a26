import { mask } from '../../lexicon/classes';
import { Flag, type Tokens, words } from '../../note/tokens';
import { type Clause, ClauseFlag } from '../../voice/clause';
import { defineCredit } from '../rule';

const CHOOSING = mask('choosing', 'wishing');
const SAYING = mask('saying');
const THEY = mask('pronoun-person');
const LIKE = words('like', 'love', 'rather', 'sooner', 'prefer');
const WOULD = words('would', "'d");
const SAID = words('said', 'says', 'told');
const NO = words('no');
const KEPT = words('kept', 'keeps', 'took', 'takes', 'bought', 'ordered');
const ONE = words('one', 'ones');
const WANTED = words('wanted');
const TO = words('to');
/** What somebody came to do: the hour's purpose, told of a meeting that then was about it. */
const PURPOSE = words(
  'talk',
  'discuss',
  'ask',
  'know',
  'understand',
  'hear',
  'show',
  'tell',
  'vent',
  'share',
  'process',
  'brag',
  'sort',
  'swear',
  'look',
);
const OVER = words('over', 'through');
const COMPANY = words('company', 'help', 'support', 'somebody', 'someone', 'advice');
const WISH_REACH = 3;
const ONE_REACH = 4;

export const choice = defineCredit({
  id: 'credit/choice',
  title: 'Their choice is in the note.',
  fires: [
    '[[She decided to leave two pages for another day.]]',
    '[[He said no to an ambulance.]]',
    '[[She would like the choir played at the center.]]',
    "[[He'd sooner go at dusk next time.]]",
    '[[He told me he decided on November.]]',
    'We tried three answers [[and she kept the shortest one.]]',
  ],
  quiet: [
    'It was decided that she attends group.',
    'I want to listen more.',
    'She needs to choose a clinic.',
    'He wanted to talk about the holidays.',
    'Caller wanted company.',
  ],
  check({ tokens, clauses }, report) {
    for (const clause of clauses) {
      if (clause.voice !== 'person' || clause.verb < 0 || (clause.flags & ClauseFlag.passive) !== 0) continue;
      if (isChoice(tokens, clause)) report(tokens.span(clause.first, clause.end));
    }
  },
});

function isChoice(tokens: Tokens, clause: Clause): boolean {
  const { verb, end } = clause;
  if (tokens.is(verb, CHOOSING)) return !isPurpose(tokens, verb);
  if (SAID.has(tokens.hash[verb]!) && verb + 1 < end && NO.has(tokens.hash[verb + 1]!)) return true;
  if (KEPT.has(tokens.hash[verb]!) && holds(tokens, verb + 1, Math.min(end, verb + 1 + ONE_REACH), ONE)) return true;
  return wouldRather(tokens, clause) || (tokens.is(verb, SAYING) && tellsOfChoice(tokens, clause));
}

/** "wanted to talk about …", "wanted company": why they came. */
function isPurpose({ hash }: Tokens, verb: number): boolean {
  if (!WANTED.has(hash[verb]!)) return false;
  if (!TO.has(hash[verb + 1] ?? 0)) return COMPANY.has(hash[verb + 1] ?? 0);
  return PURPOSE.has(hash[verb + 2] ?? 0) || OVER.has(hash[verb + 3] ?? 0);
}

/** "would like", "'d sooner", "would much rather". */
function wouldRather(tokens: Tokens, { first, end }: Clause): boolean {
  for (let i = first; i < end; i++) {
    if (!WOULD.has(tokens.hash[i]!) || tokens.has(i, Flag.quoted)) continue;
    if (holds(tokens, i + 1, Math.min(end, i + WISH_REACH), LIKE)) return true;
  }
  return false;
}

/** "told me he decided on November". */
function tellsOfChoice(tokens: Tokens, { verb, end }: Clause): boolean {
  for (let i = verb + 2; i < end; i++)
    if (tokens.is(i, CHOOSING) && tokens.is(i - 1, THEY) && !tokens.has(i, Flag.quoted)) return !isPurpose(tokens, i);
  return false;
}

function holds({ hash }: Tokens, first: number, end: number, list: ReadonlySet<number>): boolean {
  for (let i = first; i < end; i++) if (list.has(hash[i]!)) return true;
  return false;
}
