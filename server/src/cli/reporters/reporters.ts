import { github } from './github';
import { html } from './html';
import { json } from './json';
import { junit } from './junit';
import type { Reporter } from './reporter';
import { sarif } from './sarif';
import { stylish } from './stylish';

/** Every format of `check --format`. */
export const REPORTERS = { stylish, json, sarif, junit, github, html } as const satisfies Record<string, Reporter>;
export type Format = keyof typeof REPORTERS;
export const FORMATS = Object.keys(REPORTERS) as Format[];
