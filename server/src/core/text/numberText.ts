/** Printable characters from "#" on end a number, those from "]" on say that more of it follows; "\" is neither. */
const ENDS = 0x23;
const ENDINGS = 57;
const GOES_ON = 0x5d;
const BASE = 34;

/** Numbers from 0 on as printable text, in one to three characters each: small ones are short, and a packer finds what repeats. */
export function writeNumbers(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    let rest = number;
    for (; rest >= ENDINGS; rest = Math.floor(rest / BASE)) text += String.fromCharCode(GOES_ON + (rest % BASE));
    text += String.fromCharCode(ENDS + rest);
  }
  return text;
}

/** Reads what `writeNumbers` wrote, one number after the other. */
export class NumberReader {
  #at: number;

  constructor(
    private readonly text: string,
    from = 0,
  ) {
    this.#at = from;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.text.length;
  }

  next(): number {
    let number = 0;
    let scale = 1;
    let unit = this.text.charCodeAt(this.#at++);
    for (; unit >= GOES_ON; scale *= BASE) {
      number += (unit - GOES_ON) * scale;
      unit = this.text.charCodeAt(this.#at++);
    }
    return number + (unit - ENDS) * scale;
  }
}
