/** What a UTF-16 code unit is, for scanning. One look-up in a table for all below U+2100; the rest by range. */
export const Unit = {
  other: 0,
  blank: 1,
  lineEnd: 2,
  lower: 3,
  upper: 4,
  digit: 5,
  mark: 6,
  quote: 7,
  apostrophe: 8,
  combining: 9,
} as const;

const TABLE = buildTable();

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x2100);
  for (let unit = 0; unit < table.length; unit++) table[unit] = classify(unit);
  for (const unit of [0x20, 0x09, 0xa0, 0x2009, 0x200a, 0x202f]) table[unit] = Unit.blank;
  for (const unit of [0x0a, 0x0d]) table[unit] = Unit.lineEnd;
  for (const unit of [0x22, 0x201c, 0x201d, 0x201e, 0xab, 0xbb]) table[unit] = Unit.quote;
  for (const unit of [0x27, 0x2018, 0x2019, 0x02bc]) table[unit] = Unit.apostrophe;
  return table;
}

function classify(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return Unit.digit;
  if (unit >= 0x300 && unit <= 0x36f) return Unit.combining;
  const letter = String.fromCharCode(unit);
  if (letter.toLowerCase() !== letter) return Unit.upper;
  if (letter.toUpperCase() !== letter || unit === 0xaa || unit === 0xba) return Unit.lower;
  if (unit > 0x20 && unit < 0x7f) return Unit.mark;
  if ((unit >= 0xa1 && unit <= 0xbf) || (unit >= 0x2010 && unit <= 0x205e)) return Unit.mark;
  return unit >= 0x0370 && unit < 0x2000 ? Unit.lower : Unit.other;
}

/** The class of a code unit. Letters of scripts without case count as lower case. */
export function unitClass(unit: number): number {
  if (unit < 0x2100) return TABLE[unit]!;
  if (unit >= 0x2c00 && unit < 0xd800) return Unit.lower;
  return Unit.other;
}

export const isLetter = (unit: number): boolean => {
  const kind = unitClass(unit);
  return kind === Unit.lower || kind === Unit.upper;
};
export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
export const isLetterOrDigit = (unit: number): boolean => isDigit(unit) || isLetter(unit);
