import { defineRule } from '../rule';
import { identifierReport, isAnothers, isNamed } from './naming/named';

export const personName = defineRule({
  id: 'confidentiality/person-name',
  scope: 'span',
  family: 'identifier',
  severity: 'warning',
  what: 'A name stands in the story of this note.',
  why: 'A note travels further than the two of you meant, and a name is what makes it theirs at a glance.',
  instead: 'You might write "they", "the person" or the word you two chose, and keep the name in the header.',
  source: '45 CFR 164.514(b)(2)(i)(A)',
  fires: [
    'Met with [[Darnell Whitaker]] at the drop-in.',
    'Spoke with [[J. Pelletier]] about rent.',
    'Mrs. [[Okafor]] called back.',
    "We looked at the lease and [[Keisha]]'s list of questions.",
    '[[Tony J.]] came by.\n\n[[Tony]] said mornings are hardest.',
    'The person goes by [[Smokey]] on the street.',
    '[[Joy Nakai]] drove up in her old truck.',
    'Texted [[Zoran Petrović]] to say yes.',
    'We called [[Chukwuemeka Obi]] together.',
    'He talked about [[João da Silva]] for a while.',
    '[[luis]] came in late. he said the bus broke down. [[luis]] is tired.',
    'MET WITH [[DARNELL WHITAKER]] TODAY.',
    '0130 [[Dwayne]] back past curfew.',
    '[[Blessing]] wanted to talk about braiding.',
    'saw [[hope adeyemi]] at the diner. [[hope]] was tired.',
    'Met with [[J.P.]] at the library.',
    'Visit With [[Rosa]] At The Library',
    'Tagged as #[[RayWilkins]].',
    'His tag is #[[colindoyle]].',
    'We talked about [[declan rudd]] for a while.',
    '[[Tanner]] is a good man.',
    'Everybody calls her [[Peaches]].',
    'His street name is [[Ghost]].',
    '[[Art]] picked the movie.',
  ],
  quiet: [
    'Name: Darnell Whitaker',
    'May is a hard month, and hope matters to them.',
    'Will talk about rent next week.',
    'We went through the WRAP on Tuesday and they read it aloud.',
    'Grace before dinner helps.',
    'Grace is what you give yourself.',
    'They listened to Bob Marley and read Maya Angelou.',
    'UAs, then Losartan and Eliquis.',
    'They call him lazy and it stings.',
    'Interventions: none today.',
    'Peer specialist: Ana Reyes, CPS\n\nAna and I sat outside.',
    'We chose the tea over the coffee.\n\n— Ana Reyes, CPS',
    "Parkinson's disease runs in the family; the Hamilton scale was new to them.",
    'Narcan, Suboxone and Medicaid were on the list.',
    'Christian music helps; so does Jewish food.',
    'The radiator is named Gladys, and her dog Max sleeps by it.',
    'Pt states "they moved me" and was mad abt the wknd.',
    'Wellbutrin made him sick.',
    '[name] read the note and [person] changed a word.',
    'Mr. D went to Walmart, then to CVS.',
    'They speak Spanish, Khmer and some English.',
  ],
  check(view, report) {
    for (const mention of view.mentions) {
      const entity = view.people.entities[mention.entity]!;
      if (isNamed(entity, 'person') && !isAnothers(entity))
        report(identifierReport(view, mention, mention.first, 'the person'));
    }
  },
});
