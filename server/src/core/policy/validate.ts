import * as v from 'valibot';
import { type Saying, say } from '../text/saying';
import type { KeyPath } from './document';
import { mendIn } from './mend';

/** A value that does not fit, where, and the mend in plain words. */
export interface Mismatch {
  readonly path: KeyPath;
  readonly message: Saying;
  /** Whether the key is unknown, rather than its value unfit. */
  readonly unknownKey: boolean;
}

/** Of slips that hide one another: an unknown key is told only once the one before it is out. */
const ROUNDS = 100;

/**
 * The part of `value` that fits the schema, and what did not. Whatever does not fit is taken out and the rest kept, so
 * that one slip costs one key.
 */
export function validate<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
): { fitting: v.InferOutput<S> | undefined; mismatches: Mismatch[] } {
  let rest = value;
  const mismatches: Mismatch[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const result = v.safeParse(schema, rest);
    if (result.success) return { fitting: result.output, mismatches };
    const found = result.issues.flatMap((issue) => innermost(issue, []));
    // What is missing after the first round may be what was taken out.
    mismatches.push(...(round === 0 ? found : found.filter(({ unknownKey }) => unknownKey)));
    for (const { path } of [...found].sort((a, b) => compare(b.path, a.path))) rest = without(rest, path);
  }
  return { fitting: undefined, mismatches };
}

type Issue = v.BaseIssue<unknown>;

const UNFIT = say('You might look at the keys that YAML editors offer here.');

/** Of "this or that", the reading that got furthest says what is wrong. */
function innermost(issue: Issue, above: KeyPath): Mismatch[] {
  const path = [...above, ...(issue.path ?? []).map(({ key }) => key as string | number)];
  const deeper = issue.type === 'union' ? (issue.issues ?? []).filter((inner) => inner.path) : [];
  if (deeper.length > 0) return deeper.flatMap((inner) => innermost(inner, path));
  const inner = issue.type === 'union' && typeof issue.input !== 'object' ? issue.issues?.[0] : undefined;
  return [
    {
      path,
      message: mendIn(issue.message) ?? mendIn(inner?.message ?? '') ?? UNFIT,
      unknownKey: issue.expected === 'never',
    },
  ];
}

/** List places from the last to the first, so that taking one out does not move the next. */
function compare(a: KeyPath, b: KeyPath): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x, y] = [a[i]!, b[i]!];
    if (x !== y) return typeof x === 'number' && typeof y === 'number' ? x - y : String(x) < String(y) ? -1 : 1;
  }
  return a.length - b.length;
}

/** The value without what stands at a path; without the whole that a missing key belongs to. */
function without(value: unknown, [step, ...rest]: KeyPath): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value))
    return value
      .map((item, i) => (i === Number(step) ? without(item, rest) : item))
      .filter((item) => item !== undefined);
  const { [String(step)]: inner, ...others } = value as Record<string, unknown>;
  if (inner === undefined) return rest.length > 0 ? value : undefined;
  const left = without(inner, rest);
  return left === undefined ? others : { ...others, [String(step)]: left };
}
