import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/root.ts';

const RESULTS = join(ROOT, 'dist/e2e');
const PROOFS = join(RESULTS, 'proofs.jsonl');
const PROOF = join(ROOT, 'docs/proof.md');

/** What a check of all entries found. */
interface Check {
  readonly entries: number;
  readonly lost: number;
  readonly readStall: number;
  readonly writeStall: number;
}

export interface Proof {
  readonly file: string;
  readonly scenario: string;
  readonly text: string;
  readonly check?: Check;
}

/** Forgets what an earlier run has proved. */
export function removeProofs(): void {
  mkdirSync(RESULTS, { recursive: true });
  rmSync(PROOFS, { force: true });
}

/** What a run has proved, for people. */
export function proofText(proofs: readonly Proof[] = readProofs()): string {
  // Scenarios that ran at the same time took turns.
  const all = proofs.toSorted((left, right) => left.file.localeCompare(right.file));
  return [...new Set(all.map(({ scenario }) => scenario))].map((scenario) => sectionOf(scenario, all)).join('\n');
}

/**
 * Writes docs/proof.md.
 * @param env what the scenarios were told
 */
export function writeProof(env: NodeJS.ProcessEnv): void {
  writeFileSync(PROOF, proofPage(env));
}

/**
 * The text of docs/proof.md.
 * @param env what the scenarios were told
 */
export function proofPage(env: NodeJS.ProcessEnv, proofs: readonly Proof[] = readProofs()): string {
  const where = env.SIDEGRID_E2E_OWN_NODES === 'yes' ? 'six nodes in three zones on one machine' : 'another cluster';
  return `# Proof

What the scenarios of [test/e2e](../test/e2e) showed when \`npm run e2e\` ran last: Kubernetes ${env.SIDEGRID_E2E_KUBERNETES},
${where}, Hazelcast ${hazelcastVersion()}. The file is written by each run of all of them that passes.

Entries are those put in at first and those that a writer put in while the cluster changed, each acknowledged by the
grid. Lost are those that are gone afterwards, or older than what was acknowledged. The stalls are the longest that one
read and one write of a client waited; they depend on the machine, and no test asserts on them.

${proofText(proofs)}`;
}

/** The version that the chart runs unless told otherwise. */
function hazelcastVersion(): string | undefined {
  const chart = readFileSync(join(ROOT, 'charts/sidecar-grid/Chart.yaml'), 'utf8');
  return /^appVersion: "?([^"\n]+)/m.exec(chart)?.[1];
}

function sectionOf(scenario: string, all: readonly Proof[]): string {
  const own = all.filter((proof) => proof.scenario === scenario);
  const lines = own.flatMap(({ text, check }) => (check === undefined ? [`- ${text}`] : []));
  const rows = own.flatMap(({ text, check }) => (check === undefined ? [] : [rowOf(text, check)]));
  const head = ['What was done', 'Entries', 'Lost', 'Longest read', 'Longest write'];
  return [
    `## ${scenario}`,
    '',
    ...(lines.length === 0 ? [] : [...lines, '']),
    ...(rows.length === 0 ? [] : [...tableOf([head, ...rows]), '']),
  ].join('\n');
}

function rowOf(text: string, { entries, lost, readStall, writeStall }: Check): string[] {
  return [text, `${entries}`, `${lost}`, `${readStall} s`, `${writeStall} s`];
}

/** A table with columns of even width, as prettier makes them; numbers stand at the right. */
function tableOf(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), rule, ...body.map(line)];
}

function readProofs(): Proof[] {
  if (!existsSync(PROOFS)) return [];
  return readFileSync(PROOFS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Proof);
}
