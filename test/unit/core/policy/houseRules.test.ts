import assert from 'node:assert/strict';
import { analyse } from '../../../../server/src/core/engine/analyse';
import { messageOf } from '../../../../server/src/core/engine/findings';
import { readPolicy, settingsFor } from '../../../../server/src/core/policy/policy';
import { inWords } from '../../../../server/src/core/text/saying';

const SOURCE = { path: '.mutual-notes.yaml', read: async () => undefined };
const rule = (lines: string): string =>
  `houseRules:\n  ours:\n    message: Seen\n    why: Because\n${lines
    .trim()
    .split('\n')
    .map((line) => `    ${line.trim()}\n`)
    .join('')}`;

/** The words that the house rule points at in a note. */
async function pointedAt(policy: string, note: string): Promise<string[]> {
  const reading = await readPolicy(policy, SOURCE);
  assert.deepEqual(
    reading.problems.filter(({ severity }) => severity !== 'information'),
    [],
  );
  return analyse(note, settingsFor(reading.policy))
    .findings.filter((finding) => finding.rule === 'house/ours')
    .map(({ start, end }) => note.slice(start, end));
}

const problemsOf = async (policy: string) =>
  (await readPolicy(policy, SOURCE)).problems.map(
    ({ start, end, message }) => `${policy.slice(start, end)}: ${inWords(message)}`,
  );

