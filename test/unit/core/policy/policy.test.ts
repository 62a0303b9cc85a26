import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../../server/src/core/engine/analyse';
import { NO_POLICY, type PolicyReading, readPolicy, settingsFor } from '../../../../server/src/core/policy/policy';
import { inWords } from '../../../../server/src/core/text/saying';

const NOTHING_ELSE = { path: 'team/.mutual-notes.yaml', read: async () => undefined };

/** Problems as "words at the place: message", which reads well when a test fails. */
async function problemsOf(text: string): Promise<string[]> {
  const { problems } = await readPolicy(text, NOTHING_ELSE);
  return problems.map(({ start, end, message }) => `${text.slice(start, end)}: ${inWords(message)}`);
}

const policyOf = async (text: string) => (await readPolicy(text, NOTHING_ELSE)).policy;

/** Reads `entry` among files that know one another by name. */
const readAmong = (files: Readonly<Record<string, string>>, entry: string): Promise<PolicyReading> =>
  readPolicy(files[entry]!, {
    path: entry,
    read: async (name) => (files[name] === undefined ? undefined : { path: name, text: files[name] }),
  });

describe('a policy', () => {
  it('says who and what is known, and which words are preferred', async () => {
    const policy = await policyOf(
      'agency: Harbor House\nstaff: [Ana Reyes, José]\nallow: [988, Open Mic]\npreferredWords: { person: member }\ncommunitySize: 900',
    );
    const { known, facts } = settingsFor(policy);
    assert.deepEqual(known, { agency: ['harbor house'], staff: ['ana reyes', 'jose'], allowed: ['988', 'open mic'] });
    assert.deepEqual([facts.preferredWord, facts.communitySize], ['member', 900]);
  });

  it('sets severities and options by rule, and the usual length', async () => {
    const policy = await policyOf(
      'rules:\n  confidentiality/place: off\n  balance/too-long: { severity: hint, words: 300 }\nlength: { minimum: 20, maximum: 400 }',
    );
    const { severity, options } = settingsFor(policy);
    assert.deepEqual(severity, { 'confidentiality/place': 'off', 'balance/too-long': 'hint' });
    assert.deepEqual(options, { 'balance/too-thin': { words: 20 }, 'balance/too-long': { words: 300 } });
  });

  it('names required elements by kind of note, and sections by template', async () => {
    const { facts } = settingsFor(
      await policyOf('required:\n  visit: [date, next]\nsections:\n  DAP: [Data, Plan]\ntemplates: ours'),
    );
    assert.deepEqual(facts.requiredElements, { visit: ['date', 'next'] });
    assert.deepEqual(facts.requiredSections, { dap: ['Data', 'Plan'] });
  });

  it('may be empty', async () => {
    for (const text of ['', '# nothing yet\n', '---\n'])
      assert.deepEqual(await readPolicy(text, NOTHING_ELSE), {
        policy: { ...NO_POLICY, files: [NOTHING_ELSE.path] },
        problems: [],
      });
  });

  it('means the same whatever the order of its keys', async () => {
    const keys = [
      'agency: Harbor House',
      'staff: [Ana]',
      'length: { maximum: 300 }',
      'rules: { balance/too-long: hint }',
      'houseRules: { b: { kind: term, words: x, message: M, why: W }, a: { kind: term, words: y, message: M, why: W } }',
    ];
    const plain = (policy: unknown) => JSON.stringify(policy);
    const expected = plain(await policyOf(keys.join('\n')));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(keys, { minLength: keys.length }), async (order) => {
        assert.equal(plain(await policyOf(order.join('\n'))), expected);
      }),
      { numRuns: 20 },
    );
  });

  it('gives way to the settings of the folder', async () => {
    const policy = await policyOf(
      'communitySize: 900\nallow: [Open Mic]\nrules: { confidentiality/place: off, confidentiality/date: off }',
    );
    const settings = settingsFor(
      policy,
      {},
      { communitySize: 500, allowedTerms: ['Fun Run'], severity: { 'confidentiality/place': 'error' } },
    );
    assert.equal(settings.facts.communitySize, 500);
    assert.deepEqual(settings.known.allowed, ['open mic', 'fun run']);
    assert.deepEqual(settings.severity, { 'confidentiality/place': 'error', 'confidentiality/date': 'off' });
  });
});

