// The entry for the web extension host: the same suites under mocha's browser build.
import 'mocha/mocha';
import { finish, say } from './report';

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 20_000, color: false, reporter: Mocha.reporters.Spec });
  Mocha.reporters.Base.consoleLog = say;
  await import('virtual:suites');
  await finish((done) => mocha.run(done));
}
