import { mask } from '../../../lexicon/classes';
import { Cue } from '../../../note/cues';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import type { Span } from '../../../text/span';
import { coinedAt, FILE } from './coinedNames';
import list from './handle-captions.txt';
import { type FoundPhrase, Phrases } from './phrases';

/** A name used online; offsets in the block. */
export interface Handle extends Span {
  readonly sure: boolean;
}

type Caption = 'handle' | 'platform' | 'owned' | 'place' | 'posting' | 'doing';

const CAPTIONS = new Phrases<Caption>(list);
const PLAIN = mask(
  'common-word',
  'place-head',
  'lodging',
  'office',
  'organization-head',
  'weekday',
  'month',
  'time-word',
);
const AT_PLACE = words(
  ...'home work school noon the clinic library church court midnight lunch group my his her their'.split(' '),
);

const AT_HANDLE = /@[A-Za-z_][\w.-]{1,38}\w/y;
const CASHTAG = /\$[A-Za-z][\w-]{1,38}\w/y;
const HANDLE = /[A-Za-z][\w.-]{1,38}\w/y;
const DISCORD = /[A-Za-z][\w.]{1,31}#\d{4}(?!\w)/y;
const REDDIT = /u\/[\w-]{3,20}(?!\w)/y;
/** Digits, an underscore or an inner capital: no plain word. */
const SHAPED = /\d|_|[a-z][A-Z]/;
const MARKED = /\d|_/;
const ONLINE = /\d|_|[a-z]{2}\.[a-z]/;
const CONNECTS = words(
  ...`is was are as : = the his her their new old called name account page under " “ ' ‘ - – now ( still handle username for portal app site game`.split(
    ' ',
  ),
);
const FIRM = words(':', '=', '"', '“', '‘');
const ON = words('on', '(', 'in', 'at');
const REACH = 5;

/** What no name used online is without: a caption, or a sign that such names have. */
export const ONLINE_NAMED = new Cue(CAPTIONS.cue, {
  words: words('@', '$', '#', '/'),
  kinds: [Kind.address, Kind.markup, Kind.placeholder],
});
/** Where one may begin: at a caption, at "@", at letters with digits, and at a word that a sign follows. */
const NAME_BEGINS = new Cue(CAPTIONS.cue, { words: words('@', '$'), kinds: [Kind.address, Kind.mixed] }).leads(
  { kinds: [Kind.word] },
  { words: words('#', '/'), kinds: [Kind.address, Kind.markup, Kind.placeholder] },
);

/** Finds names used online: "@name", "name#1234", and what follows "username", "plays online as" or a platform. */
export function findHandles(tokens: Tokens): Handle[] {
  const found: Handle[] = [];
  let after = 0;
  const take = (start: number, end: number, sure: boolean): void => {
    if (end > start && start >= after) found.push({ start, end, sure });
    after = Math.max(after, end);
  };
  for (let i = tokens.next(NAME_BEGINS, 0); i < tokens.count; i = tokens.next(NAME_BEGINS, i + 1)) {
    if (tokens.start[i]! < after) continue;
    const handle =
      withAt(tokens, i) ??
      cashtag(tokens, i) ??
      bySign(tokens, i) ??
      afterCaption(tokens, i) ??
      beforePlatform(tokens, i) ??
      coinedNear(tokens, i);
    if (handle) take(handle.start, handle.end, handle.sure);
  }
  return found;
}

function withAt(tokens: Tokens, i: number): Handle | undefined {
  const start = tokens.start[i]!;
  if (tokens.text.charAt(start) !== '@' || /\w/.test(tokens.text.charAt(start - 1))) return undefined;
  const end = endOf(AT_HANDLE, tokens.text, start);
  if (end === start || FILE.test(tokens.text.slice(start, end))) return undefined;
  const written = tokens.text.slice(start + 1, end);
  const isWord = !MARKED.test(written) && !written.includes('.');
  if (isWord && (AT_PLACE.has(tokens.hash[i + 1]!) || (tokens.is(i + 1, PLAIN) && !nearPlatform(tokens, i))))
    return undefined;
  return { start, end, sure: true };
}

