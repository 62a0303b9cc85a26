import { SEVERITIES } from '../src/core/policy/schema';
import { RULES } from '../src/core/rules/registry';
import type { Rule } from '../src/core/rules/rule';
import { inWords, type Language } from '../src/core/text/saying';
import { editions } from './languages';
import { type Generator, readText } from './main';

const MANIFEST = 'package.json';
const TEXTS = 'package.nls';
const KEY = 'rule.';

/** The rules by name in the setting `mutualNotes.severity`, and their texts in each language; all else stays as it is. */
export const ruleSettings: Generator = {
  make: () =>
    Object.fromEntries([
      [MANIFEST, manifest()],
      ...editions().map(({ language, suffix }) => {
        const file = `${TEXTS}${suffix}.json`;
        return [file, withTexts(JSON.parse(readText(file)!), language)];
      }),
    ]),
};

const byName = (): Rule[] => [...RULES].sort((a, b) => (a.id < b.id ? -1 : 1));

function manifest(): string {
  const manifest = JSON.parse(readText(MANIFEST)!);
  const setting = manifest.contributes.configuration.properties['mutualNotes.severity'];
  setting.properties = Object.fromEntries(
    byName().map(({ id }) => [id, { type: 'string', enum: SEVERITIES, description: `%${KEY}${id}%` }]),
  );
  return json(manifest);
}

function withTexts(texts: Readonly<Record<string, string>>, language: Language): string {
  const others = Object.entries(texts).filter(([key]) => !key.startsWith(KEY));
  const rules = byName().map(({ id, what, severity }) => [`${KEY}${id}`, `${inWords(what, language)} (${severity})`]);
  return json(Object.fromEntries([...others, ...rules]));
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
