// mocha's reporter for every suite: the tests as they end, and a last line of counts that test/run.mjs adds up.
import Mocha from 'mocha';
import { countsLine } from './host/verdict.mjs';

const { Spec, Dot } = Mocha.reporters;

/** Many small tests are dots, a few large ones are lines. */
export default class CountsReporter extends (process.env.MOCHA_LINES ? Spec : Dot) {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      console.log(countsLine({ passed: passes, failed: failures, skipped: pending }));
    });
  }
}
