import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { createServer } from 'node:https';
import { onTestFinished } from 'vitest';

interface GateOptions {
  /** Paths of a certificate and its key, in PEM. */
  readonly certFile: string;
  readonly keyFile: string;
  /** The values of the `authorization` header that are let through. */
  readonly admits: readonly string[];
}

/**
 * A server with TLS in front of one without, as a security module would be: who brings another key or none is turned away as
 * Elasticsearch does it. Gives its address, which ends with the test.
 */
export async function tlsGate(behind: string, { certFile, keyFile, admits }: GateOptions): Promise<string> {
  const credentials = { cert: readFileSync(certFile), key: readFileSync(keyFile) };
  const gate = createServer(credentials, (request, response) => {
    if (!admits.includes(request.headers.authorization ?? '')) {
      const error = { type: 'security_exception', reason: 'unable to authenticate' };
      response.writeHead(401, { 'content-type': 'application/json', 'x-elastic-product': 'Elasticsearch' });
      response.end(JSON.stringify({ error, status: 401 }));
      return;
    }
    const { method, headers, url } = request;
    const onward = ask(new URL(url ?? '/', behind), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.once('error', (error) => response.destroy(error));
    request.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(gate, 'listening');
  onTestFinished(() => {
    gate.closeAllConnections();
    gate.close();
  });
  const address = gate.address();
  return `https://localhost:${typeof address === 'object' ? address?.port : 0}`;
}
