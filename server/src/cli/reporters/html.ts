import type { Severity } from '../../core/rules/rule';
import { ruleTitle } from '../../service/ruleTitles';
import type { CheckedFile, PlacedFinding } from '../checker';
import { type Counts, countsOf, notesText, voiceShares } from '../counts';
import style from './html.css';
import { escaped } from './markup';
import type { Reporter } from './reporter';

/**
 * A page for reading and printing: counts first, then the places of each note. It stands alone, runs no script and loads
 * nothing; what it shows in colour it says in words too.
 */
export const html: Reporter = ({ files }, { withText }) => {
  const counts = countsOf(files);
  const marked = files.filter(({ findings }) => findings.length > 0);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Peer support notes: what there is to reconsider</title>
<style>
${style}</style>
</head>
<body>
<main>
<h1>Peer support notes: what there is to reconsider</h1>
<p>${summary(counts, marked.length)} ${withText ? WITH_TEXT : WITHOUT_TEXT}</p>
<h2>Whose voice they carry</h2>
${voices(counts)}
<h2>What was found</h2>
${rules(counts)}
<h2>Where it stands</h2>
${marked.map((file) => placesOf(file, withText, marked.length <= MOST_OPEN)).join('') || '<p>Nothing to point out.</p>'}
</main>
</body>
</html>
`;
};

/** With more notes than this their places are folded. */
const MOST_OPEN = 20;

const WITH_TEXT = 'It shows words of the notes, so you might keep it as carefully as the notes themselves.';
const WITHOUT_TEXT = 'It holds counts and places, and no words of a note.';

const summary = ({ notes, rules: found }: Counts, marked: number): string => {
  const places = found.reduce((sum, { findings }) => sum + findings, 0);
  return `${notesText(notes)} read; ${places === 1 ? '1 place' : `${places} places`} to look at in ${marked} of them. This page was made on the machine where the notes are.`;
};

function voices({ voices: counts }: Counts): string {
  const rows = voiceShares(counts).map(
    ({ voice, name, percent }) =>
      `<tr><th scope="row">${name}</th><td class="number">${percent} %</td><td class="number">${counts[voice]}</td><td class="bar" aria-hidden="true"><span style="width:${percent}%"></span></td></tr>\n`,
  );
  return `<table>
<caption>Shares of all clauses, over all notes together</caption>
<thead><tr><th scope="col">Voice</th><th scope="col">Share</th><th scope="col">Clauses</th><td></td></tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>`;
}

function rules({ rules: found, notes }: Counts): string {
  if (found.length === 0) return '<p>Nothing to point out.</p>';
  const rows = found.map(
    ({ code, findings, notes: holding }) =>
      `<tr><th scope="row">${escaped(ruleTitle(code))} <code>${escaped(code)}</code></th><td class="number">${findings}</td><td class="number">${holding} of ${notes}</td></tr>\n`,
  );
  return `<table>
<caption>By rule, the most frequent first</caption>
<thead><tr><th scope="col">Rule</th><th scope="col">Places</th><th scope="col">Notes</th></tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>`;
}

function placesOf({ path, findings }: CheckedFile, withText: boolean, isOpen: boolean): string {
  const words = withText ? '<th scope="col">Words</th>' : '';
  return `<details${isOpen ? ' open' : ''}>
<summary>${escaped(path)}: ${findings.length === 1 ? '1 place' : `${findings.length} places`}</summary>
<table>
<thead><tr><th scope="col">Line</th><th scope="col">Weight</th><th scope="col">Rule</th><th scope="col">What was seen</th>${words}</tr></thead>
<tbody>
${findings.map((finding) => placeOf(finding, withText)).join('')}</tbody>
</table>
</details>
`;
}

function placeOf({ code, severity, message, start, words }: PlacedFinding, withText: boolean): string {
  const shown = withText ? `<td><q>${escaped(words.replace(/\s+/g, ' '))}</q></td>` : '';
  return `<tr><td class="number">${start.line + 1}</td><td>${WEIGHT[severity]}</td><td>${escaped(ruleTitle(code))}</td><td>${escaped(message)}</td>${shown}</tr>\n`;
}

const WEIGHT: Readonly<Record<Severity, string>> = {
  error: 'to change before sharing',
  warning: 'warning',
  information: 'to know',
  hint: 'hint',
};
