import { isLetterOrDigit, Unit, unitClass } from '../text/characters';

/** Endings of host names that make "word.word" an address and not a missing space. */
const ENDINGS = new Set(
  'com org net edu gov mil int info biz io app me co us uk ca de fr es tv ly gg link site online health care club shop blog page dev test example invalid local onion'.split(
    ' ',
  ),
);
/** Endings that are words too, or rare: an address only when a path follows ("linktr.ee/name"). */
const ENDINGS_WITH_PATH = new Set(
  'ee ai gl so to be in it at is no se nl dk pl pt ch cz fi ie br jp eu au nz xyz tech store art news media gg ngo'.split(
    ' ',
  ),
);
const LONGEST = 2000;
const TRAILING = /[.,;:!?)\]}'"’”>*_]+$/;
const MAIL = /^[\w.+'%-]+@[\w-]+(\.[\w-]+)*$/;
const LINK = /^(https?:\/\/|www\.)[^\s]+$/i;
const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?([/?#][^\s]*)?$/i;

/**
 * Where a mail or web address that begins at `start` ends, or `start` when none does. Only a run without blanks that holds
 * "@", or a dot between letters or digits, or "://", is looked at, so plain words cost one short scan.
 */
export function addressEnd(text: string, start: number): number {
  let end = start;
  let candidate = false;
  for (; end < text.length && end - start <= LONGEST; end++) {
    const unit = text.charCodeAt(end);
    const kind = unitClass(unit);
    if (kind === Unit.blank || kind === Unit.lineEnd || unit === 0x3c || unit === 0x3e || kind === Unit.quote) break;
    if (
      unit === 0x40 ||
      (unit === 0x2e && isLetterOrDigit(text.charCodeAt(end + 1))) ||
      (unit === 0x3a && text.charCodeAt(end + 1) === 0x2f)
    )
      candidate = true;
    if (!candidate && !isLetterOrDigit(unit) && unit !== 0x2d && unit !== 0x5f && unit !== 0x2b && unit !== 0x3a)
      return start;
  }
  if (!candidate || end - start > LONGEST) return start;
  const run = text.slice(start, end).replace(TRAILING, '');
  return isAddress(run) ? start + run.length : start;
}

function isAddress(run: string): boolean {
  if (LINK.test(run) || (run.includes('@') && MAIL.test(run))) return true;
  if (!HOST.test(run)) return false;
  const host = run.split(/[/?#:]/, 1)[0]!;
  const ending = host.slice(host.lastIndexOf('.') + 1).toLowerCase();
  const isKnown = ENDINGS.has(ending) || (ENDINGS_WITH_PATH.has(ending) && /\/\w/.test(run.slice(host.length)));
  return isKnown && /[a-z]/i.test(host.slice(0, host.lastIndexOf('.')));
}
