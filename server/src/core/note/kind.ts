import { foldWord } from '../text/fold';
import { isNarrative } from './blocks';
import { isTitleLine } from './headers';
import type { Note, PlacedBlock } from './note';

/** What kind of note this is; absence rules and voices depend on it. An `own-plan` is written in the person's own "I". */
export type NoteKind =
  | 'visit'
  | 'group'
  | 'no-contact'
  | 'phone'
  | 'crisis'
  | 'supervision'
  | 'plan'
  | 'own-plan'
  | 'draft';

/** The kind for which a policy asks: a plan is a plan, whoever says "I" in it. */
export const askedAs = (kind: NoteKind): NoteKind => (kind === 'own-plan' ? 'plan' : kind);

/** Names of kinds, as templates, titles and header fields give them; the first that fits wins. */
const BY_NAME: ReadonlyArray<readonly [RegExp, NoteKind]> = [
  [
    /\bno.?contact\b|not.today|no.?show|\b(?:outreach|phone|call|contact|visit|door|home|first|second|third|final|one|two|three|\d) attempts?\b|\battempt #?(?:\d|one|two|three)\b|\b(?:two|three|four|\d) tries\b|attempted (?:visit|contact|call)|unable to reach|\b(?:not|n[ao]e?body|no one) met\b/,
    'no-contact',
  ],
  [/(?<!\b(?:before|after|until) )\bsuperv/, 'supervision'],
  [
    /\bhandout\b(?![^\n]*\b(?:sample|example)\b)|\bhand-?(?:off|over) (?:to|for|note|sheet|report)\b|\btraining (?:exercise|material|sheet)|\bquiz\b|^\W*(?:\w+ )?draft\b|\(draft\)|\bguidelines?\b|\bagenda\b|\bnewsletter\b|^\W*for (?:the |our |all )?(?:staff|team|volunteers)\b/,
    'draft',
  ],
  [/\bgroup\b(?! home)|\bcircle\b|\bworkshop\b|\b(?:house|community) meeting\b/, 'group'],
  [/\bcrisis\b|warm ?line/, 'crisis'],
  [
    /\b(?:recovery|wellness|wrap|safety|service|support|care|action|person.?centered) plan\b|^\W*(?:my )?plan\b|^\W*[\w-]+ plan(?=\W*\d|,)|\bgoal plan\b/,
    'plan',
  ],
  [/\bphone\b|\bcall log\b|\bcaller\b|\btelephone\b/, 'phone'],
];
/** "Group: Wellness Basics", "Facilitators:", "People present: 6". */
const GROUP_FIELD =
  /^\W*(?:group|facilitators?|co-facilitators?|hosts|attendees|members present|people present|number of people)\W*:/im;
const GROUP_IN_LINE =
  /\b(?:group|facilitators?|hosts|people present|attendees):|(?:[/|,·]|type:|service:|setting:)\s*group\b(?! home)/i;
