import { mask } from '../../../lexicon/classes';
import { Kind, type Tokens } from '../../../note/tokens';
import { isAdverb } from '../../../voice/verbs';

export const FINITE = mask('form-past', 'form-third', 'be', 'have', 'do', 'modal', 'will');
const COORDINATOR = mask('coordinator');
/** "Refused x2": how often. */
const TIMES = /^(?:x\d+|\d+x)$/i;

/** Whether the sentence, or a part of it, ends at a token. */
export const closes = (tokens: Tokens, i: number, end: number): boolean =>
  i >= end || (tokens.kind[i]! > Kind.mixed && !tokens.isKind(i, Kind.quote)) || tokens.is(i, COORDINATOR);

/** "Reportedly" too, whose capital is the sentence's. */
export const isAdverbAnywhere = (tokens: Tokens, i: number): boolean =>
  isAdverb(tokens, i) || /..ly$/i.test(tokens.raw(i));

export const isHowOften = (tokens: Tokens, i: number): boolean => TIMES.test(tokens.raw(i));
