/** Luhn's check, as cards, IMEI and NPI numbers carry it. `digits` holds digits only. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    if (i % 2 === 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** The first digits of payment cards: Visa, Mastercard, American Express, Discover, Diners, JCB, UnionPay. */
const CARD =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|3(?:0[0-5]|[689]\d)\d{11}|35\d{14}|(?:2131|1800)\d{11}|62\d{14,17})$/;

/** Whether digits are a payment card's: a known issuer, the right length, and Luhn's check. */
export const isPaymentCard = (digits: string): boolean =>
  CARD.test(digits) && passesLuhn(digits) && !/^(\d)\1+$/.test(digits);

/** A US bank's routing number: nine digits, weights 3-7-1. */
export function isRoutingNumber(digits: string): boolean {
  if (!/^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}$/.test(digits)) return false;
  const weights = [3, 7, 1];
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * weights[i % 3]!;
  return sum % 10 === 0;
}

/** An IBAN without blanks: country, two check digits, account; modulo 97 is 1 (ISO 13616). */
export function isIban(code: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(code)) return false;
  let remainder = 0;
  for (const unit of code.slice(4) + code.slice(0, 4)) {
    const value = Number.parseInt(unit, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const VIN_SIGNS = '0123456789ABCDEFGHJKLMNPRSTUVWXYZ';
const VIN_VALUES = '012345678912345678123457923456789';

/** A vehicle identification number of 17 signs whose ninth is its check digit (49 CFR 565). */
export function isVin(code: string): boolean {
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(code) || !/\d/.test(code) || !/[A-Z]/.test(code)) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(VIN_VALUES[VIN_SIGNS.indexOf(code[i]!)]) * VIN_WEIGHTS[i]!;
  return code[8] === (sum % 11 === 10 ? 'X' : String(sum % 11));
}

const MEDICARE_ID =
  /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y]{2}\d{2}$/;

/** A Medicare Beneficiary Identifier: eleven signs in a fixed pattern without S, L, O, I, B, Z (CMS). */
export const isMedicareId = (code: string): boolean => MEDICARE_ID.test(code);

/** Whether nine digits can be a Social Security number (not area 000, 666, 900 and up; no zero group or serial). */
export const isPossibleSsn = (digits: string): boolean => /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits);

/** Whether nine digits can be an Individual Taxpayer Identification Number (900 and up; groups as the IRS gives them). */
export const isPossibleItin = (digits: string): boolean =>
  /^9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/.test(digits);
