import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { ToolError } from '../lib/command.mjs';
import { CERTIFICATES } from './certificates.mjs';
import { API } from './kubeconfig.mjs';

const SECONDS = 10;

/**
 * What the API server has at a path.
 * @param {string} path such as /api/v1/nodes
 * @returns {Promise<any>}
 */
export async function getJson(path) {
  return JSON.parse(await get(path));
}

/**
 * What the API server answers when all is well.
 * @param {string} path
 * @returns {Promise<string>}
 */
export function get(path) {
  const credentials = { ca: secret('ca.crt'), cert: secret('admin.crt'), key: secret('admin.key') };
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ reason) => reject(new ToolError(`${API}${path}: ${reason}`));
    const question = request(`${API}${path}`, { ...credentials, agent: false, timeout: SECONDS * 1000 }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text) => (body += text));
      answer.on('end', () => (answer.statusCode === 200 ? resolve(body) : fail(messageIn(body))));
    });
    question.on('timeout', () => question.destroy(new Error(`no answer within ${SECONDS} s`)));
    question.on('error', (error) => fail(error.message));
    question.end();
  });
}

/** @param {string} file */
function secret(file) {
  return readFileSync(join(CERTIFICATES, file));
}

/**
 * What the API server says went wrong.
 * @param {string} body
 */
function messageIn(body) {
  try {
    return String(JSON.parse(body).message);
  } catch {
    return body.trim();
  }
}
