import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/**
 * As much of S3 as an example needs, with objects by their path. It refuses requests without a signature, or whose signature
 * leaves out the host that was asked, which a load balancer must keep.
 */
export function s3Stub(store: Map<string, Buffer>): RequestListener {
  return (request, response) => {
    const { authorization = '' } = request.headers;
    if (!/^AWS4-HMAC-SHA256 .*SignedHeaders=([^,]*;)?host[;,]/.test(authorization)) response.writeHead(403).end();
    else if (!/^127\.0\.0\.1:\d+$/.test(request.headers.host ?? '')) response.writeHead(400).end();
    else void answer(store, request, response);
  };
}

async function answer(store: Map<string, Buffer>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://s3');
  const path = decodeURIComponent(pathname);
  if (request.method === 'PUT') store.set(path, await bodyOf(request));
  else if (request.method === 'DELETE') store.delete(path);
  else if (searchParams.get('list-type') === '2') {
    response.end(listOf(store, `${path}/${searchParams.get('prefix') ?? ''}`, path.length + 1));
    return;
  }
  const body = request.method === 'GET' ? store.get(path) : Buffer.alloc(0);
  if (body === undefined) response.writeHead(404).end();
  else response.end(body);
}

function listOf(store: ReadonlyMap<string, Buffer>, prefix: string, start: number): string {
  const found = [...store].filter(([path]) => path.startsWith(prefix));
  const entries = found.map(
    ([path, { length }]) => `<Contents><Key>${path.slice(start)}</Key><Size>${length}</Size></Contents>`,
  );
  return `<ListBucketResult><IsTruncated>false</IsTruncated>${entries.join('')}</ListBucketResult>`;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
