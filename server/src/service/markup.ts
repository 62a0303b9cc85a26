/** How an editor shows text that has structure. */
export interface Markup {
  /** What parts the explanations of several findings. */
  readonly between: string;
  /** Text as it is, whatever signs it holds. */
  literal(text: string): string;
  strong(text: string): string;
  emphasised(text: string): string;
  link(text: string, address: string): string;
}

export const MARKDOWN: Markup = {
  between: '\n\n---\n\n',
  literal: (text) => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&'),
  strong: (text) => `**${text}**`,
  emphasised: (text) => `*${text}*`,
  link: (text, address) => `[${text}](${address})`,
};

/** For editors that show what they are given letter by letter. */
export const PLAIN_TEXT: Markup = {
  between: '\n\n',
  literal: (text) => text,
  strong: (text) => text,
  emphasised: (text) => text,
  link: (text, address) => `${text}: ${address}`,
};
