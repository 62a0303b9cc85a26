import fs from 'node:fs';
import { analyse } from '../../../server/src/core/engine/analyse';
import { allFindings, messageOf } from '../../../server/src/core/engine/findings';
import { UNSAID } from '../../../server/src/core/policy/house/texts';
import { NO_POLICY, settingsFor } from '../../../server/src/core/policy/policy';
import { type Example, readExample } from '../../../server/src/core/rules/examples';
import { SIDES } from '../../../server/src/core/rules/mutuality/sides';
import { CREDITS, RULES } from '../../../server/src/core/rules/registry';
import { inWords, type Language, type Text } from '../../../server/src/core/text/saying';
import { choicesAt } from '../../../server/src/service/codeActions';
import { explanationAt } from '../../../server/src/service/hover';
import { pictureOf } from '../../../server/src/service/insight';
import { MARKDOWN } from '../../../server/src/service/markup';
import { readAloudPage } from '../../../server/src/service/readAloud';
import { MARK_TITLES, ruleTitle } from '../../../server/src/service/ruleTitles';
import { sourcesIn } from '../architecture/sources';
import { textOf } from './strings';

const MATTERS = 'server/src/core/rules/confidentiality/matters';
const WRITTEN_OUT = /\b(?:say|inWords|inLanguage)\(\s*('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")/g;

/** The English texts that the server and its pages say: those written out in the sources, and those of rules and lists. */
export function serverTexts(): Set<string> {
  const writtenOut = [...sourcesIn('server/src'), ...sourcesIn('server/generate')].flatMap((file) =>
    [...fs.readFileSync(file, 'utf8').matchAll(WRITTEN_OUT)].map(([, text]) => textOf(text!)),
  );
  const ofRules = RULES.flatMap(({ id, what, why, instead }) => [what, why, instead, ruleTitle(id)]);
  const ofCredits = CREDITS.map(({ title }) => title);
  const ofHouseRules = Object.values(UNSAID);
  const ofMarks = Object.values(MARK_TITLES);
  const listed = [...SIDES, ...topics(), ...pieces(), ...ofTemplates(), ...ofPolicies()];
  const all = new Set([...writtenOut, ...ofRules, ...ofCredits, ...ofHouseRules, ...ofMarks, ...listed, ...asked()]);
  return new Set([...all].filter((text) => !CITATION.test(text)));
}

/** The number of a law is the same in every language. */
const CITATION = /^\d+ CFR (?:Part )?\S+$/;

/** What templates are called, and what each is for. */
const ofTemplates = (): string[] =>
  fs
    .readdirSync('client/templates')
    .filter((file) => file.endsWith('.md'))
    .map((file) => fs.readFileSync(`client/templates/${file}`, 'utf8'))
    .flatMap((text) => [...text.matchAll(/^(?:title|description): *"?(.*?)"?$/gm)].map(([, said]) => said!));

/** What the keys of a policy are for. */
const ofPolicies = (): string[] =>
  [...fs.readFileSync('client/media/policy.schema.json', 'utf8').matchAll(/"description": ("(?:\\.|[^"\\])*")/g)].map(
    ([, text]) => JSON.parse(text!),
  );

/** Names of sensitive matters. */
const topics = (): string[] =>
  ['sensitive-topic.txt', 'police-and-court.txt', 'abuse-or-assault.txt']
    .flatMap((list) => [...read(list).matchAll(/^\[(.+?)\]/gm)].map(([, topic]) => topic!))
    .filter((topic) => topic !== 'leave');

/** What the pieces of a combination are called. */
const pieces = (): string[] =>
  [...read('population-shares.txt').matchAll(/^[^#\n;]+;[^;\n]+;([^;\n]+);/gm)].map(([, words]) => words!.trim());

const read = (file: string): string => fs.readFileSync(`${MATTERS}/${file}`, 'utf8');

/** Every text that the server looks up while it speaks of the examples of all rules and credits. */
function asked(): Set<string> {
  const texts = new Set<string>();
  const language: Language = {
    locale: 'es',
    texts: new Proxy({}, { get: (_, text: string) => void texts.add(text) }),
  };
  for (const { fires, quiet } of [...RULES, ...CREDITS]) {
    for (const example of [...fires, ...quiet]) speakOf(readExample(example), language);
  }
  return texts;
}

function speakOf(example: Example, language: Language): void {
  const analysis = analyse(example.text, settingsFor(NO_POLICY, example));
  const say = (text: Text) => inWords(text, language);
  for (const finding of allFindings(analysis)) {
    messageOf(finding, language);
    for (const { message } of finding.related) say(message);
    for (const { title } of choicesAt(analysis, finding)) say(title);
    explanationAt(analysis, finding.start, { language, markup: MARKDOWN, linkTo: () => 'page', says: () => false });
  }
  const { summary, limits, credits, elements, givesAway } = pictureOf(analysis);
  for (const text of [summary, ...limits]) say(text);
  for (const { title } of [...credits, ...elements, ...givesAway]) say(title);
  readAloudPage(analysis, language);
}
