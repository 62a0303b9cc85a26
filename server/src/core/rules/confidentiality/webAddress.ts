import { Cue } from '../../note/cues';
import { Kind } from '../../note/tokens';
import { defineRule } from '../rule';
import { tellsOfPerson } from './identifiers/fields';
import { isPublicSite } from './identifiers/links';

const ADDRESS = new Cue({ kinds: [Kind.address] });

export const webAddress = defineRule({
  id: 'confidentiality/web-address',
  scope: 'span',
  family: 'identifier',
  severity: 'warning',
  what: 'A web address stands here that can lead to the person.',
  why: 'A profile, a fundraiser or a meeting link shows who they are to anybody who opens it.',
  instead: 'You might write "[web page]" or what kind of page it is: "their social media".',
  source: '45 CFR 164.514(b)(2)(i)(N)',
  fires: [
    'Her page is [[facebook.com/darnell.w]] for now.',
    'Room link [[zoom.us/j/98455512]] worked.',
    'She sells at [[www.keishabakes.example]] on Sundays.',
    'There is a fundraiser at [[https://gofundme.example/f/help-keisha]] too.',
  ],
  quiet: [
    'We looked at samhsa.gov, 988lifeline.org and mass.gov/masshealth.',
    'He found it on facebook.com and posted online.',
    'We used Zoom and version 1.2.3 of the form.',
  ],
  needs: [ADDRESS],
  check(view, report) {
    if (!tellsOfPerson(view)) return;
    const { tokens } = view;
    for (let i = tokens.next(ADDRESS, 0); i < tokens.count; i = tokens.next(ADDRESS, i + 1)) {
      if (!tokens.isKind(i, Kind.address)) continue;
      const address = tokens.raw(i);
      if (isMail(address) || isPublicSite(address) || tokens.text.charAt(tokens.start[i]! - 1) === '@') continue;
      report({ ...tokens.span(i), fixes: [{ kind: 'replace', text: '[web page]', safe: true }] });
    }
  },
});

const isMail = (address: string): boolean => address.includes('@') && !address.includes('/');
