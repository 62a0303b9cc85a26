import { mask } from '../../lexicon/classes';
import { Flag, Kind, words } from '../../note/tokens';
import { defineRule } from '../rule';
import { lexicon } from './wording/lexicon';
import type { Use } from './wording/matching';
import { checkWording, WORDING_OPTIONS } from './wording/wordingRule';

const DETERMINER = mask('determiner', 'possessive-writer');
const ADJECTIVE = words(
  'chronic',
  'known',
  'convicted',
  'recovering',
  'former',
  'typical',
  'real',
  'total',
  'raging',
  'active',
  'severe',
  'homeless',
  'young',
  'old',
  'older',
  'classic',
  'registered',
  'habitual',
  'suspected',
  'admitted',
  'functional',
  'functioning',
  'violent',
  'repeat',
  'self-proclaimed',
  'hopeless',
  'crazy',
  'local',
  'frequent',
);
/** "the anxious type": the word before it tells which. */
const TYPE = words('type');
const LONGEST = 4;

/** The whole noun phrase: "a chronic alcoholic". */
function nounPhrase({ view, first, end, sentence }: Use): { first: number; end: number } {
  const { tokens } = view;
  let from = TYPE.has(tokens.hash[first]!) ? first - 1 : first;
  while (from > sentence.first && first - from < LONGEST && ADJECTIVE.has(tokens.hash[from - 1]!)) from--;
  const before = from - 1;
  const takesArticle =
    before >= sentence.first &&
    tokens.is(before, DETERMINER) &&
    tokens.isKind(before, Kind.word) &&
    !tokens.has(before, Flag.quoted);
  return { first: takesArticle ? before : from, end };
}

export const label = defineRule({
  id: 'mutuality/label',
  scope: 'span',
  family: 'description',
  severity: 'warning',
  options: WORDING_OPTIONS,
  what: 'The person is named by a condition, a status or a past.',
  why: 'A label says what somebody is and hides who they are; it colors how the next reader meets them.',
  instead: 'You might name the person first, use the word they choose, or tell what happened.',
  source: 'NIDA, Words Matter; Goddu and others, J Gen Intern Med 2018',
  fires: [
    '[[Two borderlines]] argued over chairs.',
    'He is [[a chronic alcoholic]] and [[a frequent flyer]].',
    'Outreach to [[the homeless]] under the bridge.',
    'One is [[a schizophrenic]] and one is [[a convicted felon]].',
    'The patient is a 29 y/o [[borderline]] with PTSD.',
    '[[Low functioning]].',
    'She is [[bipolar]].',
    'They are [[addicts]] and always have a reason.',
    'Her brother brought in [[a junkie]].',
    'Bijan, [[a psych patient]] since his teens, came by.',
    'The older one is [[a known drug seeker]].',
    'Came in with [[drug-seeking behavior]].',
    'He is [[a difficult client]].',
    '16yo [[runaway]] back since Sunday.',
    'Met with [[inmate]] in the lobby.',
    "She's such [[a people pleaser]].",
    '[[The bipolar gentleman]] came by.',
    'Patient is a brittle [[bipolar]], on lithium.',
    "He's [[a chronic]] and sits by the window.",
    'Nice chat with [[two psychotics]] about the game.',
    '[[The court-ordered guys]] sat in a row.',
    'She is [[one of those helicopter moms]].',
    'No shelter takes [[sex offenders]].',
    'Sat in court with [[a wife beater]].',
    'Older lady, [[a shut-in]] since the stroke.',
    '[[Transients]] keep getting moved off the lot.',
    'She is [[a chronic avoider]].',
    'Lou, [[our resident agoraphobic]], came by.',
    '[[Your typical ex-con]] wants a ride.',
    "She's [[one of those clingy ones]].",
    "She's [[a bit of a worrier]].",
    'He is [[the problem kid]] of that house.',
    '[[A brain-injury guy]], so we waited.',
    '[[An overwhelmed-mom type]], up since five.',
    'He is [[a job-hopper]].',
    'He is [[a sneak]].',
    'She is [[a real killjoy]].',
  ],
  quiet: [
    'He is doing two songs and skipping the sad one.',
    'She wants the hard one first.',
    'The bad news is the car.',
    'Two runners passed us.',
    'He has PTSD and a TBI.',
    'He asked if quitting makes you a quitter.',
    'The needy tomato plant got the window.',
    "She's hooked, she says, a proper junkie for sequins.",
    'He said "I\'m an addict and proud of five years."',
    'He calls himself an addict and prefers that word.',
    'They identify as an alcoholic in recovery.',
    'They are addicted to coffee.',
    'We read the Adult Children of Alcoholics list.',
    'The Homeless Coalition and the homeless shelter were both full.',
    'He used his frequent flyer miles.',
    'She is not an addict and never was.',
    'It sits at the borderline between two towns.',
    'He hates the word addict.',
    'She wanted an alcoholic drink and had tea.',
    'She is autistic and proud of it.',
    'The runaway truck was on the news.',
    'They walked past with alcoholic drinks on a tray.',
    'His test came back a borderline pass.',
    'A transient fault on the line cut us off.',
    'The printer is the worst offender here.',
    'The mother is 90 and uses a walker.',
    'He has PTSD and a TBI, he told me.',
    'It was a manic Monday at the store.',
    'He feels like an idiot for losing the key.',
    "She doesn't think of herself as a victim.",
    'The street outreach team came by.',
    'It was one of those days.',
    'Two mandarins, one of them mine.',
    'She has a chronic kidney disorder.',
    'He is a bit of a gardener.',
    'That type of pen runs dry.',
    'He has schizoaffective disorder, bipolar type, he told me.',
    'Our resident council met and he spoke.',
    'The dog is a coward.',
    'He told me about a miser in his book.',
    'She feels like a fraud at the new job.',
  ],
  check: checkWording(lexicon('label'), nounPhrase),
});
