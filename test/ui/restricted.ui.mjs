import { openWorkbench } from './workbench.mjs';

describe('a folder that nobody has said to trust', () => {
  it('is checked and mended like any other', async () => {
    const workbench = await openWorkbench({
      notes: { 'today.peernote': 'We walked to the river. Call her at 413-555-0182.\n' },
      show: 'today.peernote',
      userSettings: {
        'security.workspace.trust.enabled': true,
        'security.workspace.trust.startupPrompt': 'never',
        'security.workspace.trust.banner': 'never',
      },
    });
    const { page, squiggles, line } = workbench;
    await page.getByText('Restricted Mode').first().waitFor();
    await workbench.write();
    await workbench.caretAt('413');
    await squiggles.first().waitFor();
    await workbench.openQuickFixes();
    await workbench.picture('restricted');
    await workbench.choose('[phone number]');
    await line(/Call\sher\sat\s\[phone\snumber\]/).waitFor();
    await workbench.close();
  });
});