/** "Men's group notes 1/20", "Seniors' circle: June": a line that opens with the group's name, unlike "After group, 1/20". */
const GROUP_OPENING =
  /^\W*group (?:\w+ ){0,2}(?:note|entry|log|summary)\b|^\W*(?!(?:after|before|at|in|from|outside|following|during|missed|re)\b)(?:[\w'’&-]+ ){1,4}(?:group|circle)(?: (?:notes?|session|meeting))?\s*(?:[,:|–-]|\d)(?![^\n]*\b(?:i|we|he|she|they|his|her|said|was|were|had)\b)/i;
/** "DRAFT, dictated in the car", "Sample input (unedited, do not file)": not a note yet. */
const DRAFT_OPENING = /^\W*(?:\w+ )?draft[,:(]|^[^\n]*\b(?:do not|not to be) filed?\b/i;
/** "Men's group, 5 present", "WRAP group … 9 attended": a group and how many were there. */
const GROUP_COUNTED =
  /\b(?:group|circle)\b(?! home)[^\n]{0,60}?\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:people |members |peers |participants |men |women |of us |folks )?(?:present|attended|attending|in attendance|attendees|came|here|people|members|participants|showed|signed in)\b/i;
/** "No answer at the door", "left a voicemail": a narrative of nothing but an attempt. */
const ATTEMPT =
  /\b(?:(?:phone|call|visit|outreach) attempt|no answer|no show|no-show|not home|(?:nobody|no one|no-one) (?:was )?(?:home|in|there|answered|answering|came|picked up|around)|no response|no meeting today|line (?:was )?busy|busy signal|reached (?:a|the|his|her|their) (?:recording|machine|voicemail)|did(?:n'?t| not) pick up|did(?:n'?t| not) leave (?:a |any )?message|(?:rang|rung|rings) (?:once|twice|out|and rang)|did not answer|didn'?t answer|went to voicemail|straight to voicemail|left (?:a |no |my )?(?:voicemail|message|vm|card|note)|(?:was|were)(?:n'?t| not) (?:there|home|out front|in|around|at home|outside)|had(?:n'?t| not) seen (?:him|her|them)|no contact|phone (?:was )?disconnected|mailbox (?:was )?full|did not (?:show|come)|didn'?t (?:show|come))\b/i;
const CONTACT =
  /\b(?:(?<!\b(?:(?:as|how|which|where|what) (?:he|she|they)|it|that|which|sign|station|desk|staff|nurse|greeting|recording|machine|flyer|card) )(?:said|says)|told (?:me|h(?:im|er)|them)|met with|shared|reports?|reported|states?|stated|claims?|claimed|admits?|admitted|denie[sd]|insists?|insisted|laughed|cried|we (?:talked|sat|walked|wrote|made|read|looked|went|both)|(?:he|she|they) wants?|door opened|opened the door|let me in|came to the door|(?:redirected|reminded|told|asked|gave|educated) (?:him|her|them|client|pt)|affect)\b/i;
/** "What I want:", "First step I choose:", "When things get hard for me:": a line of a plan that the person tells. */
const OWN_LINE =
  /^\W*(?:what|why|when|where|who|how|things|signs|(?:my )?first|if)\b[^:.\n]{0,40}\b(?:i|i'm|i’m|i've|i’ve|me|my)\b[^:.\n]{0,40}:/gim;
const OWN_LINES = 2;
/** "I text my peer coach", "The family partner finds out": the one who plans says "I", and the specialist is another. */
const OWN_HELPER =
  /\bmy (?:peer|family peer|coach|specialist|support worker|recovery coach|mentor)\b|\bthe (?:peer|family|recovery) (?:partner|coach|specialist|supporter|worker|mentor)\b/i;
const isToldByOwner = (text: string, declared: NoteKind | undefined): boolean =>
  declared === 'plan' && OWN_HELPER.test(text) && (text.match(/\bI(?:['’]\w+)?\b/g) ?? []).length > OWN_LINES;
/** "My plan", "My wellness plan": a title that says whose plan it is. */
const OWN_TITLE = /^\W*my (?:[\w-]+ )?plan\b\W*$/im;
const OWN_PLAN = /\bmy (?:peer|plan)\b/i;
/**
 * Weaker signs of an attempt, each of another kind: going there, somebody who is not, what was left behind, and when it is
 * tried again. Any one stands in notes of visits too.
 */
const WENT =
  /\b(?:(?:went|came|stopped|swung|drove|walked|dropped|called|popped) (?:by|in|round|over|out)|parked|knocked|waited|buzzed|rang|dialed|dialled|texted|booked for)\b/i;
const ABSENT =
  /\b(?:(?:nobody|naebody|no one|no-one|not) (?:met|there|about|around|here|in|home|seen)|(?:had|did|has)(?:n['’]?t|nae| not) (?:come|turn(?:ed)? up|show(?:n|ed)?|appear(?:ed)?|arrived?|been|made it)|never (?:came|showed|turned up|arrived|appeared)|no (?:sign|reply|show|trace|luck)|off (?:the )?unit|out (?:of the building|on pass|for the day)|unanswered|tent (?:was )?zipped|(?:curtains|blinds|lights?) (?:were |was )?(?:drawn|down|off|out|closed)|(?:still )?asleep)\b/i;
const LEFT_BEHIND =
  /\bleft (?:\w+ ){0,3}(?:cards?|notes?|words?|messages?|water|waters|number|flyers?|hours|details?|supplies|bag|voicemail|name)\b|\bslid (?:\w+ ){1,2}under\b/i;
const AGAIN =
  /\b(?:(?:try|trying|swing|come|stop|go|call|ring|text|check|knock|be back)(?: \w+){0,2} again|next (?:go|try|time|attempt)|back (?:by|at|tomorrow|later)|(?:will|gonna|to|i['’]ll) (?:try|swing by|come by|stop by|check back))\b/i;
const SIGNS = [WENT, ABSENT, LEFT_BEHIND, AGAIN];
/** So many kinds of sign, the absence among them, tell of an attempt. */
const TELLING_SIGNS = 3;
const isAttempt = (text: string): boolean =>
  ATTEMPT.test(text) || (ABSENT.test(text) && SIGNS.filter((sign) => sign.test(text)).length >= TELLING_SIGNS);
/** Kinds of contact that may not have come about. */
const REACHED_OUT = new Set<NoteKind>(['phone', 'crisis']);
/** Signs that nobody was reached. Two of them outweigh somebody else's words ("his cousin picked up and said"). */
const UNREACHED =
  /\b(?:(?:phone|call|visit|outreach) attempt|no (?:contact|answer|response)|^\W*no.?show|voicemail|mailbox (?:was )?full|no (?:one|body) (?:in|home)|(?:first|second|third) try|reached (?:a|the|his|her|their) (?:recording|machine|voicemail)|did(?:n'?t| not) pick up|(?:nobody|no one|no-one) (?:answered|came|picked up)|(?:will|'ll) (?:be|come|stop|swing) by|left no message|left (?:a |my )?(?:card|note|vm|message)|had(?:n'?t| not) seen (?:him|her|them)|waited \d+|straight to (?:vm|voicemail)|waited (?:until|till)|(?:(?:i|we)(?:'|’)?ll |will )?try(?:ing)? (?:again|once more|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|next (?:try|attempt))\b/gim;
/** How much of a note is looked at: its first blocks, and their first units. */
const BLOCKS = 8;
const UNITS = 300;
/** A narrative of nothing but an attempt has no more words than this. */
const ATTEMPT_WORDS = 90;
/** So few words take no more units. */
const ATTEMPT_UNITS = 900;

/** The kind by front matter, then by titles and header fields, then by the first lines. Looks at the first blocks only. */
export function noteKind(note: Note): NoteKind {
  const declared = byTemplate(note) ?? byHeader(note.blocks.slice(0, BLOCKS));
  if ((declared === undefined || declared === 'plan') && isOwnPlan(note, declared)) return 'own-plan';
  if (declared && !REACHED_OUT.has(declared)) return declared;
  return byContent(note.blocks) ?? declared ?? (isByPhone(note) ? 'phone' : 'visit');
}

/** How many of a note's first blocks its kind is told by: behind them nothing changes it. Infinite while more may come to tell it. */
export function blocksTellingKind(blocks: readonly PlacedBlock[]): number {
  let narrative = 0;
  for (let i = 0; i < blocks.length; i++)
    if (isNarrative(blocks[i]!.reading) && ++narrative === BLOCKS) return Math.max(i + 1, BLOCKS);
  return Number.POSITIVE_INFINITY;
}

const field = ({ frontMatter }: Note, key: string): string =>
  foldWord(frontMatter.fields.find((f) => f.key === key)?.value ?? '');

function byTemplate(note: Note): NoteKind | undefined {
  const template = field(note, 'template').replace(/[-_]/g, ' ');
  return named(template) ?? (/\bplan\b/.test(template) ? 'plan' : undefined);
}

/** Whether the "I" of a plan is the person's: its lines ask what *I* want, of "my peer". Looks at the first blocks only. */
function isOwnPlan({ blocks }: Note, declared: NoteKind | undefined): boolean {
  const text = blocks
    .slice(0, BLOCKS)
    .map(({ reading }) => reading.text.slice(0, UNITS))
    .join('\n');
  const lines = (text.match(OWN_LINE) ?? []).length + (OWN_TITLE.test(text) ? 1 : 0);
  return (declared === 'plan' || OWN_PLAN.test(text)) && (lines >= OWN_LINES || isToldByOwner(text, declared));
}

const isByPhone = (note: Note): boolean => /phone|tele(?!health)/.test(field(note, 'setting'));

function byHeader(blocks: readonly PlacedBlock[]): NoteKind | undefined {
  for (const [at, { reading }] of blocks.entries()) {
    const isLine =
      (reading.kind === 'title' && isTitleLine(reading.text)) || reading.kind === 'header' || /^# /.test(reading.text);
    const text = isLine ? reading.text.slice(0, UNITS) : at === 0 ? openingLine(reading.text.slice(0, UNITS)) : '';
    if (at === 0 && DRAFT_OPENING.test(reading.text.slice(0, UNITS))) return 'draft';
    if (at === 0 && GROUP_OPENING.test(reading.text.slice(0, UNITS))) return 'group';
    if (text === '') continue;
    if (GROUP_COUNTED.test(text)) return 'group';
    if (GROUP_FIELD.test(text) || (reading.kind === 'header' && GROUP_IN_LINE.test(text))) return 'group';
    const kind = named(foldWord(text));
    if (kind && (reading.kind !== 'header' || kind !== 'group')) return kind;
  }
  return undefined;
}

/** What a note without a header begins with, "Supervision, 2027-03-09, 60 min.", up to the first words that tell. */
const openingLine = (text: string): string => OPENING_LINE.exec(text)?.[0] ?? '';
/** A short line, or first sentences, that hold a day, a time or a length and no verb of telling. */
const OPENING_LINE =
  /^(?=[^\n]{0,80}?\d)(?![^\n.]*\b(?:i|we|he|she|they|his|her|their|said|was|were|had)\b)[^\n.]{1,90}(?:\d\.\d[^\n.]{0,20})?(?:\. \d{1,2} (?:in attendance|present|attended)\b|(?=[.\n]|$))/i;

const named = (name: string): NoteKind | undefined => BY_NAME.find(([pattern]) => pattern.test(name))?.[1];

/** An attempt without a contact is told by what it says and by how little that is. */
function byContent(blocks: readonly PlacedBlock[]): NoteKind | undefined {
  const narrative: PlacedBlock[] = [];
  for (const block of blocks) {
    if (isNarrative(block.reading)) narrative.push(block);
    if (narrative.length === BLOCKS) break;
  }
  const words = narrative.reduce((sum, { reading }) => sum + reading.words, 0);
  const text = narrative.map(({ reading }) => reading.text.slice(0, ATTEMPT_UNITS)).join('\n');
  if (words === 0 || words > ATTEMPT_WORDS || !isAttempt(text)) return undefined;
  const isUnreached = !CONTACT.test(text) || new Set(text.toLowerCase().match(UNREACHED)).size > 1;
  return isUnreached ? 'no-contact' : undefined;
}
