/** What a module of a test says of its chart. */
export interface ModuleText {
  /** Statements above the definition. @default none */
  readonly before?: string;
  /** Declarations of values. @default one named size */
  readonly values?: string;
  /** What compose does. @default makes a ConfigMap and a Pod */
  readonly compose?: string;
  /** What is exported. @default the definition, by default */
  readonly exported?: string;
}

const COMPOSE = `
    new Resource(chart, 'config', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: text\`\${release.name}-config\` },
      data: { size: text\`\${values.size}\` },
    });
    new Resource(chart, 'pod', {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: release.name },
      spec: { containers: [{ name: 'app', image: 'ghcr.io/acme/demo:1.2' }] },
    });`;

/** The source of a module that exports a chart named demo: TypeScript, and JavaScript too. */
export function moduleText({
  before = '',
  values = `size: integer({ description: 'How large it is.', default: 3, minimum: 0, maximum: 9 }),`,
  compose = COMPOSE,
  exported = 'export default',
}: ModuleText = {}): string {
  return `import { defineChart, integer, object, release, Resource, text, UserError } from 'sidegrid';
${before}
${exported} defineChart({
  name: 'demo',
  version: '1.0.0',
  appVersion: '1.2',
  description: 'A demo.',
  values: object('What users set.', {
    ${values}
  }),
  compose(chart, values) {${compose}
  },
});
`;
}

/** The line, counted from one, of the first line that holds a text. */
export function lineOf(source: string, text: string): number {
  return source.split('\n').findIndex((line) => line.includes(text)) + 1;
}
