import contact from './contact.txt';
import when from './when.txt';

/** Forms by section of a list; `{name}` stands for what `let name = …` says. */
function readForms(list: string): ReadonlyMap<string, RegExp> {
  const names = new Map<string, string>();
  const sections = new Map<string, string[]>();
  let current = '';
  for (const line of list.split('\n').filter((one) => one && !one.startsWith('#'))) {
    const [, name, meaning] = /^let (\w+) = (.*)$/.exec(line) ?? [];
    const [, title] = /^\[(\w+)\]$/.exec(line) ?? [];
    if (name) names.set(name, meaning!);
    else if (title) current = title;
    else
      addTo(
        sections,
        current,
        line.replace(/\{([a-z]+)\}/g, (_, used: string) => names.get(used)!),
      );
  }
  return new Map([...sections].map(([title, forms]) => [title, new RegExp(`\\b(?:${forms.join('|')})`, 'i')]));
}

function addTo(sections: Map<string, string[]>, title: string, form: string): void {
  sections.set(title, [...(sections.get(title) ?? []), form]);
}

const FORMS = readForms(when);
const DATE = FORMS.get('date')!;
/** For how long they met. */
export const LENGTH = FORMS.get('length')!;
/** How or where they met. */
export const CONTACT = new RegExp(`\\b(?:${partsOf(contact).join('|')})\\b`, 'i');

function partsOf(list: string): string[] {
  const parts = list.replace(/#.*/g, '').split(/[,\n]/);
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** Whether a text says which day it was. */
export const tellsDay = (text: string): boolean => DATE.test(text) || text.split('\n').some(beginsWithWeekday);

/** "Tuesday, 90 min": a line that begins with when and how long. */
const beginsWithWeekday = (line: string): boolean => WEEKDAY.test(line) && LENGTH.test(line.slice(0, START_OF_LINE));
const WEEKDAY = /^.{0,40}\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\b/i;
/** In code units. */
const START_OF_LINE = 90;
