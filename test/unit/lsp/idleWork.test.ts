import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { readAbilities } from '../../../server/src/lsp/abilities';
import { IdleWork } from '../../../server/src/lsp/idleWork';
import { rehearsal } from '../../../server/src/lsp/rehearsal';

/** Counts the steps that were made, of five. */
function counted() {
  const made = { steps: 0 };
  const steps = (function* () {
    for (let i = 0; i < 5; i++) {
      made.steps++;
      yield;
    }
  })();
  return { made, work: new IdleWork(steps) };
}

describe('work that can wait', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('lets the first answer come first', () => {
    const { made, work } = counted();
    work.begin();
    mock.timers.tick(100);
    assert.equal(made.steps, 0);
  });

  it('lets the editor be answered between two steps', () => {
    const { made, work } = counted();
    work.begin();
    mock.timers.tick(250);
    assert.equal(made.steps, 1);
  });

  it('makes each step once, however often it is begun', () => {
    const { made, work } = counted();
    for (let i = 0; i < 3; i++) {
      work.begin();
      for (let n = 0; n < 50; n++) mock.timers.tick(10);
    }
    assert.equal(made.steps, 5);
  });

  it('makes no step once it was given up', () => {
    const { made, work } = counted();
    work.giveUp();
    work.begin();
    mock.timers.tick(1000);
    assert.equal(made.steps, 0);
  });

  it('rehearses to the end of the last example', () => {
    const steps = [...rehearsal(readAbilities({}, {}))];
    assert.ok(steps.length > 100);
  });
});
