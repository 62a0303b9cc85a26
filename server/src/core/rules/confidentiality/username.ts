import { defineRule } from '../rule';
import { tellsOfPerson } from './identifiers/fields';
import { findHandles, ONLINE_NAMED } from './identifiers/handles';

export const username = defineRule({
  id: 'confidentiality/username',
  scope: 'span',
  family: 'identifier',
  severity: 'warning',
  what: 'A name that somebody uses online stands here.',
  why: 'Anybody can search for it and find their pages, their pictures and their friends.',
  instead: 'You might write "their account" or "[username]".',
  source: '45 CFR 164.514(b)(2)(i)(R)',
  fires: [
    'Her handle is [[@keisha.bakes]] on IG.',
    'He is [[roz#4411]] on discord.',
    'New login [[tasha_luvs_rain]] works.',
    'He plays online as [[SmokeyOnElm]] most nights.',
    'She goes by [[Moonwater]] on Facebook.',
    'Her username: [[sunflower]].',
    'His voice is easier there, [[moth_wing#2207]].',
    'Made her an account, user [[phan_lien_58]], today.',
    'His cash app is [[$dre-money22]] now.',
    'She blogs as [[lanternandmoss]] on weekends.',
    'He records under [[RustyGate]] at night.',
    'The chess site knows him as [[Pilgrim]] online.',
    'We unlocked [[plover_gus]] at last.',
    'Her old account, [[bram.hollis]], is gone.',
  ],
  quiet: [
    'We met @ 10am and again @home.',
    'His login is broken again.',
    'They posted on Facebook and watched YouTube.',
    'We looked at step #4 and page 12.',
    'It cost $12 on Venmo and $5 more.',
    'He plays as a goalkeeper and writes as often as he can.',
    'They opened intake_form_2 on the site called GoFundMe.',
    'Her account at TDBank was closed under protest.',
    'Covid19 closed the forum.',
  ],
  needs: [ONLINE_NAMED],
  check(view, report) {
    if (!tellsOfPerson(view)) return;
    for (const { start, end, sure } of findHandles(view.tokens)) {
      report({
        start,
        end,
        confidence: sure ? 'sure' : 'likely',
        fixes: [{ kind: 'replace', text: '[username]', safe: true }],
      });
    }
  },
});
