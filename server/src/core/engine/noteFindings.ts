import type { AnalysisSettings } from '../policy/settings';
import type { NoteView, RuleId } from '../rules/rule';
import type { Analysis, BlockState, Finding } from './analysis';
import { enabledRules } from './enabledRules';
import { finding, ruleOf } from './findings';
import type { NoteSums } from './sums';
import { applySuppressions } from './suppressions';
import type { Survey } from './survey';

/** What is told of the note as a whole, and of which blocks the writer's marks leave less to tell. */
export function findingsOfNote(
  view: NoteView,
  blocks: readonly BlockState[],
  sums: NoteSums,
  gathered: Analysis['gathered'],
  { settings, foreign }: Survey,
): Pick<Analysis, 'ofNote' | 'left'> {
  const told = [...(foreign ? [] : ruleFindings(view, gathered, settings)), ...frontMatterFindings(view)];
  const { ofNote, left } =
    sums.withMarks === 0
      ? { ofNote: told, left: NOTHING_LEFT_OUT }
      : applySuppressions(view.note, blocks, told, (id) => ruleOf(id as RuleId, settings) !== undefined);
  return { ofNote: [...ofNote].sort((a, b) => a.start - b.start || b.end - a.end), left };
}

const NOTHING_LEFT_OUT: Analysis['left'] = new Map();

function ruleFindings(view: NoteView, gathered: Analysis['gathered'], settings: AnalysisSettings): Finding[] {
  const findings: Finding[] = [];
  enabledRules(settings).ofNote.forEach(({ rule, part, options }, i) => {
    part.check(view, (report) => findings.push(finding(rule, report, settings)), options, gathered[i]!);
  });
  return findings;
}

const frontMatterFindings = ({ note, settled }: NoteView): Finding[] =>
  note.frontMatter.problems
    .filter(({ waits }) => settled || !waits)
    .map(({ span, message }) => ({
      rule: 'mutual-notes/front-matter',
      ...span,
      severity: 'information',
      message: [message],
      fixes: [],
      related: [],
    }));
