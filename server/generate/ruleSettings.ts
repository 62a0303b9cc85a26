import { SEVERITIES } from '../src/core/policy/schema';
import { RULES } from '../src/core/rules/registry';
import { type Generator, readText } from './main';

const FILE = 'package.json';

/** The rules' names and texts in the setting `mutualNotes.severity`. Everything else in package.json stays as it is. */
export const ruleSettings: Generator = {
  make: () => {
    const manifest = JSON.parse(readText(FILE)!);
    const setting = manifest.contributes.configuration.properties['mutualNotes.severity'];
    setting.properties = Object.fromEntries(
      [...RULES]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, what, severity }) => [
          id,
          { type: 'string', enum: SEVERITIES, description: `${what} (${severity})` },
        ]),
    );
    return { [FILE]: `${JSON.stringify(manifest, null, 2)}\n` };
  },
};
