import { readExample } from '../src/core/rules/examples';
import { RULES } from '../src/core/rules/registry';
import type { Area, OptionSpec, Rule } from '../src/core/rules/rule';
import { ruleTitle } from '../src/service/ruleTitles';
import type { Generator } from './main';

const FOLDER = 'client/rules';

/** One page a rule, and a list of them all: what the hover's "Read more" opens. */
export const rulePages: Generator = {
  owns: FOLDER,
  make: () => ({
    [`${FOLDER}/README.md`]: index(),
    ...Object.fromEntries(RULES.map((rule) => [`${FOLDER}/${pageName(rule)}`, page(rule)])),
  }),
};

/** "confidentiality/place" has its page in "confidentiality-place.md". */
export const pageName = ({ id }: Rule): string => `${id.replace('/', '-')}.md`;

export const AREAS: Readonly<Record<Area, string>> = {
  confidentiality: 'What the note gives away',
  mutuality: 'Whose note it is',
  balance: 'Whether the note does its job',
};

/** The rules of an area, by name. */
export const rulesOf = (area: Area): Rule[] =>
  RULES.filter(({ id }) => id.startsWith(`${area}/`)).sort((a, b) => (a.id < b.id ? -1 : 1));

function index(): string {
  const lists = Object.entries(AREAS).map(([area, title]) => {
    const lines = rulesOf(area as Area).map((rule) => `- [${ruleTitle(rule.id)}](${pageName(rule)}): ${rule.what}`);
    return `## ${title}\n\n${lines.join('\n')}\n`;
  });
  return `# The rules of Mutual Notes\n\nEach page says what a rule points out, why it matters, and what you might write instead.\n\n${lists.join('\n')}`;
}

const SHOWN: Readonly<Record<Rule['severity'], string>> = {
  error: 'strongly (error): please look before you share the note',
  warning: 'as a warning: worth a look',
  information: 'as information: something to consider',
  hint: 'quietly (hint)',
};

function page(rule: Rule): string {
  return [
    `# ${ruleTitle(rule.id)}`,
    `\`${rule.id}\``,
    rule.what,
    `**Why it matters.** ${rule.why}`,
    `**What you might write.** ${rule.instead}`,
    rule.source ? `**Where this comes from.** ${rule.source}` : '',
    '## Before: it speaks here',
    rule.fires.map(quoted).join('\n\n'),
    '## After: it stays silent here',
    rule.quiet.map(quoted).join('\n\n'),
    options(rule),
    '## Louder, quieter, or off',
    `It speaks ${SHOWN[rule.severity]}. A policy file (\`.mutual-notes.yaml\`) can change that, or switch it off:`,
    `\`\`\`yaml\nrules:\n  ${rule.id}: off\n\`\`\``,
    `To keep one place as you wrote it, choose “Keep as written…” there and say why.`,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

/** An example as a quotation, with the marked words in bold; long ones are cut. For rules about files, the file alone. */
function quoted(example: string): string {
  const { text, marked, path, file } = readExample(example);
  if (path)
    return `- \`${path}\`${file?.readableByAll ? ', readable by everybody' : ''}${file?.repositoryHasRemote ? ', in a repository with a remote' : ''}`;
  let shown = '';
  let last = 0;
  for (const { start, end } of marked) {
    shown += `${plain(text.slice(last, start))}**${plain(text.slice(start, end))}**`;
    last = end;
  }
  shown += plain(text.slice(last));
  const lines = shown.split('\n').map((line) => cut(`> ${line}`.trimEnd()));
  return [...lines.slice(0, MOST_LINES), ...(lines.length > MOST_LINES ? ['> …'] : [])].join('  \n');
}

const MOST_LINES = 14;
const cut = (line: string): string => (line.length > 400 ? `${line.slice(0, 400).replace(/\s+\S*$/, '')} …` : line);

/** Text in which Markdown sees no mark-up. */
const plain = (text: string): string =>
  text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2');

function options({ options: specs }: Rule): string {
  const rows = Object.entries(specs ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  if (rows.length === 0) return '';
  const lines = rows.map(([name, spec]) => `| \`${name}\` | ${spec.description} | ${shownDefault(spec)} |`);
  return `## What an agency can set\n\n| option | what it means | unless set |\n|---|---|---|\n${lines.join('\n')}`;
}

const shownDefault = (spec: OptionSpec): string =>
  spec.type === 'words' ? spec.default.map((word) => `\`${word}\``).join(', ') || 'none' : `\`${spec.default}\``;
