import { mask } from '../../../lexicon/classes';
import { hasAny, lookUp } from '../../../lexicon/table';
import { Flag, Kind, type Tokens } from '../../../note/tokens';
import { hashWord } from '../../../text/fold';

/**
 * How a name is coined that people use online. `signed`: an underscore, a stop or figures are in it ("tinroof_jim").
 * `humped`: capitals stand inside ("QuietKettle"). `joined`: words run together ("velvetmoth", "inkwell.mute").
 */
export type Coinage = 'signed' | 'humped' | 'joined';

export interface CoinedName {
  readonly end: number;
  readonly coinage: Coinage;
  /** Whether nothing else is written so: an underscore beside what is no word. */
  readonly sure: boolean;
}

const WRITTEN = /[A-Za-z\d][\w.-]{1,38}\w/y;
const SIGNED = /^(?=.*[A-Za-z]{2})[A-Za-z\d]+(?:_[A-Za-z\d]+)+$|^[A-Za-z]+(?:\.[a-z\d]+)+$|^[A-Za-z]{4,}-?\d{1,6}$/;
/** "ashes2ashes", "h4terade". */
const FIGURED = /^[A-Za-z]+\d[A-Za-z\d]*[A-Za-z]{3}[A-Za-z\d]*$/;
const SHORTEST_SIGNED = 5;
const HUMPED = /^[A-Z][a-z]+(?:[A-Z][a-z]+|\d+|[A-Z])+$/;
/** "McAllister", "DeShawn": people's names have capitals inside too. */
const SURNAME = /^(?:Mc|Mac|De|Da|Di|Du|La|Le|Van|O)[A-Z][a-z]+$/;
export const FILE = /\.(?:jpe?g|png|pdf|docx?|txt|mp[34]|mov|heic|csv|xlsx?)$/i;
const WORD = mask('common-word', 'lower-word');
const PART = mask('common-word', 'lower-word', 'given-name');
/** "ghostinthekitchen". */
const SMALL_WORD = /^(?:in|on|of|at|to|my)(?=[a-z]{3})/;
const SHORTEST = 7;
const SHORTEST_PART = 3;

/** The coined name that begins with token `i`; nothing for words, names, files and addresses. */
export function coinedAt(tokens: Tokens, i: number): CoinedName | undefined {
  if (!(tokens.isKind(i, Kind.word) || tokens.isKind(i, Kind.mixed))) return undefined;
  const start = tokens.start[i]!;
  if (!tokens.has(i, Flag.spaced) && /[\w.@/-]/.test(tokens.text.charAt(start - 1))) return undefined;
  WRITTEN.lastIndex = start;
  const written = WRITTEN.exec(tokens.text)?.[0] ?? '';
  const end = start + written.length;
  if (FILE.test(written) || /[@/]/.test(tokens.text.charAt(end))) return undefined;
  if (SIGNED.test(written) && written.length >= SHORTEST_SIGNED) return signed(written, end);
  if (HUMPED.test(written) && !SURNAME.test(written)) return { end, coinage: 'humped', sure: false };
  const isJoined =
    FIGURED.test(written) || (end === tokens.end[i] && tokens.classSet[i] === 0 && isRunTogether(written));
  return isJoined ? { end, coinage: 'joined', sure: false } : undefined;
}

function signed(written: string, end: number): CoinedName | undefined {
  const parts = written.toLowerCase().split(/[._-]|(?<=[a-z])(?=\d)/);
  const isPlain = parts.every((part) => isWord(part, WORD) || /^\d+$/.test(part));
  const isRun = isPlain && !written.includes('_');
  return { end, coinage: isRun ? 'joined' : 'signed', sure: written.includes('_') && !isPlain };
}

/** "velvetmoth", "saltandember": no word, but of two or three words. */
const isRunTogether = (written: string, most = 4): boolean => {
  if (written.length < SHORTEST || !/^[A-Z]?[a-z]+$/.test(written)) return false;
  for (let cut = SHORTEST_PART; cut <= written.length - SHORTEST_PART; cut++) {
    const rest = written.slice(cut).replace(SMALL_WORD, '');
    if (isWord(written.slice(0, cut), PART) && (isWord(rest, PART) || (most > 2 && isRunTogether(rest, most - 1))))
      return true;
  }
  return false;
};

const isWord = (written: string, classes: typeof WORD): boolean => hasAny(lookUp(hashWord(written)), classes);
