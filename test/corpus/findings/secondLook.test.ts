import assert from 'node:assert/strict';
import { afterSecondLook } from '../../../server/src/core/rules/mutuality/secondLook';
import { type JudgedFinding, judgedFindings, UNREAD } from './judgedFindings';

describe('the second look at wording, on notes that nothing was learnt from', () => {
  const judged = judgedFindings().filter(({ list }) => UNREAD.has(list));
  const shareLeftOut = (right: boolean, list?: string): number => {
    const some = judged.filter((one) => one.right === right && (list === undefined || one.list === list));
    return some.filter(isLeftOut).length / some.length;
  };

  it('leaves out at least a third of the false findings', () => {
    assert.ok(shareLeftOut(false) >= 1 / 3, `${shareLeftOut(false)}`);
  });

  it('leaves out at most one right finding in fifty of ordinary notes', () => {
    assert.ok(shareLeftOut(true, 'v') <= 1 / 50, `${shareLeftOut(true, 'v')}`);
  });

  it('leaves out at most one right finding in twenty-five where notes are full of them', () => {
    assert.ok(shareLeftOut(true, 'al') <= 1 / 25, `${shareLeftOut(true, 'al')}`);
  });
});

const isLeftOut = ({ view, found, finding }: JudgedFinding): boolean =>
  !afterSecondLook(view, found).some(
    ({ rule, start, end }) => rule === finding.rule && start === finding.start && end === finding.end,
  );
