import { json } from './json';
import type { Reporter } from './reporter';
import { stylish } from './stylish';

/** Every format of `check --format`. */
export const REPORTERS = { stylish, json } as const satisfies Record<string, Reporter>;
export type Format = keyof typeof REPORTERS;
export const FORMATS = Object.keys(REPORTERS) as Format[];
