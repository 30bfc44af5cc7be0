import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { ToolError } from '../bootstrap/toolError.mjs';
import { CERTIFICATES } from './certificates.ts';
import type { Status } from 'kubernetes-types/meta/v1.js';
import { API } from './kubeconfig.ts';

const SECONDS = 10;

/**
 * What the API server has at a path.
 * @param path such as /api/v1/nodes
 */
export async function getJson(path: string): Promise<unknown> {
  return JSON.parse(await get(path));
}

/** What the API server answers when all is well. */
export function get(path: string): Promise<string> {
  const credentials = { ca: secret('ca.crt'), cert: secret('admin.crt'), key: secret('admin.key') };
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new ToolError(`${API}${path}: ${reason}`));
    const question = request(`${API}${path}`, { ...credentials, agent: false, timeout: SECONDS * 1000 }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text: string) => (body += text));
      answer.on('end', () => (answer.statusCode === 200 ? resolve(body) : fail(messageIn(body))));
    });
    question.on('timeout', () => question.destroy(new Error(`no answer within ${SECONDS} s`)));
    question.on('error', (error) => fail(error.message));
    question.end();
  });
}

function secret(file: string): Buffer {
  return readFileSync(join(CERTIFICATES, file));
}

/** What the API server says went wrong. */
function messageIn(body: string): string {
  try {
    return (JSON.parse(body) as Status).message ?? '';
  } catch {
    return body.trim();
  }
}
