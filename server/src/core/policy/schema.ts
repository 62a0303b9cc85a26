import * as v from 'valibot';
import type { NoteKind } from '../note/kind';
import { ELEMENT_IDS } from '../rules/balance/elements';
import { RULES } from '../rules/registry';
import type { OptionSpec, OptionSpecs } from '../rules/rule';
import { say } from '../text/saying';
import { nearest } from './didYouMean';
import { houseRuleSchema } from './house/schema';
import { meaning, mend } from './mend';
import { flag, number, object, oneOf, record, sentence, wordList } from './values';

/** The one source of what a policy may say: it reads the file, and the JSON schema for editors is made from it. */

export const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;
const KINDS = [
  'visit',
  'group',
  'no-contact',
  'phone',
  'crisis',
  'supervision',
  'plan',
  'draft',
] as const satisfies readonly NoteKind[];

const ELEMENTS_MEND = mend(say('You might write a list of elements here: a line "- next" for each.'));

const severity = described(oneOf(SEVERITIES), 'How findings of this rule are shown; "off" switches it off.');

function optionSchema(spec: OptionSpec) {
  if (spec.type === 'number') return number(spec.minimum ?? 0);
  return spec.type === 'boolean' ? flag : wordList;
}

function ruleSchema(options: OptionSpecs = {}) {
  const entries = Object.entries(options).map(
    ([name, spec]) => [name, v.optional(described(optionSchema(spec), spec.description))] as const,
  );
  return v.union([severity, object({ severity: v.optional(severity), ...Object.fromEntries(entries) })]);
}

const rules = object(
  Object.fromEntries(RULES.map(({ id, what, options }) => [id, v.optional(described(ruleSchema(options), what))])),
  (id, known) => {
    const meant = nearest(id, known);
    return meant === undefined
      ? say('There is no rule "{0}". "Mutual Notes: Show rule" and "mutual-notes rules" list all of them.', id)
      : meaning(say('There is no rule "{0}".', id), meant);
  },
);

export const policySchema = object({
  agency: v.optional(described(wordList, "The agency's own names; they are never pointed out.")),
  staff: v.optional(described(wordList, 'Names of staff; they are not taken for people served.')),
  allow: v.optional(described(wordList, 'Words that identify nobody here: the name of a programme, a local word.')),
  preferredWords: v.optional(
    described(
      record(sentence),
      'The words that the agency prefers. "person: member" for the person served; "case manager: care partner" for any other.',
    ),
  ),
  communitySize: v.optional(
    described(number(1), 'How many people live in the community, to tell how few fit what a note says.'),
  ),
  rules: v.optional(described(rules, 'Severity and options by rule: "mutuality/role-term: off".')),
  required: v.optional(
    described(
      object(Object.fromEntries(KINDS.map((kind) => [kind, v.optional(v.array(oneOf(ELEMENT_IDS), ELEMENTS_MEND))]))),
      'The elements that each kind of note needs.',
    ),
  ),
  sections: v.optional(described(record(wordList), 'The sections that each template needs.')),
  length: v.optional(
    described(
      object({ minimum: v.optional(number(0)), maximum: v.optional(number(1)) }),
      'How many words of narrative a note usually has.',
    ),
  ),
  templates: v.optional(described(sentence, "The folder of the agency's own templates, beside this file.")),
  extends: v.optional(
    described(wordList, 'Another policy file on this machine that holds first: "../.mutual-notes.yaml".'),
  ),
  houseRules: v.optional(described(record(houseRuleSchema), "The agency's own rules, by name.")),
});

export type PolicyData = v.InferOutput<typeof policySchema>;

function described<const S extends v.GenericSchema>(schema: S, text: string) {
  return v.pipe(schema, v.description(text));
}
