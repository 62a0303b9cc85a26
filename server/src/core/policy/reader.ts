import type { RuleId, Severity } from '../rules/rule';
import { foldWord } from '../text/fold';
import { inWords, type Saying, say } from '../text/saying';
import { NO_POLICY, type Policy, type PolicyProblem, type PolicyReading, type PolicySource } from './contents';
import { type KeyPath, readDocument } from './document';
import { houseRule } from './house/houseRule';
import { term } from './house/term';
import { textsOf, UNSAID } from './house/texts';
import { merge } from './merge';
import { type PolicyData, policySchema } from './schema';
import { validate } from './validate';
import { wordsOf } from './values';

/** Policies that extend one another more often than this are a mistake. */
const DEPTH = 10;

/** Reads a policy file with all that it extends. */
export function readPolicyFile(text: string, source: PolicySource): Promise<PolicyReading> {
  return readBelow(text, source, []);
}

async function readBelow(text: string, source: PolicySource, above: readonly string[]): Promise<PolicyReading> {
  const document = readDocument(text);
  const { fitting = {}, mismatches } = validate(policySchema, document.value);
  const problems: PolicyProblem[] = [...document.problems];
  const tell = (path: KeyPath, severity: Severity, message: Saying) =>
    void problems.push({ ...document.spanOf(path), severity, message });
  for (const { path, message, unknownKey } of mismatches)
    tell(path, unknownKey ? 'warning' : 'error', named(path, message));
  checkRange(fitting, tell);
  const extended = await extendedPolicy(fitting, source, [...above, source.path], tell);
  const own = await policyOf(fitting, source.path, tell);
  return { policy: merge(extended, own), problems: problems.sort((a, b) => a.start - b.start) };
}

/** Says which key a mend is for. */
function named(path: KeyPath, message: Saying): Saying {
  if (!message.text.startsWith('You might')) return message;
  const key = [...path].reverse().find((step) => typeof step === 'string');
  return key === undefined
    ? say('This cannot be used as it stands. {0}', message)
    : say('"{0}" cannot be used as it stands. {1}', key, message);
}

type Tell = (path: KeyPath, severity: Severity, message: Saying) => void;

function checkRange({ length }: PolicyData, tell: Tell): void {
  const { minimum = 0, maximum = Number.POSITIVE_INFINITY } = length ?? {};
  if (minimum > maximum)
    tell(
      ['length', 'minimum'],
      'warning',
      say('The minimum is above the maximum, so every note is too short or too long. You might swap the two.'),
    );
}

async function extendedPolicy(
  { extends: names }: PolicyData,
  source: PolicySource,
  chain: readonly string[],
  tell: Tell,
): Promise<Policy> {
  let policy = NO_POLICY;
  for (const name of wordsOf(names)) {
    const refused = await readExtended(name, source, chain);
    if ('text' in refused) tell(['extends'], 'error', refused);
    else {
      policy = merge(policy, refused.policy);
      if (refused.problems.length > 0)
        tell(
          ['extends'],
          'warning',
          say('In "{0}" something cannot be understood. You might open that file: it tells where.', name),
        );
    }
  }
  return policy;
}

/** The policy that is extended, or why it is not read. */
async function readExtended(
  name: string,
  source: PolicySource,
  chain: readonly string[],
): Promise<PolicyReading | Saying> {
  if (isRemote(name))
    return say(
      'A policy can only extend a file on this machine, so that nothing is fetched. You might save that file beside this one and write its path.',
    );
  const found = await source.read(name, source.path);
  if (!found)
    return say(
      'There is no policy file "{0}". You might check the path; it starts from the folder of this file.',
      name,
    );
  if (chain.includes(found.path))
    return say('This policy extends itself, by way of another one. You might take one of the two "extends" out.');
  if (chain.length >= DEPTH)
    return say('More than {0} policies extend one another. You might join some of them.', DEPTH);
  return readBelow(found.text, { path: found.path, read: source.read }, chain);
}

/** "https:…" and "\\server\…", but not "C:\…". */
const isRemote = (name: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(name) || /^(?:\\\\|\/\/)/.test(name);

async function policyOf(data: PolicyData, path: string, tell: Tell): Promise<Policy> {
  const { severity, options } = ruleSettings(data);
  const houseRules = [...preferredTerms(data)];
  for (const [name, house] of Object.entries(data.houseRules ?? {})) {
    const { rule, problems } = await houseRule(name, house);
    if (rule) houseRules.push(rule);
    for (const problem of problems) tell(['houseRules', name, ...problem.path], problem.severity, problem.message);
  }
  return {
    files: [path],
    agency: wordsOf(data.agency),
    staff: wordsOf(data.staff),
    allowed: wordsOf(data.allow),
    preferredWord: data.preferredWords?.person,
    communitySize: data.communitySize,
    severity,
    options,
    required: mapped(data.required),
    sections: Object.fromEntries(Object.entries(mapped(data.sections)).map(([name, names]) => [foldWord(name), names])),
    templates: data.templates === undefined ? [] : [{ folder: data.templates, policy: path }],
    houseRules,
  };
}

const mapped = (lists: Readonly<Record<string, Parameters<typeof wordsOf>[0]>> = {}): Record<string, string[]> =>
  Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, wordsOf(list)]));

function ruleSettings({ rules = {}, length = {} }: PolicyData): Pick<Policy, 'severity' | 'options'> {
  const severity: Record<RuleId, Severity | 'off'> = {};
  const options: Record<RuleId, Record<string, unknown>> = {};
  if (length.minimum !== undefined) options['balance/too-thin'] = { words: length.minimum };
  if (length.maximum !== undefined) options['balance/too-long'] = { words: length.maximum };
  for (const [id, setting] of Object.entries(rules) as [RuleId, Setting][]) {
    if (typeof setting === 'string') severity[id] = setting;
    else if (setting) {
      const { severity: own, ...rest } = setting;
      if (own) severity[id] = own;
      if (Object.keys(rest).length > 0) options[id] = { ...options[id], ...optionValues(rest) };
    }
  }
  return { severity, options };
}

type Setting = Severity | 'off' | ({ severity?: Severity | 'off' } & Record<string, unknown>) | undefined;

/** Option values as rules expect them: a single word where a list is meant becomes a list. */
const optionValues = (options: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      typeof value === 'string' || Array.isArray(value) ? wordsOf(value) : value,
    ]),
  );

/** "case manager: care partner" under `preferredWords` is a house rule for that word; "person" is the role that `role-term` reads. */
function preferredTerms({ preferredWords = {} }: PolicyData) {
  return Object.entries(preferredWords)
    .filter(([word]) => word !== 'person')
    .map(([word, preferred]) => {
      const said = {
        what: say('Your agency prefers another word for "{0}".', word),
        instead: say('You might write "{0}".', preferred),
      };
      const data = {
        kind: 'term',
        words: word,
        replacement: preferred,
        severity: 'hint',
        message: inWords(said.what),
        why: UNSAID.whyPreferred,
        instead: inWords(said.instead),
      } as const;
      const name = `prefer-${foldWord(word).replace(/[^a-z0-9]+/g, '-')}`;
      return term(textsOf(name, data), data, said);
    });
}
