import { l10n, type Uri } from 'vscode';
import type { CheckTextResult } from '../../../server/src/lsp/protocol';
import { RULE_PAGE, rulePageName } from '../rules/showRule';
import { hasPage } from '../server/ruleLinks';

export type Finding = CheckTextResult['findings'][number];

export interface CheckedFile {
  readonly uri: Uri;
  readonly findings: readonly Finding[];
}
export interface SkippedFile {
  readonly uri: Uri;
  readonly why: string;
}
export interface FolderReport {
  readonly folder: Uri;
  readonly files: readonly CheckedFile[];
  readonly skipped: readonly SkippedFile[];
  readonly cancelled: boolean;
}

interface RuleTotal {
  readonly rule: string;
  readonly title: string;
  count: number;
  files: number;
}

/** How often each rule spoke, most often first; counts and places only, no text of a note. */
function totalsByRule(files: readonly CheckedFile[]): RuleTotal[] {
  const totals = new Map<string, RuleTotal>();
  for (const { findings } of files) {
    const here = new Set<string>();
    for (const { code, title } of findings) {
      const total = totals.get(code) ?? { rule: code, title, count: 0, files: 0 };
      totals.set(code, total);
      total.count += 1;
      if (!here.has(code)) total.files += 1;
      here.add(code);
    }
  }
  return [...totals.values()].sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

/** The summary as Markdown, for the read-only page. */
export function summaryPage(report: FolderReport): string {
  const { folder, files, skipped, cancelled } = report;
  const findings = files.reduce((sum, file) => sum + file.findings.length, 0);
  const parts = [
    `# ${l10n.t('Notes in this folder')}`,
    l10n.t('{0} notes read, {1} places to look at in {2} of them.', files.length, findings, files.filter(has).length),
  ];
  if (cancelled) parts.push(l10n.t('You stopped the check, so some notes were not read.'));
  if (findings > 0)
    parts.push(`## ${l10n.t('By rule')}`, ruleTable(files), `## ${l10n.t('By note')}`, fileTable(folder, files));
  if (skipped.length > 0)
    parts.push(
      `## ${l10n.t('Not read')}`,
      skipped.map((file) => `- ${nameIn(folder, file.uri)}: ${file.why}`).join('\n'),
    );
  parts.push(l10n.t('The places stand in the Problems panel. This page holds counts only and is not saved anywhere.'));
  return parts.join('\n\n');
}

const has = ({ findings }: CheckedFile) => findings.length > 0;

function ruleTable(files: readonly CheckedFile[]): string {
  const rows = totalsByRule(files).map((total) => `| ${ruleLink(total)} | ${total.count} | ${total.files} |`);
  return [`| ${l10n.t('Rule')} | ${l10n.t('Places')} | ${l10n.t('Notes')} |`, '| --- | ---: | ---: |', ...rows].join(
    '\n',
  );
}

function fileTable(folder: Uri, files: readonly CheckedFile[]): string {
  const rows = files.filter(has).map(({ uri, findings }) => `| ${nameIn(folder, uri)} | ${findings.length} |`);
  return [`| ${l10n.t('Note')} | ${l10n.t('Places')} |`, '| --- | ---: |', ...rows].join('\n');
}

/** A link between our pages, as VS Code's preview follows it. */
const ruleLink = ({ rule, title }: RuleTotal): string =>
  hasPage(rule) ? `[${title}](../${RULE_PAGE}/${rulePageName(rule)})` : title;

function nameIn(folder: Uri, uri: Uri): string {
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  const name = uri.path.startsWith(base) ? uri.path.slice(base.length) : uri.path;
  return name.replace(/[\\|[\]*_`<]/g, '\\$&');
}
