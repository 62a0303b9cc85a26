import type { Reporter } from './reporter';

/** `{"files":[{"path","findings":[{"code","severity","message","start":{"line","character"},"end":{…}}]}]}`: 0-based, UTF-16 code units. */
export const json: Reporter = ({ files }, { withText }) => {
  const shown = files.map(({ path, findings }) => ({
    path,
    findings: findings.map(({ code, severity, message, start, end, words }) => ({
      code,
      severity,
      message,
      start,
      end,
      ...(withText ? { text: words } : {}),
    })),
  }));
  return `${JSON.stringify({ files: shown }, null, 2)}\n`;
};
