import { mask } from '../../lexicon/classes';
import { Kind } from '../../note/tokens';
import { defineRule } from '../rule';
import { COERCION } from './unnamedCoercion';
import { passiveStart } from './wording/context';
import { lexicon } from './wording/lexicon';
import type { Use } from './wording/matching';
import { passiveSubject } from './wording/passiveSubject';
import { checkWording, WORDING_OPTIONS } from './wording/wordingRule';

const COORDINATOR = mask('coordinator', 'subordinator');
const NOMINATIVE = mask('pronoun-person', 'pronoun-thing');
const LONGEST_SUBJECT = 4;

/** With its subject and auxiliary: "coping skills were discussed", "The request for a unit was turned down", "Was referred". */
function withSubject(use: Use): { first: number; end: number } {
  const { end } = use;
  const noun = passiveSubject(use);
  const near = nearSubject(use);
  return { first: noun >= 0 ? Math.min(noun, near) : near, end };
}

/** Where the words right before a passive begin that may be its subject. */
function nearSubject({ view, first, sentence }: Use): number {
  const { tokens } = view;
  const auxiliary = passiveStart(view, first);
  if (auxiliary < 0) return first;
  const body = Math.max(sentence.first, view.reading.label?.end ?? 0);
  let from = auxiliary;
  while (
    from > body &&
    auxiliary - from < LONGEST_SUBJECT &&
    tokens.isKind(from - 1, Kind.word) &&
    !tokens.is(from - 1, COORDINATOR)
  ) {
    from--;
    if (tokens.is(from, NOMINATIVE)) break;
  }
  return from;
}

export const DECISIONS = lexicon('hidden-agent');

export const hiddenAgent = defineRule({
  id: 'mutuality/hidden-agent',
  scope: 'span',
  family: 'wording',
  severity: 'information',
  options: WORDING_OPTIONS,
  what: 'These words leave open who decided.',
  why: 'Shared power is only shared when it can be seen.',
  instead: 'You might name who decided, and whether the two of you did so together.',
  source: 'National practice guidelines for peer supporters (transparent, equally shared power)',
  fires: [
    '[[Family was referred to]] respite.',
    '[[Weekly labs were ordered]].',
    '[[A one-to-one was ordered]].',
    '[[Client admitted to psych unit]].',
    '[[Resume workshop has been made a condition of]] further appointments.',
    '[[A welfare check has been asked for]].',
    '[[Reporting has been bumped]] to twice weekly.',
    '[[It was decided to]] keep the same goals.',
    '[[Goals were reviewed]] and [[coping skills were discussed]].',
    '[[Was referred to]] nursing.',
    '[[He was placed on]] the list for a nursing home.',
    '[[Limits were set]] around calls after 8.',
    '[[A referral was made]] to the clinic.',
    '[[She was discharged with]] no plan.',
    '[[It was felt that]] she is not ready.',
    '[[Immediate referral made]] to a professional.',
    '[[He was advised to]] leave.',
    '[[Home care has been arranged]].',
    '[[A written warning was issued]].',
    '[[Determined appropriate]] for weekly check.',
    '[[Pillbox to be checked]] weekly.',
    '[[Discharge was moved up]].',
    '[[Case will be staffed]] Thursday.',
    'Payee [[disbursement reduced]] to twice weekly.',
    '[[He was moved to]] the Thursday list.',
    '[[Has been taken off the]] walk and [[put down for]] the budgeting course.',
    'Her [[hours have come down]].',
    'The [[leaving date has been brought forward]].',
    '[[Concerns were raised]] about his spending.',
    'The [[request for a ground floor unit was turned down]].',
    '[[A shared room having been settled on]], she packed.',
    '[[Re-assessment ordered]].',
    'At the clubhouse his [[spot in the kitchen unit was switched]] for clerical.',
    '[[Sunday calls are to be stopped]].',
    'His [[things are set to be cleared]] Friday.',
    '[[A parenting class has been recommended]] and she had not heard of it.',
    'The [[apartment in the new building was deemed unsuitable]] for her.',
    'Not [[considered appropriate]] for the circle.',
    'Since the [[removal from]] the roster he comes by only for coffee.',
    'The [[call was made to send]] him back.',
    'Her [[place on the crew was handed to]] another member.',
    '[[Reunification was taken off]] the table.',
    'Topic was anger; [[it had been settled on beforehand]].',
    'Youth [[placed with]] a new family.',
    "[[She's listed as high]] risk.",
    '[[A new treatment plan is in effect]] as of today.',
    '[[Support to taper from]] July.',
    '[[There are plans to move him]] to the annex.',
  ],
  quiet: [
    'He is fed up with being asked to score his mood.',
    'She was happy for it to be written up once the scones were in.',
    'Meaningful progress was made.',
    'One-to-one peer support was provided.',
    'It was decided by coin toss, heads hers.',
    'It was agreed between them that Tuesdays are for walks.',
    'The form was mailed Friday.',
    'She was born in spring and was raised by her grandparents.',
    'He was hired!',
    'He was relieved and said so.',
    'They were met by their sister.',
    'The bus was cancelled.',
    'Goals were set together at the table.',
    'He was referred by his doctor, at his own wish.',
    '"I was told I\'d never work," she said.',
    'She said she was told to wait.',
    'She asked to be referred to the clinic.',
    'The form is to be signed by both.',
    'Her hours were cut at work.',
    'The team moved him to a double room and he asked why.',
    'He asked to be moved to a single room.',
    'She was put on 1:1 last night.',
    'Support and encouragement were given around barriers.',
    "His friend, who's 14 and got suspended for vaping, came along.",
    'The group decided to keep the door open.',
    'Half the room moved over to keep them company.',
    'The goals can be changed whenever she likes.',
    'If the application is denied she wants to appeal.',
    'No goals were set; he wanted to just sit.',
    'A date was set for the wedding.',
    'The contact sheet was updated with his new number.',
    'My schedule was changed so I told him right away.',
    'The plan was changed at her own request.',
    'Their room was painted last spring.',
    "She's assigned each cat a window.",
    'It was fixed and he rode home.',
    'Asked to be called Peaches.',
    'He has plans to move to Ohio.',
    'Peer scheduled his own haircut.',
    'She was placed in the Tuesday group by intake.',
    'It was a joint decision to skip the mall.',
    'The class at the gym moved to Wednesdays.',
    'His court case was put off until next month.',
    'He was honorably discharged in spring.',
    'Slept badly, asked to start late.',
    'Group picked the topic for next week.',
  ],
  check: checkWording(DECISIONS, withSubject, COERCION),
});
