/** All test/vscode/suite/*.test.ts; those named *.node.test.ts only for the Node extension host. */
declare module 'virtual:suites';
declare module 'mocha/mocha';
