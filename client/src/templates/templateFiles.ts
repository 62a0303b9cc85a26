import * as vscode from 'vscode';
import { besidePolicy, type PolicyFiles } from '../policy/policyFiles';
import { referencesOf } from '../policy/references';
import { readTemplate, type Template } from './template';

/** One entry of a snippet file of VS Code. */
interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: string | readonly string[];
  readonly description?: string;
}

/** The templates that ship with the extension, from the snippets that are generated of them. */
export async function shippedTemplates(extension: vscode.Extension<unknown>): Promise<Template[]> {
  const files: ReadonlyArray<{ path: string }> = extension.packageJSON.contributes?.snippets ?? [];
  const lists = await Promise.all(
    files.map(({ path }) => readSnippets(vscode.Uri.joinPath(extension.extensionUri, path))),
  );
  return lists.flat();
}

async function readSnippets(file: vscode.Uri): Promise<Template[]> {
  const text = await readText(file);
  if (text === undefined) return [];
  const snippets = JSON.parse(text) as Record<string, Snippet>;
  return Object.entries(snippets).map(([title, { prefix, body, description = '' }]) => ({
    id: String([prefix].flat()[0] ?? title),
    title,
    description,
    body: [body].flat().join('\n'),
    own: false,
  }));
}

/** The agency's templates: the Markdown files of the folder that the policy names, relative to the policy file. */
export async function agencyTemplates(policies: PolicyFiles, place: vscode.Uri | undefined): Promise<Template[]> {
  const policy = place && (await policies.nearest(place));
  const named = policy && (await referencesOf((await readText(policy)) ?? '')).templates;
  if (!policy || !named) return [];
  const folder = besidePolicy(policy, named);
  const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
  const names = entries.flatMap(([name, type]) => (type & vscode.FileType.File && /\.md$/i.test(name) ? [name] : []));
  const read = names.sort().map(async (name) => {
    const text = await readText(vscode.Uri.joinPath(folder, name));
    return text === undefined ? [] : [readTemplate(name, text)];
  });
  return (await Promise.all(read)).flat();
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
