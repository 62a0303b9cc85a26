import * as vscode from 'vscode';
import { besidePolicy, type PolicyFiles } from '../policy/policyFiles';
import { referencesOf } from '../policy/references';
import { readTemplate, type Template } from './template';

/** The templates that ship with the extension, each a whole note with its front matter; made from client/templates. */
export async function shippedTemplates(extension: vscode.Extension<unknown>): Promise<Template[]> {
  const text = await readText(vscode.Uri.joinPath(extension.extensionUri, 'client', 'templates', 'notes.json'));
  const notes = JSON.parse(text ?? '[]') as ReadonlyArray<Omit<Template, 'own'>>;
  return notes.map((note) => ({
    ...note,
    title: inLanguage(note.title),
    description: inLanguage(note.description),
    own: false,
  }));
}

/** A text that stands in a file rather than in the sources, in the language of the interface. */
const inLanguage = (text: string): string => vscode.l10n.bundle?.[text] ?? text;

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
