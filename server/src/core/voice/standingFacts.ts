import { mask } from '../lexicon/classes';
import { Kind, words } from '../note/tokens';
import { type Judgement, judged, type Situation } from './situation';
import { wordSet } from './wordSets';

const STATING = mask('stating');
const SUBSTANCE = mask('substance');
const MEDICINE = mask('medicine');
const OWN_NOUN = mask('own-noun');
const TAKE = words('take', 'takes', 'took', 'taking', 'taken', 'takin');
const USE = wordSet('use');
const WORK = words('work', 'works', 'worked', 'working');
const WORKED_ON = wordSet('worked-on');
const HAVE = words('have', 'has', 'had', 'having', "'s", "'ve");

/** Age, work, housing, health and belongings, told flat. */
export function standingFact(s: Situation, main: number): Judgement | undefined {
  const { tokens } = s;
  const verb = tokens.hash[main]!;
  if (TAKE.has(verb))
    return s.holds(MEDICINE, main + 1) || tokens.isKind(main + 2, Kind.number) ? judged('observer', 0.8) : undefined;
  if (USE.has(verb))
    return s.holds(SUBSTANCE, main + 1) || isHabit(s, main)
      ? judged('observer')
      : s.isMeasured()
        ? judged('observer')
        : judged('person', 0.6);
  if (WORK.has(verb)) return WORKED_ON.has(tokens.hash[main + 1] ?? 0) ? undefined : judged('observer', 0.7);
  if (HAVE.has(verb) && (hasSomebodyDo(s, main) || s.holdsWord(DEED, main + 1, main + 4)))
    return judged('person', 0.75);
  if (HAVE.has(verb) && s.verbs?.progressive) return judged('person', 0.65);
  if (HAD.has(verb) && !s.near(main + 1, CONDITION, 5) && !s.holdsWord(EVENT, main + 1)) return judged('person', 0.55);
  if (HAVE.has(verb)) return s.near(main + 1, OWN_NOUN, 4) ? judged('person', 0.6) : judged('observer', 0.75);
  return tokens.is(main, STATING) ? judged('observer', 0.8) : undefined;
}

/** "had the coffee on", "had her hood up": a moment told; not "had a stroke", "had a job at the mill". */
const HAD = words('had');
const CONDITION = mask('about-noun', 'symptom', 'diagnosis', 'substance', 'medicine', 'kin', 'observing-adjective');
const EVENT = wordSet('event-had');

/** "had a good laugh": an act, told by its noun. */
const DEED = wordSet('deed');

/** "Drinks a fifth of rum most days", not "drinks coffee". */
const isHabit = (s: Situation, main: number): boolean =>
  s.tokens.is(main, THIRD) && !USES.has(s.tokens.hash[main]!) && !s.holdsWord(HARMLESS, main + 1);
const THIRD = mask('form-third');
const USES = words('uses');
const HARMLESS = words('coffee', 'tea', 'water', 'milk', 'juice', 'soda', 'cocoa', 'pop');

/** "had me add the kettle": they direct. */
const hasSomebodyDo = (s: Situation, main: number): boolean =>
  ME.has(s.tokens.hash[main + 1] ?? 0) && s.tokens.is(main + 2, BASE);
const ME = words('me', 'us');
const BASE = mask('form-base');
