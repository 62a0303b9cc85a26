import * as vscode from 'vscode';
import { PAGE_SCHEME, type Pages } from '../pages/pages';
import { previewOf, type Template } from './template';

const KIND = 'template';

/** The list lies over the top of the editor, so the template begins below it. */
const COVERED = '\n'.repeat(18);

interface TemplateItem extends vscode.QuickPickItem {
  readonly template?: Template;
}

/** Lets the writer choose a template, the agency's own first, and shows each beside the list as it is looked at. */
export class TemplatePicker {
  private templates: readonly Template[] = [];
  /** The preview that is opening: it is closed only after it has opened. */
  private opening: Thenable<unknown> = Promise.resolve();

  constructor(private readonly pages: Pages) {
    pages.register(KIND, async ({ path }) => {
      const id = path.slice(KIND.length + 2, -'.md'.length);
      return COVERED + previewOf(this.templates.find((template) => template.id === id)?.body ?? '');
    });
  }

  /** The chosen template, or nothing after Escape. */
  async pick(templates: readonly Template[]): Promise<Template | undefined> {
    this.templates = templates;
    const list = vscode.window.createQuickPick<TemplateItem>();
    list.title = vscode.l10n.t('New note from template');
    list.placeholder = vscode.l10n.t('Choose a template; the note opens unsaved, nothing is written yet');
    list.matchOnDescription = true;
    list.matchOnDetail = true;
    list.items = itemsOf(templates);
    try {
      return await this.choose(list);
    } finally {
      list.dispose();
      await this.opening;
      await closePreviews();
    }
  }

  private choose(list: vscode.QuickPick<TemplateItem>): Promise<Template | undefined> {
    return new Promise((resolve) => {
      list.onDidChangeActive(([item]) => item?.template && this.preview(item.template));
      list.onDidAccept(() => resolve(list.selectedItems[0]?.template));
      list.onDidHide(() => resolve(undefined));
      list.show();
    });
  }

  private preview({ id }: Template): void {
    const address = this.pages.address(KIND, `${id}.md`);
    this.pages.refresh(address);
    this.opening = vscode.window
      .showTextDocument(address, { preserveFocus: true, preview: true })
      .then(undefined, () => undefined);
  }
}

function itemsOf(templates: readonly Template[]): TemplateItem[] {
  const item = (template: Template): TemplateItem => ({
    label: template.title,
    description: template.own ? '' : template.id,
    detail: template.description,
    template,
  });
  const own = templates.filter((template) => template.own);
  const shipped = templates.filter((template) => !template.own);
  const heading = (label: string): TemplateItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  if (own.length === 0) return shipped.map(item);
  return [
    heading(vscode.l10n.t('Your agency’s templates')),
    ...own.map(item),
    heading(vscode.l10n.t('Templates of Mutual Notes')),
    ...shipped.map(item),
  ];
}

async function closePreviews(): Promise<void> {
  const shown = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputText &&
        input.uri.scheme === PAGE_SCHEME &&
        input.uri.path.startsWith(`/${KIND}/`),
    );
  if (shown.length > 0) await vscode.window.tabGroups.close(shown);
}