describe('a mistake in a policy', () => {
  it('is shown at its key, with the mend', async () => {
    assert.deepEqual(await problemsOf('stafff: [Ana]'), ['stafff: "stafff" is not known here. Did you mean "staff"?']);
    assert.match(
      (await problemsOf('communitySize: many'))[0]!,
      /^communitySize: "communitySize" cannot be used as it stands\. You might write a whole number here/,
    );
    assert.match(
      (await problemsOf('rules:\n  confidentiality/plce: off'))[0]!,
      /^confidentiality\/plce: There is no rule .* Did you mean "confidentiality\/place"\?/,
    );
    assert.match(
      (await problemsOf('rules:\n  confidentiality/place: loud'))[0]!,
      /^confidentiality\/place: .*You might write one of these here: error, warning/,
    );
    assert.match(
      (await problemsOf('rules:\n  confidentiality/place: { severity: warn }'))[0]!,
      /^severity: .*Did you mean "warning"\?/,
    );
    assert.match(
      (await problemsOf('rules:\n  balance/too-long: { wrds: 300 }'))[0]!,
      /^wrds: "wrds" is not known here\. Did you mean "words"\?/,
    );
    assert.match((await problemsOf('rules:\n  balance/too-long: { words: ten }'))[0]!, /^words: .*whole number/);
    assert.match((await problemsOf('required: { visit: [dat] }'))[0]!, /^dat: .*Did you mean "date"\?/);
    assert.match((await problemsOf('length: { minimum: 300, maximum: 20 }'))[0]!, /^minimum: .*You might swap the two/);
  });

  it('is told where a list stands in the place of keys', async () => {
    for (const text of ['rules: [mutuality/label]', 'preferredWords: [member]', 'houseRules: [{ kind: term }]']) {
      const problems = await problemsOf(text);
      assert.equal(problems.length, 1, problems.join());
      assert.match(problems[0]!, /You might write lines "key: value" below this key/);
    }
  });

  it('is told in plain words where the file is no YAML', async () => {
    assert.match(
      (await problemsOf('staff: [Ana]\nstaff: [Bo]'))[0]!,
      /stands here twice, and only the last one counts/,
    );
    assert.match((await problemsOf('staff:\n\t- Ana'))[0]!, /You might use blanks|You might check its indent/);
    assert.match((await problemsOf('staff: [Ana')).join(), /is missing here|begins too far/);
    assert.match((await problemsOf('just words'))[0]!, /You might write lines "key: value"/);
  });

  it('is told once a line, where one slip breaks the rest of it too', async () => {
    assert.equal((await problemsOf('allow:\n  - a\n - b\n')).length, 1);
  });

  it('hides no other: every unknown key is told, and each entry of a list', async () => {
    const keys = Array.from({ length: 30 }, (_, i) => `zz${i}: 1`).join('\n');
    assert.equal((await problemsOf(`${keys}\nrules: { zz: off, yy: off }`)).length, 32);
    assert.deepEqual((await policyOf(`${keys}\nstaff: [Ana]`)).staff, ['Ana']);
    assert.match((await problemsOf('allow: [[a], b]')).join(), /You might write one name or word here\./);
  });

  it('never switches the rest off', async () => {
    const policy = await policyOf(
      'communitySize: many\nstafff: [Bo]\nrules:\n  nothing/at-all: off\n  confidentiality/place: off\nstaff: [Ana]\nhouseRules:\n  broken: { kind: term }\n  whole: { kind: term, words: bed number, message: M, why: W }',
    );
    assert.deepEqual(policy.staff, ['Ana']);
    assert.deepEqual(policy.severity, { 'confidentiality/place': 'off' });
    assert.deepEqual(
      policy.houseRules.map(({ id }) => id),
      ['house/whole'],
    );
  });

  it('of any kind is survived', async () => {
    const bits = [
      'staff:',
      'rules:',
      ' confidentiality/place:',
      ' off',
      ' {',
      '}',
      ' [',
      ']',
      '\n',
      '\n  ',
      '\t',
      '- ',
      '"',
      "'",
      '&a ',
      '*a',
      '<<: ',
      '!!x ',
      '---',
      '|',
      '>',
      '#',
      ': ',
      '__proto__: ',
      'houseRules:',
      'kind: pattern',
      '\ud83d',
      '\r\n',
      '?',
      '%',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...bits), { maxLength: 30 }), async (parts) => {
        const text = parts.join('');
        const { problems, policy } = await readPolicy(text, NOTHING_ELSE);
        for (const { start, end } of problems) assert.ok(0 <= start && start <= end && end <= text.length + 1);
        analyse('We walked.', settingsFor(policy));
      }),
      { numRuns: 300 },
    );
  });

  it('such as marks that repeat without end is told', async () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...Array.from(
        { length: 8 },
        (_, i) => `${'bcdefghi'[i]}: &${'bcdefghi'[i]} [${`*${'abcdefgh'[i]}, `.repeat(9)}]`,
      ),
    ].join('\n');
    assert.match((await problemsOf(bomb)).join(), /repeats itself/);
  });
});

describe('a policy that extends another', () => {
  it('adds to its lists and overrides what it says too', async () => {
    const { policy, problems } = await readAmong(
      {
        base: 'staff: [Ana]\ncommunitySize: 900\nrules: { balance/too-long: { severity: hint, words: 300 }, confidentiality/place: off }',
        own: 'extends: base\nstaff: [Bo]\nrules: { balance/too-long: { words: 200 } }',
      },
      'own',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual([policy.files, policy.staff, policy.communitySize], [['base', 'own'], ['Ana', 'Bo'], 900]);
    assert.deepEqual(policy.severity, { 'balance/too-long': 'hint', 'confidentiality/place': 'off' });
    assert.deepEqual(policy.options, { 'balance/too-long': { words: 200 } });
  });

  it('takes files of this machine only', async () => {
    for (const address of [
      'https://example.com/p.yaml',
      'file://server/p.yaml',
      '//server/share/p.yaml',
      '\\\\server\\share\\p.yaml',
    ]) {
      const { problems } = await readAmong({ own: `extends: '${address}'`, [address]: 'staff: [Ana]' }, 'own');
      assert.match(inWords(problems[0]!.message), /only extend a file on this machine/, address);
    }
    const { problems } = await readAmong({ own: `extends: 'C:\\p.yaml'`, 'C:\\p.yaml': 'staff: [Ana]' }, 'own');
    assert.deepEqual(problems, []);
  });

  it('tells when there is none, when it goes in a circle, and when the other has mistakes', async () => {
    const messages = async (files: Record<string, string>) =>
      (await readAmong(files, 'own')).problems.map(({ message }) => inWords(message)).join();
    assert.match(await messages({ own: 'extends: none' }), /There is no policy file "none"/);
    assert.match(
      await messages({ own: 'extends: base', base: 'extends: own' }),
      /In "base" something cannot be understood/,
    );
    assert.match(await messages({ own: 'extends: own' }), /extends itself/);
    assert.match(
      await messages({ own: 'extends: base', base: 'stafff: [Ana]' }),
      /In "base" something cannot be understood/,
    );
  });
});
