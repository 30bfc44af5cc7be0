import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FilePlace } from '../../manifests/objects/locate.ts';
import type { Finding, Report } from '../finding.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * A report for code scanning.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReport({ subject, findings, notes }: Report, version: string): string {
  const rules = rulesOf(findings);
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'sidegrid', version, rules: rules.map(ruleOf) },
        },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notes.map((text) => ({ level: 'note', message: { text } })),
          },
        ],
        properties: { subject },
        results: findings.map((finding) => resultOf(finding, rules)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** One finding of each rule. */
function rulesOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ id }, index) => findings.findIndex((other) => other.id === id) === index);
}

function ruleOf({ id, severity, message, fix, source }: Finding) {
  return {
    id,
    shortDescription: { text: message },
    help: { text: fix },
    helpUri: source,
    defaultConfiguration: { level: severity },
  };
}

function resultOf(finding: Finding, rules: readonly Finding[]) {
  const { id, severity, path, message, fix } = finding;
  return {
    ruleId: id,
    ruleIndex: rules.findIndex((rule) => rule.id === id),
    level: severity,
    message: { text: `${message}: ${fix}` },
    locations: [locationOf(finding)],
    // The same finding of two runs is one, wherever its line has moved to.
    partialFingerprints: { 'sidegridPath/v1': `${id} ${path}` },
  };
}

function locationOf({ path, place }: Finding) {
  const logical =
    path === '' ? [] : [{ fullyQualifiedName: path, name: path.split(/[.:] ?/).at(-1), kind: 'property' }];
  return { logicalLocations: logical, ...(place && !place.file.startsWith('<') ? physical(place) : {}) };
}

function physical({ file, line }: FilePlace) {
  const relative = () => file.split('/').map(encodeURIComponent).join('/');
  const artifactLocation = { uri: isAbsolute(file) ? pathToFileURL(file).href : relative() };
  return { physicalLocation: { artifactLocation, ...(line === undefined ? {} : { region: { startLine: line } }) } };
}
