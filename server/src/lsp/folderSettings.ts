import { isSame } from '../core/text/same';
import type { Saying } from '../core/text/saying';
import { DEFAULT_CLIENT_SETTINGS } from './clientSettings';
import type { Settings } from './protocol';

/** The window's settings, and those of each folder of a workspace that has several, by the folder's URI. */
export interface SettingsByFolder {
  readonly window: Settings;
  readonly folders: ReadonlyMap<string, Settings>;
  /** What in them cannot be used, and how to mend it. */
  readonly problems: readonly Saying[];
}

export const DEFAULT_SETTINGS_BY_FOLDER: SettingsByFolder = {
  window: DEFAULT_CLIENT_SETTINGS,
  folders: new Map(),
  problems: [],
};

/** The settings that hold for a document: those of its folder, where the workspace has several, else the window's. */
export function settingsOf({ window, folders }: SettingsByFolder, uri: string): Settings {
  const nearest = [...folders.keys()].filter((folder) => isBelow(uri, folder)).sort((a, b) => b.length - a.length)[0];
  return nearest === undefined ? window : folders.get(nearest)!;
}

export const areSameSettings = (a: SettingsByFolder, b: SettingsByFolder): boolean => isSame(partsOf(a), partsOf(b));

const partsOf = ({ window, folders, problems }: SettingsByFolder) => [window, problems, ...folders];

const isBelow = (uri: string, folder: string): boolean => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
