import { mask } from '../../../lexicon/classes';
import { type Tokens, words } from '../../../note/tokens';

/** How much of the text before and behind a number is looked at. */
const BEFORE = 64;
const BEHIND = 32;

const SOMEBODY = '(?:he|she|they|who|I)';
const ENDS = '^(?:\\s*$|\\s*[.,;:!?)"”—–-]|\\s+(?:and|but|now|years?|today|this|last|next|in|so|when|because|who)\\b)';
const TIME = '(?:last|this|next) [a-z]+|in (?:the )?[a-z]+|today|yesterday|on [a-z]+day';
const SEASONS = '(?:years?|winters|summers|springs|birthdays)';

/** What stands before an age and what behind it, where no verb of being or turning tells it. */
const TELLINGS = [
  [`\\bI(?:['’]m| am)(?: (?:now|nearly|almost|already|only|just|a))? $`, ENDS],
  [`\\b${SOMEBODY}(?: is|['’]s| was| am|['’]m) an? [a-z-]+ $`, ENDS],
  [`\\b${SOMEBODY}\\b[^.!?;]{2,50} (?:and|but) (?:is|was|turns|turned) (?:now |nearly |almost )?$`, ENDS],
  [`\\b(?:lived|seen|survived|outlasted)(?: (?:here|there|about|nearly|all|some|his|her|their|my))* $`, `^ ${SEASONS}\\b`],
  ['', `^ ${SEASONS} (?:on this (?:earth|planet)|of (?:life|living)\\b|behind (?:him|her|them|me)\\b|alive\\b)`],
  [`\\bage(?: is| was| as| listed| given|,|:| on file)* $`, '^(?! ?(?:%|days|weeks|pages|percent|degrees))'],
  [`, (?:now|at) $`, '^(?:,| and )'],
  [`\\b(?:being|when (?:I|you|he|she)['’]?(?:m|re|s| am| are| is| was)?) $`, `${ENDS}|^ (?:is|was|makes?|means?|you)\\b`],
  ['\\b(?:bad|good|great|well|fit|strong|sharp|quick|fast|tall) for $', ENDS],
  ['\\b(?:pt|client|participant|member|peer) $', '^ ?[fm]\\b'],
  ['', '^ candles\\b'],
  ['\\b[Bb]orn (?:some |about |nearly )?$', '^ years ago'],
  [`\\b(?:oldest|eldest|${SOMEBODY} still (?!at|on|in)[a-z]+)\\b[^.!?;]{0,40}\\bat (?:age )?$`, ENDS],
  ['\\b(?:widowed|remarried|married|took up|learn(?:ed|t)|buried|outlived)\\b[^.!?;]{0,40}\\bat (?:age )?$', ENDS],
  [`\\b(?:${SOMEBODY}|has|had|have)(?: just| finally)? (?:reached|hit) $`, `^ (?:${TIME})`],
  ['(?:^|[.!?:] |["“])$', `^(?: now)?(?:,? and (?:still|counting)\\b| now[.,!]| next (?:week|month|year|spring|summer|fall|winter)\\b)`],
].map(([before, behind]) => ({ before: new RegExp(before!, 'i'), behind: new RegExp(behind!, 'i') })); // biome-ignore format: one telling a line

/** Whether a number from 90 on is somebody's age by how it is told: "I'm 94", "lived 93 years", "the oldest at 101", "a woman of 97 shared". */
export function tellsAge(tokens: Tokens, first: number, next: number): boolean {
  if (OF.has(tokens.hash[first - 1] ?? 0) && tokens.is(first - 2, PERSON)) return tokens.is(next, PAST);
  const start = tokens.start[first]!;
  const end = tokens.end[next - 1]!;
  const before = tokens.text.slice(Math.max(0, start - BEFORE), start);
  const behind = tokens.text.slice(end, end + BEHIND);
  return TELLINGS.some((told) => told.behind.test(behind) && told.before.test(before));
}

const OF = words('of');
const PERSON = mask('kin', 'person-role', 'acquaintance', 'trade', 'post');
const PAST = mask('form-past', 'be', 'have', 'preposition');
