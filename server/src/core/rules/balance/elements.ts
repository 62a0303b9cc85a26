import { mask } from '../../lexicon/classes';
import { isNarrative } from '../../note/blocks';
import { Cue } from '../../note/cues';
import type { NoteKind } from '../../note/kind';
import { askedAs } from '../../note/kind';
import type { BlockReading } from '../../note/reading';
import { Flag, Kind, type Tokens, words } from '../../note/tokens';
import { foldWord } from '../../text/fold';
import { onceFor } from '../../text/onceFor';
import { type Clause, ClauseFlag } from '../../voice/clause';
import { Phrases } from '../phrases';
import type { BlockView, JudgedBlock, NoteView } from '../rule';
import { tellsOfBoth } from '../together';
import list from './elements.txt';
import { CONTACT, LENGTH, tellsDay } from './formalElements';

/** A necessary element of a note, whether it is there, and a prompt that asks for it without claiming anything. */
export interface NoteElement {
  readonly id: ElementId;
  readonly title: string;
  readonly present: boolean;
  readonly prompt: string;
}
export type ElementId = 'date' | 'length' | 'contact' | 'purpose' | 'together' | 'response' | 'next' | 'attempt';

const TITLES: Readonly<Record<ElementId, readonly [title: string, prompt: string]>> = {
  date: ['the date of service', 'Date: [YYYY-MM-DD]'],
  length: ['how long it took', 'Length: [minutes]'],
  contact: ['the kind of contact', 'Setting: [office, home, community, phone, video]'],
  purpose: ['what mattered to them today', 'They wanted [what mattered to them today].'],
  together: ['what you did together', 'We [what we did together].'],
  response: ['how it was for them', 'They [said, felt, chose].'],
  next: ['the next step', 'Next: they [step], I [step].'],
  attempt: ['what was tried', 'I tried [how].'],
};
export const ELEMENT_IDS = Object.keys(TITLES) as ElementId[];

const REQUIRED: Readonly<Partial<Record<NoteKind, readonly ElementId[]>>> = {
  visit: ['date', 'length', 'contact', 'purpose', 'together', 'response', 'next'],
  phone: ['date', 'length', 'contact', 'purpose', 'together', 'response', 'next'],
  crisis: ['date', 'length', 'contact', 'together', 'response', 'next'],
  group: ['date', 'length', 'purpose', 'together', 'response', 'next'],
  plan: ['date', 'purpose', 'next'],
  'no-contact': ['date', 'attempt', 'next'],
};

/** What a block tells of elements, each as a one: lines of form tell of the formal ones, narrative of the others. */
export interface ElementSigns {
  readonly date: number;
  readonly length: number;
  readonly contact: number;
  readonly purpose: number;
  readonly together: number;
  readonly next: number;
}
type Block = Pick<JudgedBlock, 'view' | 'credits'>;

/** Which signs of necessary elements a block holds, as 0 or 1, so that they can be added up over the note. */
export function elementSigns(block: Block): ElementSigns {
  const { reading } = block.view;
  const { date, length, contact } = isForm(reading) ? formal(reading) : NOTHING_FORMAL;
  const together = Number(tellsOfBoth(block.view));
  return { date, length, contact, together, purpose: Number(isPurpose(block)), next: Number(isNext(block)) };
}

/**
 * The elements that this kind of note must have (or that the policy asks for), in order, and which are there. `tells` says
 * whether any block has a sign.
 */
export function noteElements(view: NoteView, tells: (sign: keyof ElementSigns) => boolean): NoteElement[] {
  const asked = view.facts.requiredElements?.[askedAs(view.noteKind)]?.filter((id): id is ElementId => id in TITLES);
  return (asked ?? REQUIRED[view.noteKind] ?? []).map((id) => ({
    id,
    title: TITLES[id][0],
    prompt: TITLES[id][1],
    present: IS_PRESENT[id](view, tells),
  }));
}

const WANTS = words(
  'want',
  'wants',
  'wanted',
  'hoped',
  'hopes',
  'asked',
  'asks',
  'needed',
  'because',
  'goal',
  'goals',
  'asking',
  'seeking',
  'looking',
  'wanting',
  'topic',
  'purpose',
  'reason',
  'about',
  'why',
);
const WANTED = new Cue({ words: WANTS });
const NEXT = words(
  'next',
  'tomorrow',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'mon',
  'tue',
  'tues',
  'wed',
  'weds',
  'thu',
  'thur',
  'thurs',
  'fri',
  'follow-up',
  'tonight',
);
const OPEN = words(
  'may',
  'might',
  'can',
  'could',
  'plan',
  'plans',
  'hope',
  'hopes',
  'want',
  'wants',
  'ill',
  'gonna',
  'again',
  'see',
);
const AHEAD = new Cue({ words: NEXT });
const PHRASES = new Phrases(list);
const PAST = mask('form-past');

