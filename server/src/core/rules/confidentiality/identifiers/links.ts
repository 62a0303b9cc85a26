import platforms from './platforms.txt';
import sites from './public-sites.txt';

const PUBLIC_SITES = entries(sites);
const PLATFORMS = entries(platforms);
const GOVERNMENT = /(?:^|\.)(?:gov|mil|gov\.[a-z]{2}|nhs\.uk|state\.[a-z]{2}\.us|(?:ssa|samhsa|hud|va)\.gov)$/;

function entries(list: string): ReadonlySet<string> {
  const lines = list.split('\n').filter((line) => !line.startsWith('#'));
  return new Set(lines.join(' ').split(/\s+/).filter(Boolean));
}

/** The host of a web address, in lower case, without "www." and port. */
function hostOf(address: string): string {
  const bare = address
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '');
  return bare.split(/[/?#:]/, 1)[0]!;
}

/** Whether a web address is a public body's, a help site's, or the bare front page of a platform. */
export function isPublicSite(address: string): boolean {
  const host = hostOf(address);
  if (GOVERNMENT.test(host) || PUBLIC_SITES.has(host)) return !hasPersonalPath(address, host);
  return PLATFORMS.has(host) && !hasPath(address);
}

const hasPath = (address: string): boolean => /[^/:]\/[^/\s]|\?\w/.test(address);

/** A public host whose pages belong to people ("youtube.com/@somebody", "zoom.us/j/98455512"). */
const hasPersonalPath = (address: string, host: string): boolean => PLATFORMS.has(host) && hasPath(address);
