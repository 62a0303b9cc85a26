import assert from 'node:assert/strict';
import { previewOf, readTemplate } from '../../../client/src/templates/template';

describe("an agency's template", () => {
  it('has its title and description from the front matter', () => {
    const template = readTemplate(
      'morning.md',
      '---\ntitle: "Morning round"\ndescription: Short\n---\n\nWe met ${1:where}.\n',
    );
    assert.deepEqual(template, {
      id: 'morning',
      title: 'Morning round',
      description: 'Short',
      body: 'We met ${1:[where]}.\n',
      own: true,
    });
  });
  it('takes its first heading, else its file name, for a title', () => {
    assert.equal(readTemplate('a.md', '# Evening\n').title, 'Evening');
    assert.equal(readTemplate('a.md', 'We met.\n').title, 'a');
  });
  it('has its hints in brackets, so that one left over is seen', () => {
    assert.equal(
      readTemplate('a.md', '${1:[where]} ${2:when} ${3|a,b|} ${4:they ${5:words}} $0').body,
      '${1:[where]} ${2:[when]} ${3|a,b|} ${4:they ${5:[words]}} $0',
    );
  });
  it('may have CRLF line ends', () => {
    assert.equal(readTemplate('a.md', '---\r\ntitle: T\r\n---\r\nWe met.\r\n').title, 'T');
  });
});

describe('the preview of a template', () => {
  it('shows hints and choices instead of tab stops', () => {
    assert.equal(previewOf('At ${1|home,office|}: ${2:what we did}$0'), 'At [home / office]: [what we did]');
  });
  it('shows hints inside hints', () => {
    assert.equal(previewOf('${1:they said ${2:words}}'), '[they said [words]]');
  });
  it('shows a hint in brackets once, and for choices the one that asks to choose', () => {
    assert.equal(previewOf('We ${1:[did what]}. ${2|[choose],A\\, then B,C|}'), 'We [did what]. [choose]');
    assert.equal(previewOf('${1|A\\, then B,C|}'), '[A, then B / C]');
  });
  it('shows the day as today', () => {
    assert.equal(previewOf('date: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE'), 'date: [today]');
  });
  it('shows escaped signs as they will stand', () => {
    assert.equal(previewOf('a \\$5 ticket'), 'a $5 ticket');
  });
});
