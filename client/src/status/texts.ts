import { l10n } from 'vscode';
import type { Insight } from '../../../server/src/lsp/protocol';

/** "2 give away too much · 1 less shared · 3 missing", or that nothing is marked. */
export function countsText({ confidentiality, mutuality, balance }: Insight['areas']): string {
  const parts = [
    confidentiality > 0 && l10n.t('Confidentiality {0}', confidentiality),
    mutuality > 0 && l10n.t('Mutuality {0}', mutuality),
    balance > 0 && l10n.t('Balance {0}', balance),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(' · ') : l10n.t('Nothing to look at');
}

/** "142 words, about 1 minute to read". */
export function lengthText({ words, readingTime }: Pick<Insight, 'words' | 'readingTime'>): string {
  const counted = words === 1 ? l10n.t('1 word') : l10n.t('{0} words', words);
  if (readingTime < 45) return l10n.t('{0}, less than a minute to read', counted);
  const minutes = Math.max(1, Math.round(readingTime / 60));
  return minutes === 1
    ? l10n.t('{0}, about a minute to read', counted)
    : l10n.t('{0}, about {1} minutes to read', counted, minutes);
}
