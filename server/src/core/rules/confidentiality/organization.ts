import { defineRule } from '../rule';
import { kindOfOrganization } from './naming/kinds';
import { identifierReport, isNamed } from './naming/named';

export const organization = defineRule({
  id: 'confidentiality/organization',
  scope: 'span',
  family: 'identifier',
  severity: 'information',
  what: 'A school, employer, clinic, church or programme is named.',
  why: 'Together with little else it tells who this is, and sometimes what they are treated for.',
  instead: 'You might write its kind: "a local clinic", "their school", "their job".',
  source: '45 CFR 164.514(b)(2)(i)',
  fires: [
    'Her son goes to [[Thayer Elementary]].',
    'He works at [[Nu-Way Laundry]].',
    'They were at [[Franklin Medical Center]] overnight.',
    'She was treated at [[AdCare]].',
    "We met outside [[St. Brendan's Parish]].",
    'He gets his dose at [[habit opco]].',
    'The layoff at [[Tri-County Poultry]] hit hard.',
    'His church, [[New Life Worship]], gave him food.',
    'He is on the team at [[Dupree High]].',
    'They are in the program at [[Casa Esperanza]].',
    'He lived at [[Friends of the Homeless]] for a month.',
    'She left the [[Ebbets Day Program]] in May.',
    'her son is at [[jefferson elementary]] now.',
    'He plays tuba in the [[Ardmore Fire Band]].',
    'He got out of [[Bellmont]] in May.',
    'She sees a therapist through [[Harbor Point Counseling]].',
    'His check from [[Dunmore Tool & Die]] bounced.',
    'She works nights in the [[Brandis laundry]].',
    'She is a cashier at [[Kroger]].',
    'he gets his dose at [[bayview clinic]] at 6',
    'They get food boxes from [[Bread of Life]].',
  ],
  quiet: [
    'We talked about WRAP and SMART meetings.',
    'They chose a meeting of AA over the other one.',
    'They went to the bank and the church.',
    'We looked at the site of the Department of Mental Health.',
    'We read what the National Alliance on Mental Illness says.',
    'She was referred to Housing Navigation and attends Anger Management.',
    'They rode to Stop & Shop and to Dollar Tree.',
    'He bought socks at Walmart for the whole house.',
    'She was helped by Crisis Services.',
    'we met at the clinic and then at the drop in center',
  ],
  check(view, report) {
    for (const mention of view.mentions) {
      const entity = view.people.entities.get(mention.entity)!;
      if (isNamed(entity, 'organization'))
        report(identifierReport(view, mention, mention.first, kindOfOrganization(entity.display)));
    }
  },
});
