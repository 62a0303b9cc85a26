import assert from 'node:assert/strict';
import { foundNames, NOBODY } from './foundNames';

const rolesOf = (text: string) =>
  Object.fromEntries([...foundNames(text).people.entities.values()].map((e) => [e.display, e.role]));

describe('who is who in a note', () => {
  it('takes full name, first name, surname, possessive and lower case as one person', () => {
    const { people, names } = foundNames(
      "Met with Darnell Whitaker. We read Darnell's lease.\n\nMr. Whitaker laughed. darnell waved.",
    );
    assert.equal(people.entities.size, 1);
    assert.deepEqual([...people.entities.values()][0]!.names, ['darnell', 'whitaker']);
    assert.equal(names.length, 4);
  });

  it('keeps two people of one first name apart', () => {
    const { people } = foundNames('Met with Dana Smith and with Dana Jones.');
    assert.equal(people.entities.size, 2);
  });

  it('joins "Ms. Nguyen" and "Linh Nguyen"', () => {
    const { people } = foundNames('Ms. Nguyen called. We met with Linh Nguyen after lunch.');
    assert.equal(people.entities.size, 1);
  });

  it('knows kin, staff and others by their relation', () => {
    const roles = rolesOf(
      'Met with Keisha. Her sister Dana drove. Her landlord, Paul Dees, called. Lena Ortiz, her case manager, was away.',
    );
    assert.equal(roles.Keisha, 'person');
    assert.equal(roles.Dana, 'kin');
    assert.equal(roles['Lena Ortiz'], 'staff');
  });

  it('makes group members participants', () => {
    assert.equal(rolesOf('---\ntemplate: group\n---\nRosa and Jim talked about music.')['Rosa'], 'participant');
  });

  it('takes the person from the header', () => {
    const { people } = foundNames('Name: Keisha Brown\n\nMet with Dana. Keisha said the day was long.');
    assert.equal(people.entities.get(people.person)!.names[0], 'keisha');
  });

  it('leaves alone staff of policy, writer and signature', () => {
    assert.deepEqual(foundNames('Peer specialist: Ana Reyes, CPS\n\nAna sat with them.').names, []);
    assert.deepEqual(foundNames('They sat with Joe.', { ...NOBODY, staff: ['joe lang'] }).names, []);
    assert.deepEqual(foundNames('They sat with Ana.\n\n— Ana Reyes, CPS').names, []);
    assert.deepEqual(foundNames('They came to Harbor House.', { ...NOBODY, agency: ['harbor house'] }).names, []);
  });

  it('leaves alone the name in a header field, and finds it in the story', () => {
    assert.deepEqual(
      foundNames('Name: Darnell Whitaker\n\nDarnell said yes.').names.map((n) => n.text),
      ['Darnell'],
    );
  });

  it('knows which pronoun the note uses for the person', () => {
    assert.equal(foundNames('She came in. Her list was long. He waved.').people.pronoun, 'she');
  });

  it('gives equal digests exactly when nothing that matters changed', () => {
    const { people } = foundNames('Met with Keisha at noon.');
    assert.deepEqual(people.memory, foundNames('Met with Keisha at one.').people.memory);
    assert.notDeepEqual(people.memory, foundNames('Met with Tasha at noon.').people.memory);
  });
});