/** "$dre-money22": an amount has a figure behind the sign. */
function cashtag(tokens: Tokens, i: number): Handle | undefined {
  const start = tokens.start[i]!;
  if (tokens.text.charAt(start) !== '$' || /[\w$]/.test(tokens.text.charAt(start - 1))) return undefined;
  return nearPlatform(tokens, i) ? spanOf(CASHTAG, tokens.text, start, true) : undefined;
}

const NAMED: ReadonlySet<Caption | undefined> = new Set<Caption>(['handle', 'platform']);

function nearPlatform(tokens: Tokens, i: number): boolean {
  for (let at = Math.max(0, i - REACH); at <= i + REACH + 1 && at < tokens.count; at++)
    if (NAMED.has(CAPTIONS.startingAt(tokens, at)?.kind)) return true;
  return false;
}

/** "roz#4411", "u/quiet_river", "tasha_luvs_rain". */
function bySign(tokens: Tokens, i: number): Handle | undefined {
  const isWord = tokens.isKind(i, Kind.word) || tokens.isKind(i, Kind.mixed);
  if (
    !isWord ||
    (i > 0 &&
      !tokens.has(i, Flag.spaced) &&
      !tokens.has(i, Flag.lineStart) &&
      /[\w.]/.test(tokens.text.charAt(tokens.start[i]! - 1)))
  )
    return undefined;
  const { text } = tokens;
  const start = tokens.start[i]!;
  const next = text.charAt(tokens.end[i]!);
  if (next === '#') return spanOf(DISCORD, text, start, true);
  if (next === '/') return spanOf(REDDIT, text, start, true);
  if (next !== '_') return undefined;
  const tagged = spanOf(DISCORD, text, start, true);
  if (tagged) return tagged;
  const coined = coinedAt(tokens, i);
  return coined?.coinage === 'signed' && (coined.sure || nearPlatform(tokens, i))
    ? { start, end: coined.end, sure: false }
    : undefined;
}

function afterCaption(tokens: Tokens, i: number): Handle | undefined {
  const caption = CAPTIONS.startingAt(tokens, i);
  if (!caption || !NAMED.has(caption.kind)) return undefined;
  let firm = false;
  let at = caption.end;
  while (at < tokens.count && at - caption.end < REACH && CONNECTS.has(tokens.hash[at]!)) {
    firm ||= FIRM.has(tokens.hash[at]!);
    at++;
  }
  if (at >= tokens.count || CAPTIONS.startingAt(tokens, at)?.kind === 'platform') return undefined;
  const start = tokens.start[at]!;
  const end = endOf(HANDLE, tokens.text, start);
  const written = tokens.text.slice(start, end);
  if (tokens.isKind(at, Kind.address)) return undefined;
  const isShaped = (caption.kind === 'handle' ? SHAPED : ONLINE).test(written) && !/^\w\d+$/.test(written);
  const isNamed = caption.kind === 'handle' && firm && isAlone(tokens, at);
  if (end > start && (isShaped || isNamed)) return { start, end, sure: true };
  return GOES_BY.has(tokens.hash[caption.first]!) || tokens.has(at, Flag.capital) ? onPlatform(tokens, at) : undefined;
}

function onPlatform(tokens: Tokens, first: number): Handle | undefined {
  const last = lastBeforePlatform(tokens, first);
  return last === undefined ? undefined : { ...tokens.span(first, last + 1), sure: true };
}

const GOES_BY = words('goes', 'went', 'posts', 'known', 'posting');

/** A name behind "username:" stands alone: a mark or the line's end follows, and it is no plain word of a sentence. */
const isAlone = (tokens: Tokens, i: number): boolean =>
  tokens.end[i]! - tokens.start[i]! > 3 &&
  (i + 1 >= tokens.count || !tokens.isKind(i + 1, Kind.word) || tokens.has(i + 1, Flag.lineStart));

