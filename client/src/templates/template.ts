/** A note template: its body is a snippet with tab stops. */
export interface Template {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly body: string;
  /** Whether it is the agency's own. */
  readonly own: boolean;
}

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * Reads an agency's template: Markdown with front matter (`title`, `description`) and a body with snippet placeholders.
 * Without a title, the first heading or the file's name stands for it. Never fails.
 */
export function readTemplate(file: string, text: string): Template {
  const header = FRONT_MATTER.exec(text);
  const body = withBrackets(text.slice(header?.[0].length ?? 0).replace(/^\s*\n/, ''));
  const id = file.replace(/\.md$/i, '');
  const title = field(header?.[1], 'title') ?? /^#\s+([^$\n]+?)\s*$/m.exec(body)?.[1] ?? id;
  return { id, title, description: field(header?.[1], 'description') ?? '', body, own: true };
}

/** Hints in square brackets, as ours have them, so that one left over is seen and found again as a placeholder. */
const withBrackets = (body: string): string => body.replace(/(?<!\\)(\$\{\d+:)(?!\[)([^${}]+)\}/g, '$1[$2]}');

function field(header: string | undefined, name: string): string | undefined {
  const value = header && new RegExp(`^${name}:[ \\t]*(.+?)[ \\t]*$`, 'm').exec(header)?.[1];
  return value?.replace(/^(["'])(.*)\1$/, '$2') || undefined;
}

/** The body as a reader sees it: tab stops become their hints, choices stand side by side unless a hint is among them. */
export function previewOf(body: string): string {
  let shown = body.replaceAll('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '[today]');
  for (let before = ''; shown !== before; ) {
    before = shown;
    shown = shown
      .replace(/(?<!\\)\$\{\d+\|((?:\\.|[^\\|])*)\|\}/g, (_, choices: string) => choicesShown(choices))
      .replace(/(?<!\\)\$\{\d+:([^${}]*)\}/g, (_, hint: string) => bracketed(hint));
  }
  return shown.replace(/(?<!\\)\$(?:\d+|\{\d+\}|[A-Z_]+|\{[A-Z_]+\})/g, '').replace(/\\([$}\\])/g, '$1');
}

function choicesShown(choices: string): string {
  const each = choices.split(/(?<!\\),/).map((choice) => choice.replace(/\\([\\,|])/g, '$1'));
  return /^\[.*\]$/.test(each[0]!) ? each[0]! : bracketed(each.join(' / '));
}

const bracketed = (hint: string): string => (/^\[[^[\]]*\]$/.test(hint) ? hint : `[${hint}]`);
