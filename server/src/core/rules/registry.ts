import { phoneNumber } from './confidentiality/phoneNumber';
import type { CreditRule, Rule } from './rule';

/** Every rule. Where findings of one family meet on the same words, the rule named first wins. */
export const RULES: readonly Rule[] = [phoneNumber];

/** Everything that is credited. */
export const CREDITS: readonly CreditRule[] = [];