/** "goes by DJ Smooth on Facebook": the last of up to three words before the platform. */
function lastBeforePlatform(tokens: Tokens, first: number): number | undefined {
  for (let i = first; i < first + 3 && tokens.has(i, Flag.capital); i++) if (isOnPlatform(tokens, i + 1)) return i;
  return isOnPlatform(tokens, first + 1) && !tokens.is(first, PLAIN_WORD) ? first : undefined;
}

const PLAIN_WORD = mask('pronoun-person', 'pronoun-object', 'determiner', 'possessive-person', 'adverb', 'reflexive');

const isOnPlatform = (tokens: Tokens, i: number): boolean =>
  ONLINE_WORD.has(tokens.hash[i] ?? 0) ||
  (ON.has(tokens.hash[i] ?? 0) && CAPTIONS.startingAt(tokens, i + 1)?.kind === 'platform');
const ONLINE_WORD = words('online');

/** "quietriver88 on IG". */
function beforePlatform(tokens: Tokens, i: number): Handle | undefined {
  if (!tokens.isKind(i, Kind.mixed) || !isOnPlatform(tokens, i + 1)) return undefined;
  return /^[A-Za-z]{3,}\d+$/.test(tokens.raw(i)) ? { ...tokens.span(i), sure: true } : undefined;
}

/** A coined name beside what is done or owned online: "blogs as velvetmoth", "her channel, QuietKettle", "tinroof_72 on the chess site". */
function coinedNear(tokens: Tokens, i: number): Handle | undefined {
  const caption = CAPTIONS.startingAt(tokens, i);
  if (!caption) return undefined;
  const led = afterLead(tokens, caption);
  const coined = led === undefined ? undefined : coinedAt(tokens, led);
  if (coined && (coined.coinage !== 'joined' || isOnline(tokens, i)))
    return { start: tokens.start[led!]!, end: coined.end, sure: true };
  if (DONE.has(caption.kind)) return led === undefined ? undefined : onPlatform(tokens, led);
  const isFirm = caption.kind === 'handle' || caption.kind === 'owned';
  for (let at = Math.max(0, i - REACH); at < Math.min(tokens.count, caption.end + REACH); at++) {
    const near = coinedAt(tokens, at);
    if (near?.coinage === 'signed' && (isFirm || /[._]/.test(tokens.text.slice(tokens.start[at]!, near.end))))
      return { start: tokens.start[at]!, end: near.end, sure: false };
  }
  return undefined;
}

const DONE: ReadonlySet<Caption> = new Set<Caption>(['posting', 'doing']);

/** Where a name may begin that a caption leads to: behind "as" or "under" for what is done, else behind "is", "called", a mark. */
function afterLead(tokens: Tokens, { kind, end }: FoundPhrase<Caption>): number | undefined {
  if (kind === 'place') return undefined;
  let at = end;
  if (DONE.has(kind) || kind === 'platform') {
    while (at < end + REACH && at < tokens.count && !AS.has(tokens.hash[at]!) && !tokens.isMark(at, '.')) at++;
    if (!AS.has(tokens.hash[at] ?? 0)) at = kind === 'platform' ? end : tokens.count;
  }
  while (at < tokens.count && at < end + 2 * REACH && LED.has(tokens.hash[at]!)) at++;
  return at < tokens.count ? at : undefined;
}
const AS = words('as', 'under', 'to');
const LED = words(...`as under the name is was : = , called named says " “ ' ‘ of (`.split(' '));

/** Whether something of the net stands near: then words run together are a name there. */
function isOnline(tokens: Tokens, i: number): boolean {
  for (let at = Math.max(0, i - WIDE_REACH); at < Math.min(tokens.count, i + WIDE_REACH); at++) {
    const kind = CAPTIONS.startingAt(tokens, at)?.kind;
    if (kind && kind !== 'doing') return true;
  }
  return false;
}
const WIDE_REACH = 10;

function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

function spanOf(pattern: RegExp, text: string, start: number, sure: boolean): Handle | undefined {
  const end = endOf(pattern, text, start);
  return end > start ? { start, end, sure } : undefined;
}
