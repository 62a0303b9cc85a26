import { type Saying, say } from '../../../text/saying';
import type { Caption } from './captions';
import { isIban, isMedicareId, isPaymentCard, isRoutingNumber, isVin } from './checksums';
import { codeAt, goesOn, isDateOrTime, isYear, lettersAndDigits } from './codes';
import { type DigitGroups, digitsOf } from './digits';
import type { FoundNumber, NumberStart } from './numbers';

const IBAN = /[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![A-Za-z0-9])/y;
const WALLET = /(?:0x[0-9a-fA-F]{40}|bc1[a-z0-9]{25,59}|[13][1-9A-HJ-NP-Za-km-z]{25,34})(?!\w)/y;
/** "H0038", "T1012": what was done, in billing's codes; an account or case has more figures. */
const SERVICE_CODE = /^[GHQST]\d{4}$/;
/** Service and diagnosis codes ("H0038", "F32.1") are shorter than any of these. */
const UNNAMED = /[A-Z]{1,5}[-–]?\d{6,14}(?![\w-])|\d{8,20}(?![\w-]|[.,]\d)/y;

const NAMES: Readonly<Partial<Record<Caption, Saying>>> = {
  record: say('A record or case number'),
  plan: say('The number of a health plan or policy'),
  card: say('The number of a card'),
  bank: say('The number of an account'),
  secret: say('A PIN or password'),
  plate: say('A licence plate'),
  device: say('The serial number of a device or vehicle'),
};

/** The record number that begins here: by its caption, or by a check digit that leaves no doubt. */
export function recordAt(place: NumberStart): FoundNumber | undefined {
  const checked = checkedCode(place);
  if (checked) return checked;
  const { caption, text, start } = place;
  const name = caption && NAMES[caption.kind];
  if (!name) return undefined;
  const end = codeAt(place);
  const code = text.slice(start, end);
  if (isDateOrTime(code, text.charAt(end)) || SERVICE_CODE.test(code) || !isEnough(place, code, end)) return undefined;
  return { kind: 'record', sure: true, start, end, name };
}

/** A long code that nothing explains: likely a record number. */
export function unnamedAt({ text, start, caption }: NumberStart): FoundNumber | undefined {
  UNNAMED.lastIndex = start;
  if (caption?.kind === 'phone' || !UNNAMED.test(text)) return undefined;
  return { kind: 'record', sure: false, start, end: UNNAMED.lastIndex, name: say('A long number') };
}

/** Words such as "case" and "claim" stand before small numbers too; without "no." or ":" more signs are asked for. */
function isEnough({ text, start, caption }: NumberStart, code: string, end: number): boolean {
  const { digits, signs } = lettersAndDigits(text, start, end);
  switch (caption!.kind) {
    case 'secret':
      return signs <= 20 && (digits >= 3 || (caption!.firm && digits >= 1 && signs >= 6));
    case 'plate':
      return digits >= 1 && signs >= 4 && signs <= 9;
    default:
      if (caption!.firm) return digits >= 3 && signs >= 4 && !(isYear(code) && SAYS_WHEN.test(text.slice(0, start)));
      return !isYear(code) && (digits >= 5 || (digits >= 3 && signs >= 5 && signs > digits));
  }
}

/** "the case study was from 1998". */
const SAYS_WHEN = /\b(?:from|in|since|until|till|around|before|after) $/i;

/** A payment card's number, whatever stands before it: issuer, length and check digit leave no doubt. */
export function paymentCardAt({ text, start, groups }: NumberStart): FoundNumber | undefined {
  const count = groups ? cardGroups(groups) : 0;
  if (count === 0) return undefined;
  const end = groups!.ends[count - 1]!;
  if (goesOn(text, end)) return undefined;
  return { kind: 'record', sure: true, severity: 'error', start, end, name: say('The number of a payment card') };
}

/** How many groups from the first make up a payment card's number; 0 when none do. */
function cardGroups(groups: DigitGroups): number {
  if (groups.plus) return 0;
  for (let count = Math.min(5, groups.groups.length); count > 0; count--) {
    const digits = digitsOf(groups, count);
    if (digits.length >= 13 && digits.length <= 19 && isPaymentCard(digits)) return count;
  }
  return 0;
}

/** Codes that carry a check of their own: vehicle, Medicare, IBAN, wallet, routing number. */
function checkedCode({ text, start, caption }: NumberStart): FoundNumber | undefined {
  const run = /[A-Za-z0-9-]{9,20}/y;
  run.lastIndex = start;
  const code = run.exec(text)?.[0].replaceAll('-', '') ?? '';
  const found = (name: Saying, end: number): FoundNumber => ({ kind: 'record', sure: true, start, end, name });
  if (isVin(code)) return found(say('The number of a vehicle'), run.lastIndex);
  if (isMedicareId(code)) return { ...found(say('A Medicare number'), run.lastIndex), severity: 'error' };
  if (caption?.kind === 'bank' && isRoutingNumber(code)) return found(say("A bank's routing number"), run.lastIndex);
  IBAN.lastIndex = start;
  const iban = IBAN.exec(text)?.[0];
  if (iban && isIban(iban.replaceAll(' ', ''))) return found(say('The number of an account'), IBAN.lastIndex);
  WALLET.lastIndex = start;
  const wallet = WALLET.exec(text)?.[0];
  return wallet && /\d/.test(wallet) && /[a-z]/i.test(wallet)
    ? found(say('The address of a wallet'), WALLET.lastIndex)
    : undefined;
}
