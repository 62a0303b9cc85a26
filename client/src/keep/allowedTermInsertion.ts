const KEY = 'allow';

/** A change of a text: where (offset in code units) and what comes in. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/**
 * Where and how a term joins the `allow` list of a policy, leaving every other character as it is. Nothing if it stands
 * there already or the file cannot be understood.
 */
export async function insertionOf(term: string, policy: string): Promise<Insertion | undefined> {
  const { isSeq, parseDocument } = await import('yaml');
  const document = parseDocument(policy);
  if (document.errors.length > 0) return undefined;
  const quoted = JSON.stringify(term);
  const list = document.get(KEY, true);
  if (list === undefined) {
    const gap = policy === '' || policy.endsWith('\n') ? '' : '\n';
    return { offset: policy.length, text: `${gap}${KEY}:\n  - ${quoted}\n` };
  }
  if (!isSeq(list) || !list.range) return undefined;
  if ((list.toJSON() as unknown[]).includes(term)) return undefined;
  if (list.flow) {
    const close = policy.lastIndexOf(']', list.range[1]);
    return { offset: close, text: `${list.items.length > 0 ? ', ' : ''}${quoted}` };
  }
  const [start] = list.range;
  const indent = policy.slice(policy.lastIndexOf('\n', start - 1) + 1, start);
  const last = (list.items.at(-1) as { range?: [number, number, number] } | undefined)?.range?.[1] ?? start;
  return { offset: endOfLine(policy, last), text: `\n${indent}- ${quoted}` };
}

function endOfLine(text: string, from: number): number {
  const end = text.slice(from).search(/\r?\n/);
  return end < 0 ? text.length : from + end;
}
