import { createHash, X509Certificate } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Reply } from '../fixtures/portals/page';
import { answer, sampleHosts } from '../fixtures/portals/site';
import cert from '../fixtures/portals/test-only-cert.pem?raw';
import key from '../fixtures/portals/test-only-key.pem?raw';

/** The sample portals while they are served on 127.0.0.1. */
export interface SamplePortals {
  /** Plain http; also a proxy (absolute requests and CONNECT) for browsers that cannot map hosts. */
  httpPort: number;
  httpsPort: number;
  /** Base64 SHA-256 of the certificate's public key, for --ignore-certificate-errors-spki-list. */
  spki: string;
  /** Every request so far, "GET http://credit.customs.gov.cn/…", in order. */
  requests: string[];
  /** What a proxied browser asked for beyond the sample hosts, "update.example:443"; never let through. */
  refused: string[];
  close(): Promise<void>;
}

const TYPES = { html: 'text/html; charset=utf-8', json: 'application/json; charset=utf-8', script: 'text/javascript; charset=utf-8', picture: 'image/svg+xml' } as const;

async function send(reply: Reply, response: ServerResponse): Promise<void> {
  if (reply.kind === 'hang') return;
  if (reply.kind === 'redirect') {
    response.writeHead(302, { location: reply.to }).end();
    return;
  }
  if (reply.kind === 'json' && reply.afterMs) await new Promise((resolve) => setTimeout(resolve, reply.afterMs));
  const status = reply.kind === 'html' ? (reply.status ?? 200) : 200;
  const body = reply.kind === 'json' ? JSON.stringify(reply.body) : reply.body;
  response.writeHead(status, { 'content-type': TYPES[reply.kind], 'cache-control': 'no-store' }).end(body);
}

function listener(scheme: 'http' | 'https', requests: string[]): RequestListener {
  return async (request: IncomingMessage, response) => {
    const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? 'localhost'}`);
    requests.push(`${request.method} ${url}`);
    await send(answer(url.hostname, { url, body: await text(request) }), response);
  };
}

/** Lets a proxied browser through to the https server, and only for hosts that are served there. */
function tunnel(httpsPort: number, refused: string[]) {
  return (request: IncomingMessage, client: Duplex, head: Buffer): void => {
    const host = (request.url ?? '').split(':')[0]!;
    if (!sampleHosts[host]?.schemes.includes('https')) {
      refused.push(request.url ?? '');
      client.end('HTTP/1.1 502 Not a sample portal\r\n\r\n');
      return;
    }
    const upstream = connect(httpsPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Closes a server at once: open tunnels and answers that never come would hold it for ever. */
function closer(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
}

const spkiOf = (pem: string): string =>
  createHash('sha256').update(new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' })).digest('base64');

/** Serves the sample portals on free ports of 127.0.0.1, told apart by the Host header. */
export async function startSamplePortals(): Promise<SamplePortals> {
  const requests: string[] = [];
  const refused: string[] = [];
  const https = createTlsServer({ cert, key }, listener('https', requests));
  const http = createServer(listener('http', requests));
  const closers = [closer(http), closer(https)];
  const httpsPort = await listen(https);
  const httpPort = await listen(http.on('connect', tunnel(httpsPort, refused)));
  const close = async (): Promise<void> => void (await Promise.all(closers.map((end) => end())));
  return { httpPort, httpsPort, spki: spkiOf(cert), requests, refused, close };
}

/** Chromium's resolver rules: the sample hosts on their real ports lead here, nothing else resolves. */
export function resolverRules(portals: SamplePortals): string {
  const ports = { http: [80, portals.httpPort], https: [443, portals.httpsPort] } as const;
  const rules = Object.entries(sampleHosts).flatMap(([host, { schemes }]) =>
    schemes.map((scheme) => `MAP ${host}:${ports[scheme][0]} 127.0.0.1:${ports[scheme][1]}`),
  );
  return [...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(',');
}
