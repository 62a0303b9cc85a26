const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** Text as it may stand in XML or HTML, attributes too; control characters, which neither can hold, become "?". */
export const escaped = (text: string): string =>
  text
    .replace(/[&<>"\n]/g, (sign) => ENTITIES[sign]!)
    .replace(/[^\t\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '?');
