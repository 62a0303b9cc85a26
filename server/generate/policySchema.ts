import { toJsonSchema } from '@valibot/to-json-schema';
import { policySchema } from '../src/core/policy/schema';
import type { Generator } from './main';

const FILE = 'client/media/policy.schema.json';

/** The JSON schema of `.mutual-notes.yaml`, so that YAML editors complete and explain its keys. */
export const policySchemaFile: Generator = {
  make: () => {
    const schema = {
      title: 'The policy of Mutual Notes (.mutual-notes.yaml)',
      ...toJsonSchema(policySchema, { errorMode: 'ignore', typeMode: 'input' }),
    };
    return { [FILE]: `${JSON.stringify(sorted(schema), null, 2)}\n` };
  },
};

/** With the keys of every `properties` in order of their names, so that the file does not depend on the order of rules. */
function sorted(value: unknown, byName = false): unknown {
  if (Array.isArray(value)) return value.map((item) => sorted(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner, key === 'properties')] as const);
  return Object.fromEntries(byName ? entries.sort(([a], [b]) => (a < b ? -1 : 1)) : entries);
}
