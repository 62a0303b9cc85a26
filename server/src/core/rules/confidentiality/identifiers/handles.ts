import { mask } from '../../../lexicon/classes';
import { Cue } from '../../../note/cues';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import type { Span } from '../../../text/span';
import list from './handle-captions.txt';
import { Phrases } from './phrases';

/** A name used online; offsets in the block. */
export interface Handle extends Span {
  readonly sure: boolean;
}

type Caption = 'handle' | 'platform';

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
/** "phan_lien_58": nothing else is written so. */
const MARKED_TWICE = /^[A-Za-z]+_[A-Za-z]+_\w|^[a-z]{2,}_[a-z]+\d/;
const ONLINE = /\d|_|[a-z]{2}\.[a-z]/;
const FILE = /\.(?:jpe?g|png|pdf|docx?|txt|mp[34]|mov|heic|csv|xlsx?)$/i;
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
      beforePlatform(tokens, i);
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

function nearPlatform(tokens: Tokens, i: number): boolean {
  for (let at = Math.max(0, i - REACH); at <= i + REACH + 1 && at < tokens.count; at++)
    if (CAPTIONS.startingAt(tokens, at)) return true;
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
  const end = endOf(HANDLE, text, start);
  const written = text.slice(start, end);
  return /[a-z]_\w/i.test(written) && !FILE.test(written) && (MARKED_TWICE.test(written) || nearPlatform(tokens, i))
    ? { start, end, sure: false }
    : undefined;
}

function afterCaption(tokens: Tokens, i: number): Handle | undefined {
  const caption = CAPTIONS.startingAt(tokens, i);
  if (!caption) return undefined;
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
  const last = GOES_BY.has(tokens.hash[caption.first]!) ? lastBeforePlatform(tokens, at) : undefined;
  return last === undefined ? undefined : { start, end: tokens.end[last]!, sure: true };
}

const GOES_BY = words('goes', 'went', 'posts', 'known', 'posting');

/** A name behind "username:" stands alone: a mark or the line's end follows, and it is no plain word of a sentence. */
const isAlone = (tokens: Tokens, i: number): boolean =>
  tokens.end[i]! - tokens.start[i]! > 3 &&
  (i + 1 >= tokens.count || !tokens.isKind(i + 1, Kind.word) || tokens.has(i + 1, Flag.lineStart));

/** "goes by DJ Smooth on Facebook": the last of up to three words before the platform. */
function lastBeforePlatform(tokens: Tokens, first: number): number | undefined {
  for (let i = first; i < first + 3 && tokens.has(i, Flag.capital); i++) if (isOnPlatform(tokens, i + 1)) return i;
  return isOnPlatform(tokens, first + 1) ? first : undefined;
}

const isOnPlatform = (tokens: Tokens, i: number): boolean =>
  ON.has(tokens.hash[i] ?? 0) && CAPTIONS.startingAt(tokens, i + 1)?.kind === 'platform';

/** "quietriver88 on IG". */
function beforePlatform(tokens: Tokens, i: number): Handle | undefined {
  if (!tokens.isKind(i, Kind.mixed) || !isOnPlatform(tokens, i + 1)) return undefined;
  return /^[A-Za-z]{3,}\d+$/.test(tokens.raw(i)) ? { ...tokens.span(i), sure: true } : undefined;
}

function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

function spanOf(pattern: RegExp, text: string, start: number, sure: boolean): Handle | undefined {
  const end = endOf(pattern, text, start);
  return end > start ? { start, end, sure } : undefined;
}