describe('a house rule', () => {
  it('speaks in the words of the agency', async () => {
    const { policy } = await readPolicy(
      rule('kind: term\nwords: bed number\ninstead: "You might leave it out"'),
      SOURCE,
    );
    const [finding] = analyse('In bed number 4.', settingsFor(policy)).findings.filter(
      (found) => found.rule === 'house/ours',
    );
    assert.equal(messageOf(finding!), 'Seen. Because. You might leave it out.');
    assert.equal(finding!.severity, 'information');
  });

  it('can be switched off, made louder, and kept as written', async () => {
    const text = rule('kind: term\nwords: bed number\nseverity: warning');
    const { policy } = await readPolicy(text, SOURCE);
    const found = (note: string, severity = {}) =>
      analyse(note, settingsFor(policy, {}, { severity })).findings.filter((finding) =>
        /house|keep/.test(finding.rule),
      );
    assert.deepEqual(found('In bed number 4.', { 'house/ours': 'off' }), []);
    assert.equal(found('In bed number 4.')[0]!.severity, 'warning');
    assert.deepEqual(found('<!-- mutual-notes: keep house/ours because at their request -->\nIn bed number 4.'), []);
  });

  describe('of kind', () => {
    it('term finds words in any case, in the plural, and not in the person’s own words', async () => {
      const policy = rule('kind: term\nwords: [bed number, unit]');
      assert.deepEqual(await pointedAt(policy, 'Bed numbers are out. She said "my bed number". On the Unit.'), [
        'Bed numbers',
        'Unit',
      ]);
      assert.deepEqual(await pointedAt(`${policy}    inQuotations: true\n`, 'She said "my bed number".'), [
        'bed number',
      ]);
    });

    it('pattern finds what a pattern says', async () => {
      assert.deepEqual(await pointedAt(rule('kind: pattern\npattern: "room \\\\d+"'), 'In Room 12, then room x.'), [
        'Room 12',
      ]);
    });

    it('identifier finds numbers of a shape, near words if asked', async () => {
      assert.deepEqual(
        await pointedAt(rule('kind: identifier\nshape: "HC-####"'), 'File hc-1204, XHC-1204, HC-12045.'),
        ['hc-1204'],
      );
      const near = rule('kind: identifier\nshape: "####"\nnear: [locker]');
      assert.deepEqual(await pointedAt(near, 'His locker is 1204.'), ['1204']);
      assert.deepEqual(await pointedAt(near, 'In 1204 words.'), []);
    });

    it('require-section speaks where the section is missing', async () => {
      const policy = rule('kind: require-section\nsection: Their words');
      assert.equal((await pointedAt(policy, 'We walked.')).length, 1);
      assert.deepEqual(await pointedAt(policy, '## Their words\n\nWe walked.'), []);
      assert.deepEqual(await pointedAt(policy, 'Their words: it was fine.'), []);
      assert.deepEqual(await pointedAt(`${policy}    notes: [group]\n`, 'We walked.'), []);
    });

    it('limit speaks at the first of too many', async () => {
      const policy = rule('kind: limit\nwords: [reminded]\nmaximum: 1');
      assert.deepEqual(await pointedAt(policy, 'I reminded him. I Reminded her.'), ['Reminded']);
      assert.deepEqual(await pointedAt(policy, 'I reminded him.'), []);
      const section = rule('kind: limit\nsection: Plan\nmaximum: 3');
      assert.equal((await pointedAt(section, '## Plan\n\nWe meet on Friday again.\n\n## More\n\nYes.')).length, 1);
      assert.deepEqual(await pointedAt(section, 'We walked and talked a while.\n\n## Plan\n\nWe meet.'), []);
    });

    it('nearby speaks only beside the other words', async () => {
      const policy = rule('kind: nearby\nwords: search\nnear: room\nwithin: 3');
      assert.deepEqual(await pointedAt(policy, 'A search of the room. A job search.'), ['search']);
      assert.deepEqual(await pointedAt(policy, 'We did a search online and later on sat in the room.'), []);
    });
  });

  it('is tried on its own examples', async () => {
    const policy = rule(
      'kind: term\nwords: bed number\nfires: ["In [[bed number]] 4.", "In the yard.", "[[In]] bed number 4."]\nquiet: ["In the yard.", "A bed number."]',
    );
    const problems = await problemsOf(policy);
    assert.equal(problems.length, 3);
    assert.match(problems[0]!, /^"In the yard\.": The rule stays silent on this example/);
    assert.match(problems[1]!, /points at other words here: "bed number"/);
    assert.match(problems[2]!, /^"A bed number\.": The rule speaks on this example/);
  });

  it('says what is missing or has no meaning in it', async () => {
    assert.match((await problemsOf(rule('kind: term')))[0]!, /^ours: "words" is missing in this rule/);
    assert.match(
      (await problemsOf(rule('kind: term\nwords: x\nshape: y'))).join('\n'),
      /^shape: "shape" has no meaning for this kind of rule/m,
    );
    assert.match((await problemsOf(rule('kind: regex')))[0]!, /one of term, pattern, identifier/);
    assert.match(
      (await problemsOf(rule('kind: term\nwords: x').replace('ours', 'Our Rule')))[0]!,
      /^Our Rule: A house rule is named in small letters/,
    );
  });

  describe('with a pattern', () => {
    it('is refused where the pattern cannot be read or matches nothing at all', async () => {
      for (const pattern of ['x*', '', '(?:)', '\\\\b', '^', 'a|', '(?=x)', '(', '(a)\\\\1'])
        assert.match(
          (await problemsOf(rule(`kind: pattern\npattern: "${pattern}"`))).join(),
          /pattern: .*(?:cannot be read|match nothing at all|cannot be used)/,
          pattern,
        );
    });

    for (const pattern of ['(a+)+$|(x|xx)*y', 'a.*b|a', '(a|x){1,40}y|x']) {
      it(`stays linear for ${pattern}`, async () => {
        const { policy } = await readPolicy(rule(`kind: pattern\npattern: "${pattern}"`), SOURCE);
        const settings = settingsFor(policy);
        const timeOf = (length: number) => {
          const text = `${'a'.repeat(length)}! ${'x'.repeat(length)}`;
          const started = performance.now();
          analyse(text, settings);
          return performance.now() - started;
        };
        timeOf(1000);
        const [short, long] = [1500, 12_000].map((length) => Math.min(timeOf(length), timeOf(length)));
        assert.ok(long! < 32 * Math.max(short!, 5), `an eighth ${short} ms, the whole ${long} ms`);
      }).timeout(60_000);
    }
  });
});
