import { noteKind } from '../../note/kind';
import { readNote } from '../../note/note';
import { surveyPeople } from '../../people/survey';
import { readExample } from '../../rules/examples';
import { Gathered } from '../../rules/gathered';
import type { BlockView, JudgedBlock, NoteView, Rule, SpanReport } from '../../rules/rule';
import { type Saying, say } from '../../text/saying';
import type { Span } from '../../text/span';
import { castOf } from '../../voice/actors';
import { noVoices } from '../../voice/clause';
import { DEFAULT_SETTINGS, NO_FACTS } from '../settings';
import type { HouseProblem } from './houseRule';

/** Tries a house rule on its own examples; each that does not do what it says is a problem at its place. */
export function triedExamples(rule: Rule): HouseProblem[] {
  const problems: HouseProblem[] = [];
  const tell = (path: HouseProblem['path'], severity: HouseProblem['severity'], message: Saying) =>
    void problems.push({ path, severity, message });
  rule.fires.forEach((example, i) => {
    const { text, marked } = readExample(example);
    const found = run(rule, text);
    if (found.length === 0)
      tell(
        ['fires', i],
        'warning',
        say('The rule stays silent on this example. You might change the example or the rule.'),
      );
    else if (marked.length > 0 && !sameSpans(found, marked))
      tell(
        ['fires', i],
        'warning',
        say(
          'The rule points at other words here: {0}. You might move the [[marks]] or change the rule.',
          found.map(({ start, end }) => `"${text.slice(start, end)}"`),
        ),
      );
  });
  rule.quiet.forEach((example, i) => {
    if (run(rule, readExample(example).text).length > 0)
      tell(
        ['quiet', i],
        'warning',
        say('The rule speaks on this example, which is meant to stay quiet. You might change the example or the rule.'),
      );
  });
  if (rule.fires.length === 0)
    tell(
      [],
      'information',
      say(
        'This rule has no example yet. You might add "fires:" with a line in which it speaks, and "quiet:" with one in which it stays silent.',
      ),
    );
  return problems;
}

const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(({ start, end }, i) => start === b[i]!.start && end === b[i]!.end);

const NOBODY = surveyPeople([], readNote('').frontMatter, DEFAULT_SETTINGS.known, 'visit');

/** Runs a house rule on a text. House rules read words and sections only, so no people or voices are looked for. */
function run(rule: Rule, text: string): Span[] {
  const note = readNote(text);
  const kind = noteKind(note);
  const blocks = note.blocks.map(({ start, reading }): JudgedBlock => {
    const view: BlockView = {
      reading,
      tokens: reading.tokens,
      mentions: [],
      clauses: [],
      people: NOBODY,
      cast: castOf(reading, [], NOBODY),
      noteKind: kind,
      section: 'none',
      facts: NO_FACTS,
    };
    return { start, view, findings: [], credits: [], gathered: [] };
  });
  const found: Span[] = [];
  const take =
    (from: number) =>
    ({ start, end }: SpanReport) =>
      void found.push({ start: from + start, end: from + end });
  if (rule.scope === 'span') for (const { start, view } of blocks) rule.check(view, take(start), {});
  else {
    const words = note.blocks.reduce((sum, { reading }) => sum + reading.words, 0);
    const view: NoteView = {
      note,
      blocks,
      people: NOBODY,
      noteKind: kind,
      facts: NO_FACTS,
      voices: noVoices(),
      words,
      settled: true,
      anchor: { start: 0, end: Math.min(text.length, 80) },
    };
    rule.check(view, take(0), {}, new Gathered<unknown>(blocks, 0, {}));
  }
  return found.sort((a, b) => a.start - b.start);
}
