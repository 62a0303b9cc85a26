import { toJsonSchema } from '@valibot/to-json-schema';
import { policySchema } from '../src/core/policy/schema';
import { inWords, type Language, say } from '../src/core/text/saying';
import { editions } from './languages';
import type { Generator } from './main';

const FILE = 'client/media/policy.schema';

/** The JSON schema of `.mutual-notes.yaml` in each language, so that YAML editors complete and explain its keys. */
export const policySchemaFile: Generator = {
  make() {
    const schema = toJsonSchema(policySchema, { errorMode: 'ignore', typeMode: 'input' });
    return Object.fromEntries(
      editions().map(({ language, suffix }) => {
        const title = inWords(say('The policy of Mutual Notes (.mutual-notes.yaml)'), language);
        const translated = described({ title, ...schema }, language);
        return [`${FILE}${suffix}.json`, `${JSON.stringify(sorted(translated), null, 2)}\n`];
      }),
    );
  },
};

/** With every description in the language. */
function described(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => described(item, language));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) =>
    key === 'description' && typeof inner === 'string'
      ? [key, inWords(inner, language)]
      : [key, described(inner, language)],
  );
  return Object.fromEntries(entries);
}

/** With the keys of every `properties` in order of their names, so that the file does not depend on the order of rules. */
function sorted(value: unknown, byName = false): unknown {
  if (Array.isArray(value)) return value.map((item) => sorted(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner, key === 'properties')] as const);
  return Object.fromEntries(byName ? entries.sort(([a], [b]) => (a < b ? -1 : 1)) : entries);
}
