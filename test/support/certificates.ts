import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate for localhost that is signed by an authority of its own, both made by openssl for one test: paths and PEM texts. */
export function makeCertificates(folder: string) {
  const path = (name: string) => join(folder, name);
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const authority = ['-keyout', path('ca.key'), '-out', path('ca.pem'), '-subj', '/CN=Test authority'];
  openssl('req', '-x509', ...newKey, '-days', '2', ...authority);
  const request = ['-keyout', path('key.pem'), '-out', path('request.pem'), '-subj', '/CN=localhost'];
  openssl('req', ...newKey, ...request, '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1');
  const signing = [
    '-CA',
    path('ca.pem'),
    '-CAkey',
    path('ca.key'),
    '-CAcreateserial',
    '-copy_extensions',
    'copy',
  ];
  openssl('x509', '-req', '-days', '2', '-in', path('request.pem'), '-out', path('cert.pem'), ...signing);
  return {
    caFile: path('ca.pem'),
    certFile: path('cert.pem'),
    keyFile: path('key.pem'),
    ca: readFileSync(path('ca.pem'), 'utf8'),
  };
}
