import ipaddr from 'ipaddr.js';
import { egressRefused } from './errors.ts';

export interface AddressPolicy {
  /** Permits loopback addresses, and any port on them. For the demo and for tests only. */
  readonly allowLoopback: boolean;
}

/** Hosts of cloud providers that answer with secrets from a public-looking address (Azure's wire server). */
const publicMetadata = new Set(['168.63.129.16']);

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** What kind of address this is, when it is not one of the public internet; null when it is. */
function nonPublicRange(address: ipaddr.IPv4 | ipaddr.IPv6): string | null {
  if (publicMetadata.has(address.toString())) return 'cloud metadata';
  const range = address.range();
  if (range !== 'unicast') return range;
  if (address instanceof ipaddr.IPv6 && !address.match(globalUnicast)) return 'reserved';
  return null;
}

/** True for 127.0.0.0/8 and ::1, and for nothing else. */
export function isLoopback(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.parse(address).range() === 'loopback';
}

/**
 * Says in a word why an IP address must not be connected to, or null when it may. Everything but global unicast is refused, by the
 * IANA special-purpose registries as ipaddr.js lists them: private, loopback, link-local (cloud metadata included), carrier-grade
 * NAT, IPv4-mapped, NAT64, 6to4, Teredo, multicast, unspecified, documentation, benchmarking, reserved. A text that is no IP
 * address is refused too.
 */
export function addressProblem(address: string, policy: AddressPolicy): string | null {
  if (!ipaddr.isValid(address)) return 'not an IP address';
  const range = nonPublicRange(ipaddr.parse(address));
  return range === 'loopback' && policy.allowLoopback ? null : range;
}

/** The host of a URL when it is a literal IP address (brackets taken off), else null. Every odd spelling is canonical by then. */
export function literalAddress(url: URL): string | null {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(host) ? host : null;
}

const defaultPorts = new Set(['', '80', '443']);

/**
 * Parses an address and refuses what is never fetched: another scheme than http and https, credentials, a port other than 80 and
 * 443, a literal non-public IP in any spelling (`0x7f.1`, `2130706433`, `[::ffff:10.0.0.1]`, full-width digits: the WHATWG parser
 * has made them canonical). Names are judged again by what they resolve to, when the connection is made. Throws `egress.refused`.
 */
export function guardUrl(text: string, policy: AddressPolicy): URL {
  const url = URL.parse(text);
  if (!url) throw egressRefused(`${text} is not a web address.`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw egressRefused(`${text} is not an http or https address.`);
  }
  if (url.username || url.password) {
    throw egressRefused(`${url.host}: addresses with a user name or password are not fetched.`);
  }
  const literal = literalAddress(url);
  const problem = literal && addressProblem(literal, policy);
  if (problem) throw egressRefused(`${url.host} is not a public address (${problem}).`);
  const maybeLoopback = policy.allowLoopback && (!literal || isLoopback(literal));
  if (!defaultPorts.has(url.port) && !maybeLoopback) {
    throw egressRefused(`${url.host}: only the ports 80 and 443 are fetched.`);
  }
  return url;
}