type Tells = Parameters<typeof noteElements>[1];
const IS_PRESENT: Readonly<Record<ElementId, (view: NoteView, tells: Tells) => boolean>> = {
  date: (view, tells) => hasField(view, 'date') || tells('date') || begins(view, 'date'),
  length: (view, tells) => hasField(view, 'length') || tells('length') || begins(view, 'length'),
  contact: (view, tells) => hasField(view, 'contact') || tells('contact') || begins(view, 'contact'),
  purpose: (view, tells) => hasField(view, 'purpose') || tells('purpose'),
  together: (_view, tells) => tells('together'),
  response: (view) => view.voices.person > 0,
  next: (_view, tells) => tells('next'),
  attempt: (view) => view.voices.writer + view.voices.record > 0,
};

/** The front matter's keys for an element: ours first, then what agencies call it. */
const FIELDS = {
  date: /^(?:date|(?:service|visit|contact|session) date|date of (?:service|visit|contact|session))$/,
  length: /^(?:duration|length|minutes|mins|hours|time|time spent|start|units)$/,
  contact:
    /^(?:setting|place|location|where|contact|type|kind|mode|modality|(?:type|kind|mode) of contact|contact type)$/,
  purpose: /^(?:goal|purpose|reason|focus|topic)$/,
} as const;

/** Whether the front matter has a value that is no placeholder. */
const hasField = ({ note }: NoteView, element: keyof typeof FIELDS): boolean =>
  note.frontMatter.fields.some(
    ({ key, value }) => FIELDS[element].test(foldWord(key)) && /^[^[\s]/.test(foldWord(value).trim()),
  );

/** Date, length and place stand in lines of form, and in the first so many blocks of narrative, near their start. */
const FIRST_BLOCKS = 2;
/** In code units. */
const START_OF_BLOCK = 400;

const isForm = ({ kind }: BlockReading): boolean => kind === 'header' || kind === 'title' || kind === 'heading';

type Formal = Pick<ElementSigns, 'date' | 'length' | 'contact'>;
const NOTHING_FORMAL: Formal = { date: 0, length: 0, contact: 0 };

/** Which of the formal elements a block's text tells; found once for a block. */
const formal = onceFor((reading: BlockReading): Formal => {
  const text = isForm(reading) ? reading.text : reading.text.slice(0, START_OF_BLOCK);
  return { date: Number(tellsDay(text)), length: Number(LENGTH.test(text)), contact: Number(CONTACT.test(text)) };
});

/** Whether the narrative begins with a formal element. */
function begins({ blocks }: NoteView, sign: keyof Formal): boolean {
  let narrative = 0;
  for (const { view } of blocks) {
    if (!isNarrative(view.reading)) continue;
    if (formal(view.reading)[sign] > 0) return true;
    if (++narrative === FIRST_BLOCKS) return false;
  }
  return false;
}

/** A wish, question or reason of the person's, or a goal. */
function isPurpose({ view, credits }: Block): boolean {
  if (view.section === 'goal' && view.reading.words > 2) return true;
  return credits.some((credit) => credit.id === 'credit/choice') || tellsPurpose(view);
}

const tellsPurpose = (view: BlockView): boolean => isWorded(view, 'purpose') || asksOrWants(view);

const asksOrWants = ({ tokens, clauses }: BlockView): boolean =>
  clauses.some((clause) => {
    if (clause.voice !== 'person' && clause.voice !== 'together' && clause.voice !== 'writer') return false;
    for (let i = tokens.next(WANTED, clause.first, clause.end); i < clause.end; i++)
      if (WANTS.has(tokens.hash[i]!)) return clause.voice !== 'writer';
    return false;
  });

/** A plan with words in it, a day ahead with somebody's act, or a future clause. */
function isNext({ view, credits }: Block): boolean {
  const { tokens, section, reading } = view;
  if (credits.some((credit) => credit.id === 'credit/plan')) return true;
  if (section === 'plan' && reading.words > 2 && !tokens.isKind(reading.label?.end ?? 0, Kind.placeholder)) return true;
  return tellsNext(view);
}

/** Whether a sentence has a wording of the list. */
const isWorded = ({ tokens, reading }: BlockView, topic: string): boolean =>
  tokens.holds(PHRASES.cue) &&
  reading.sentences.some((s) => PHRASES.find(tokens, s.first, s.end).some((match) => match.topic === topic));

function tellsNext(view: BlockView): boolean {
  const { tokens, clauses } = view;
  if (isWorded(view, 'next')) return true;
  return clauses.some((clause) => {
    if (clause.voice === 'record' || clause.voice === 'observer') return isAcronym(tokens, clause) && isAhead(clause);
    return isAhead(clause) || looksAhead(tokens, clause);
  });
}

const isAhead = ({ flags }: Clause): boolean => (flags & ClauseFlag.future) !== 0;

/** "FPA will sit beside her": staff by a short form that no list knows. */
const isAcronym = (tokens: Tokens, { subject }: Clause): boolean => tokens.has(subject, Flag.allCaps);

/** "They may call tomorrow", "she goes Thursday": an open verb, or the present, and a day ahead. */
function looksAhead(tokens: Tokens, { first, end, verb, flags }: Clause): boolean {
  if (tokens.next(AHEAD, first, end) === end) return false;
  let open = verb >= 0 && !tokens.is(verb, PAST) && (flags & ClauseFlag.copula) === 0;
  let ahead = false;
  for (let i = first; i < end; i++) {
    open ||= OPEN.has(tokens.hash[i]!);
    ahead ||= NEXT.has(tokens.hash[i]!);
  }
  return open && ahead;
}
