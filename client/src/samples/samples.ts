import { l10n } from 'vscode';

/** A note that ships with the extension, to be tried out. */
export interface Sample {
  /** Its name in client/samples. */
  readonly file: string;
  readonly title: string;
  readonly about: string;
}

/** The shipped samples in the order of learning. Listed here since a web extension cannot read its own folders. */
export function samples(): Sample[] {
  return [
    {
      file: '1-names-and-numbers.peernote',
      title: l10n.t('Names and numbers'),
      about: l10n.t('What could tell a reader who somebody is'),
    },
    {
      file: '2-told-and-allowed.peernote',
      title: l10n.t('Told and allowed'),
      about: l10n.t('One decides, the other is to follow'),
    },
    {
      file: '3-seen-from-outside.peernote',
      title: l10n.t('Seen from outside'),
      about: l10n.t('An examination instead of a meeting'),
    },
    {
      file: '4-labels-and-doubts.peernote',
      title: l10n.t('Labels and doubts'),
      about: l10n.t('Words that weigh on a person'),
    },
    {
      file: '5-hardly-anything.peernote',
      title: l10n.t('Hardly anything'),
      about: l10n.t('A note too short to help either of you'),
    },
    {
      file: '6-a-group.peernote',
      title: l10n.t('A group'),
      about: l10n.t('What one person’s note tells about others'),
    },
    {
      file: '7-a-shared-note.peernote',
      title: l10n.t('A shared note'),
      about: l10n.t('Their words, your part, a step they chose'),
    },
  ];
}
