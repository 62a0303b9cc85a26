import { defineRule } from '../rule';
import { kindOfPlace } from './naming/kinds';
import { identifierReport, isNamed } from './naming/named';
import { numberedPlaces } from './naming/numberedPlaces';

export const place = defineRule({
  id: 'confidentiality/place',
  scope: 'span',
  family: 'identifier',
  severity: 'warning',
  what: 'A place smaller than a state is named.',
  why: 'Where somebody lives, stays or goes is often enough to find them, in a small town most of all.',
  instead: 'You might write the kind of place: "a local shelter", "their town", "a park nearby".',
  source: '45 CFR 164.514(b)(2)(i)(B)',
  fires: [
    'She grew up in [[Petersham]] and misses it.',
    'We walked in [[Fairmount Park]].',
    'They sleep at the [[dunkin on Route 9]].',
    'He stays under the bridge at [[Exit 14]].',
    'She is from [[Shelburne Falls]].',
    'They slept at the [[Willow Street shelter]].',
    'saw them outside the [[mill street shelter]] like we said.',
    'The form says ZIP [[01107]].',
    'Her zip now is [[01602]].',
    'He works at the [[Shell on Bissonnet]], nights.',
    'He stays at the [[Motel 6]].',
    'She lives in the [[Montello]] section.',
    'He grew up on the island of [[Pico]].',
    'He was in [[Holyoke]], [[Chicopee]] and [[Westfield]] before.',
    'They met at [[Camp Putnam]] as kids.',
    '[[Ipswich]] Jobs: Financial Planner',
    'Weather in [[Liverpool]] was awful.',
    '#[[Leeds]]',
    'He stays in the [[Flats]], by the river.',
    'She waits at the [[Greyhound on Market]].',
    'He prays at the [[mosque on Main]].',
    'out back of the [[greyhound on lancaster]].',
    'She rode over from [[Bent Fork]] with one bag.',
    'He is fire chief for [[Larkin Crossing]].',
    'She is the only woman on the [[Oshkosh]] fire service.',
    'They met at the [[Alewife parking garage]].',
    'camped at [[mirror lake]] two nights',
    'The ZIP was wrong; it is [[58104]] now.',
    'I drove to 14 Fenwick Court, Unit 3, [[Rumford]].',
  ],
  quiet: [
    'They met at the library.',
    'He moved here from Massachusetts.',
    'We spoke by phone from the office.',
    'He was born in Haiti and misses it.',
    'We looked at 10000 steps as a goal.',
    'They like Puerto Rico and New York.',
    'We talked at the Main Campus.',
    'She was in foster care and in mobile crisis.',
    'The waiting area was loud.',
    'We met at the Walmart on Monday.',
    'The group at the library on Zoom was fun.',
    'A cousin in Jordan sent coffee.',
    'Boston lettuce and Brussels sprouts came up first.',
    'He said that form was his Waterloo.',
    'He sat by the pond and walked to the park.',
  ],
  check(view, report) {
    for (const span of numberedPlaces(view.tokens))
      report({
        ...span,
        fixes: [{ kind: 'replace', text: kindOfPlace(view.reading.text.slice(span.start, span.end)), safe: true }],
      });
    for (const mention of view.mentions) {
      const entity = view.people.entities.get(mention.entity)!;
      if (isNamed(entity, 'place')) report(identifierReport(view, mention, mention.first, kindOfPlace(entity.display)));
    }
  },
});
