import { lookup as systemLookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { type AddressPolicy, addressProblem, isLoopback } from './address.ts';
import { egressRefused } from './errors.ts';

/** An address a name resolved to. */
export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** All addresses of a host name; rejects when it has none. */
export type Resolver = (host: string) => Promise<readonly ResolvedAddress[]>;

/** The system's resolver. */
export const resolveBySystem: Resolver = async (host) => {
  const records = await systemLookup(host, { all: true });
  return records.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
};

/**
 * Resolves a host once and gives back addresses that may all be connected to. One bad record among several refuses the host, and
 * the caller connects to exactly these addresses, so that a name cannot be rebound between check and connection. Throws
 * `egress.refused`.
 */
export async function resolvePublic(
  host: string,
  port: string,
  policy: AddressPolicy,
  resolve: Resolver,
): Promise<readonly ResolvedAddress[]> {
  const addresses = await resolve(host);
  for (const { address } of addresses) {
    const problem = addressProblem(address, policy);
    if (problem) throw egressRefused(`${host} resolves to ${address}, which is not public (${problem}).`);
    if (port && port !== '80' && port !== '443' && !isLoopback(address)) {
      throw egressRefused(`${host}:${port}: only the ports 80 and 443 are fetched.`);
    }
  }
  return addresses;
}

/** A `lookup` for net.connect and tls.connect that answers with checked addresses only. */
function guardedLookup(port: string, policy: AddressPolicy, resolve: Resolver): LookupFunction {
  return (host, options, callback) => {
    resolvePublic(host, port, policy, resolve).then(
      (addresses) => {
        const first = addresses[0];
        if (options.all) callback(null, [...addresses]);
        else if (first) callback(null, first.address, first.family);
        else callback(new Error(`${host} has no address.`), '', 4);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 4),
    );
  };
}

export interface EgressAgentOptions extends AddressPolicy {
  readonly resolve: Resolver;
  readonly connectTimeoutMs: number;
  readonly maxHeaderBytes: number;
}

/** A server's word on how long it keeps a connection is undercut by this: a request that meets its end is lost, and a busy process is late. */
const keepAliveMarginMs = 4_000;

/**
 * An undici agent that can only reach public addresses. Node calls `lookup` for names but never for literal addresses, hence the
 * second check on the host itself. One connection a host, no pipelining, no HTTP/2.
 */
export function createEgressAgent(options: EgressAgentOptions): Agent {
  const { resolve, connectTimeoutMs, maxHeaderBytes, ...policy } = options;
  const connect: buildConnector.connector = (target, callback) => {
    const host = target.hostname.replace(/^\[|\]$/g, '');
    const problem = /^[\d.]+$|:/.test(host) ? addressProblem(host, policy) : null;
    if (problem) {
      callback(egressRefused(`${host} is not a public address (${problem}).`), null);
      return;
    }
    const lookup = guardedLookup(target.port, policy, resolve);
    buildConnector({ lookup, timeout: connectTimeoutMs, allowH2: false })(target, callback);
  };
  return new Agent({
    connect,
    maxHeaderSize: maxHeaderBytes,
    connections: 1,
    pipelining: 1,
    allowH2: false,
    keepAliveTimeoutThreshold: keepAliveMarginMs,
  });
}
