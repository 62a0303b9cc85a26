import assert from 'node:assert/strict';
import * as checks from '../../../../../server/src/core/rules/confidentiality/identifiers/checksums';

describe('check digits', () => {
  const cases: readonly (readonly [string, (code: string) => boolean, string, string])[] = [
    ['Luhn', checks.passesLuhn, '79927398713', '79927398710'],
    ['payment card', checks.isPaymentCard, '4111111111111111', '4111111111111112'],
    ['a payment card needs an issuer', checks.isPaymentCard, '5555555555554444', '9999999999999995'],
    ['routing number', checks.isRoutingNumber, '021000021', '021000022'],
    ['IBAN', checks.isIban, 'DE89370400440532013000', 'DE88370400440532013000'],
    ['vehicle', checks.isVin, '1HGCM82633A004352', '1HGCM82643A004352'],
    ['Medicare', checks.isMedicareId, '1EG4TE5MK72', '1EG4TE5MK7B'],
    ['Social Security area 666', checks.isPossibleSsn, '219099999', '666099999'],
    ['Social Security serial 0000', checks.isPossibleSsn, '078051120', '078050000'],
    ['ITIN groups', checks.isPossibleItin, '912784410', '912934410'],
  ];
  for (const [name, check, right, wrong] of cases) {
    it(name, () => {
      assert.equal(check(right), true, right);
      assert.equal(check(wrong), false, wrong);
    });
  }
});
