import { type Saying, say } from '../text/saying';

/** A text as the schema's library hands it on: that knows mere strings only. */
export const mend = (text: Saying): string => JSON.stringify(text);

/** The text of a message; nothing where the message is the library's own. */
export const mendIn = (message: string): Saying | undefined =>
  message.startsWith('{') ? (JSON.parse(message) as Saying) : undefined;

/** With the word that was most likely meant, if one is near. */
export const meaning = (text: Saying, meant: string | undefined): Saying =>
  meant === undefined ? text : say('{0} Did you mean "{1}"?', text, meant);
