import { readExample } from '../src/core/rules/examples';
import { RULES } from '../src/core/rules/registry';
import type { Area, OptionSpec, Rule } from '../src/core/rules/rule';
import { inWords, type Language, type Saying, say, type Text } from '../src/core/text/saying';
import { ruleTitle } from '../src/service/ruleTitles';
import { editions } from './languages';
import type { Generator } from './main';

const FOLDER = 'client/rules';

/** One page a rule, and a list of them all, in each language: what the hover's "Read more" opens. */
export const rulePages: Generator = {
  owns: FOLDER,
  make: () =>
    Object.fromEntries(
      editions().flatMap(({ language, folder }) => [
        [`${FOLDER}${folder}/README.md`, index(language)],
        ...RULES.map((rule) => [`${FOLDER}${folder}/${pageName(rule)}`, page(rule, language)]),
      ]),
    ),
};

/** "confidentiality/place" has its page in "confidentiality-place.md". */
export const pageName = ({ id }: Rule): string => `${id.replace('/', '-')}.md`;

export const AREAS: Readonly<Record<Area, Saying>> = {
  confidentiality: say('What the note gives away'),
  mutuality: say('Whose note it is'),
  balance: say('Whether the note does its job'),
};

/** The rules of an area, by name. */
export const rulesOf = (area: Area): Rule[] =>
  RULES.filter(({ id }) => id.startsWith(`${area}/`)).sort((a, b) => (a.id < b.id ? -1 : 1));

function index(language: Language): string {
  const inLanguage = (text: Text) => inWords(text, language);
  const lists = Object.entries(AREAS).map(([area, title]) => {
    const lines = rulesOf(area as Area).map(
      (rule) => `- [${inLanguage(ruleTitle(rule.id))}](${pageName(rule)}): ${inLanguage(rule.what)}`,
    );
    return `## ${inLanguage(title)}\n\n${lines.join('\n')}\n`;
  });
  const title = inLanguage(say('The rules of Mutual Notes'));
  const about = inLanguage(
    say('Each page says what a rule points out, why it matters, and what you might write instead.'),
  );
  return `# ${title}\n\n${about}\n\n${lists.join('\n')}`;
}

const SHOWN: Readonly<Record<Rule['severity'], Saying>> = {
  error: say('strongly (error): please look before you share the note'),
  warning: say('as a warning: worth a look'),
  information: say('as information: something to consider'),
  hint: say('quietly (hint)'),
};

function page(rule: Rule, language: Language): string {
  const inLanguage = (text: Text) => inWords(text, language);
  return [
    `# ${inLanguage(ruleTitle(rule.id))}`,
    `\`${rule.id}\``,
    inLanguage(rule.what),
    inLanguage(say('**Why it matters.** {0}', say(rule.why))),
    inLanguage(say('**What you might write.** {0}', say(rule.instead))),
    rule.source ? inLanguage(say('**Where this comes from.** {0}', say(rule.source))) : '',
    `## ${inLanguage(say('Before: it speaks here'))}`,
    examples(rule.fires, language),
    `## ${inLanguage(say('After: it stays silent here'))}`,
    examples(rule.quiet, language),
    options(rule, language),
    `## ${inLanguage(say('Louder, quieter, or off'))}`,
    inLanguage(
      say(
        'It speaks {0}. A policy file (`.mutual-notes.yaml`) can change that, or switch it off:',
        SHOWN[rule.severity],
      ),
    ),
    `\`\`\`yaml\nrules:\n  ${rule.id}: off\n\`\`\``,
    inLanguage(say('To keep one place as you wrote it, choose “Keep as written…” there and say why.')),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

/** A page is to be read: the first examples of a rule are its plainest ones, the many behind them are for its tests. */
const MOST_EXAMPLES = 15;

const examples = (all: readonly string[], language: Language): string =>
  all
    .slice(0, MOST_EXAMPLES)
    .map((example) => quoted(example, language))
    .join('\n\n');

/** An example as a quotation, with the marked words in bold; long ones are cut. For rules about files, the file alone. */
function quoted(example: string, language: Language): string {
  const { text, marked, path, file } = readExample(example);
  if (path) {
    const facts = [
      file?.readableByAll && say('readable by everybody'),
      file?.repositoryHasRemote && say('in a repository with a remote'),
    ].filter((fact) => typeof fact === 'object');
    return `- ${[`\`${path}\``, ...facts.map((fact) => inWords(fact, language))].join(', ')}`;
  }
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
  text
    .replace(/[\\`*_[\]<>#|]/g, '\\$&')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2')
    .replace(/^(?:-{2,}|=+)(?=\s*$)/gm, '\\$&');

function options({ options: specs }: Rule, language: Language): string {
  const inLanguage = (text: Text) => inWords(text, language);
  const rows = Object.entries(specs ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  if (rows.length === 0) return '';
  const head = [say('option'), say('what it means'), say('unless set')].map(inLanguage).join(' | ');
  const lines = rows.map(
    ([name, spec]) => `| \`${name}\` | ${inLanguage(spec.description)} | ${shownDefault(spec, language)} |`,
  );
  return `## ${inLanguage(say('What an agency can set'))}\n\n| ${head} |\n|---|---|---|\n${lines.join('\n')}`;
}

const shownDefault = (spec: OptionSpec, language: Language): string =>
  spec.type === 'words'
    ? spec.default.map((word) => `\`${word}\``).join(', ') || inWords(say('none'), language)
    : `\`${spec.default}\``;
