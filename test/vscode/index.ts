// The entry for the Node extension host and the desktop, in the shape that @vscode/test-electron asks for.
import Mocha from 'mocha';
import { finish, say } from './report';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, color: false, reporter: 'spec' });
  Mocha.reporters.Base.consoleLog = say;
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('virtual:suites');
  await finish((done) => mocha.run(done));
}
