import { ENGLISH, type Language } from '../src/core/text/saying';
import { readText } from './main';

/** A language that generated files are written in, and what its files are called beside the English ones. */
export interface Edition {
  readonly language: Language;
  /** The folder of its pages below that of the English ones, with a slash before it. */
  readonly folder: string;
  /** What stands before the ending of its files: "policy.schema.es.json". */
  readonly suffix: string;
}

/** From the same translations that the interface has, so that no text is translated twice. */
export const editions = (): readonly Edition[] => [
  { language: ENGLISH, folder: '', suffix: '' },
  {
    language: { locale: 'es', texts: JSON.parse(readText('client/l10n/bundle.l10n.es.json')!) },
    folder: '/es',
    suffix: '.es',
  },
];
