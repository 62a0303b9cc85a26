import { env, l10n } from 'vscode';
import type { Insight, Range, VoiceCounts } from '../../../server/src/lsp/protocol';
import type { BalanceModel, EmptyModel, VoiceBar, VoiceShare } from './model';

/** The voices in the order of the bar: what is shared first. Record lines carry no voice. */
const ORDER = ['person', 'together', 'writer', 'observer'] as const;
type Carried = (typeof ORDER)[number];

function voiceLabel(voice: Carried): string {
  const labels: Readonly<Record<Carried, string>> = {
    person: l10n.t('The person'),
    together: l10n.t('Together'),
    writer: l10n.t('You'),
    observer: l10n.t('Looked at from outside'),
  };
  return labels[voice];
}

/** What the view shows while there is no note, or while it is being read. */
export function emptyPicture(hasNote: boolean): EmptyModel {
  return {
    version: 0,
    heading: l10n.t('Balance of the note'),
    summary: hasNote ? l10n.t('Reading the note.') : l10n.t('Open a peer note to see whose voice it carries.'),
    newNote: hasNote ? '' : l10n.t('New note from template'),
  };
}

/** The picture of a note, every text in the reader's language. */
export function pictureOf(insight: Insight): BalanceModel {
  return {
    version: insight.version,
    heading: l10n.t('Balance of the note'),
    summary: insight.summary,
    voice: {
      heading: l10n.t('Whose voice'),
      explanation: l10n.t(
        'Each part of a sentence that has a voice counts once. Dates, times and other record lines are counted apart: {0} of {1}.',
        insight.voices.record,
        carried(insight.voices) + insight.voices.record,
      ),
      note: voiceBar(l10n.t('The whole note'), insight.voices),
      sections: sectionBars(insight),
    },
    credits: {
      heading: l10n.t('What is working'),
      empty: l10n.t('Nothing found yet. A few of their own words, or something you did together, would stand here.'),
      items: insight.credits.map(({ title, range }) => ({ text: title, range })),
    },
    givesAway: {
      heading: l10n.t('What it gives away'),
      empty: l10n.t('Nothing that identifies somebody was found. A person who knows them may still see more.'),
      items: insight.givesAway.map(({ rule, title, count, first }) => ({
        rule,
        count,
        text: title,
        range: first,
        explain: l10n.t('Why it matters: {0}', title),
      })),
      stillFit: stillFitText(insight.stillFit),
    },
    needed: {
      heading: l10n.t('What is still needed'),
      empty: l10n.t('This kind of note needs nothing more.'),
      items: insight.elements.map(({ id, title, present, range, prompt }) => ({
        id,
        present,
        range,
        text: title,
        state: present ? l10n.t('there') : l10n.t('still open'),
        canInsert: !present && prompt !== undefined,
      })),
    },
    limits: insight.limits,
  };
}

/** The only section is the whole note, whose bar stands above. */
function sectionBars({ sections }: Insight): VoiceBar[] {
  const spoken = sections.filter(({ voices }) => carried(voices) > 0);
  if (spoken.length === 1 && !spoken[0]!.name) return [];
  return spoken.map(({ name, voices, range }) => voiceBar(name || l10n.t('The beginning'), voices, range));
}

const carried = (voices: VoiceCounts): number => ORDER.reduce((sum, voice) => sum + voices[voice], 0);

function voiceBar(name: string, voices: VoiceCounts, range?: Range): VoiceBar {
  const parts = sharesOf(voices);
  const spoken = parts.filter(({ count }) => count > 0).map(({ label, percentText }) => `${label} ${percentText}`);
  const alternative = spoken.length > 0 ? `${name}: ${spoken.join(', ')}` : l10n.t('{0}: nothing to count yet', name);
  return { name, alternative, parts, range };
}

/** Shares in whole percent of the clauses that carry a voice. Each is rounded by itself, so that equal counts look equal. */
function sharesOf(voices: VoiceCounts): VoiceShare[] {
  const all = carried(voices);
  const written = new Intl.NumberFormat(env.language, { style: 'percent' });
  return ORDER.map((voice) => {
    const percent = all === 0 ? 0 : Math.round((100 * voices[voice]) / all);
    return {
      voice,
      label: voiceLabel(voice),
      count: voices[voice],
      percent,
      percentText: written.format(percent / 100),
    };
  });
}

function stillFitText(stillFit: Insight['stillFit']): string {
  if (!stillFit) return '';
  const { people, communitySize, dropFirst } = stillFit;
  const size = communitySize.toLocaleString(env.language);
  const fit =
    people <= 1
      ? l10n.t('In a community of {0} people, about one person would fit what the note tells.', size)
      : l10n.t(
          'In a community of {0} people, about {1} would still fit what the note tells.',
          size,
          people.toLocaleString(env.language),
        );
  return dropFirst ? `${fit} ${l10n.t('Leaving out “{0}” would hide them best.', dropFirst)}` : fit;
}
