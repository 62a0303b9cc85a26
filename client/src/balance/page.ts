import * as vscode from 'vscode';

/** The web view's page: an empty frame that the script fills. Nothing may be loaded but our own script and style. */
export function balancePage(webview: vscode.Webview, extension: vscode.Uri): string {
  const media = vscode.Uri.joinPath(extension, 'client', 'media');
  const script = webview.asWebviewUri(vscode.Uri.joinPath(media, 'balance.js'));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(media, 'balance.css'));
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${style}">
  <title>${vscode.l10n.t('Balance of the note')}</title>
</head>
<body>
  <main id="balance"></main>
  <p id="spoken" class="spoken" role="status" aria-live="polite"></p>
  <script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
