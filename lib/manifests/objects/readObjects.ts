import { getOwn, isMap, type Value, type ValuesObject } from '../../read/value.ts';
import { type InputFile, readValuesFile } from '../../read/valuesFile.ts';
import { Field } from './field.ts';

/** A Kubernetes object, and its place in a file. */
export interface KubernetesObject {
  /** The object, under the name that people call it by: `StatefulSet/grid:`. */
  readonly field: Field;
  readonly kind: string;
  readonly name: string;
  /** Empty: that of whoever applies it. */
  readonly namespace: string;
  readonly file: string;
  /** The text of its document, with empty lines in place of those before it. */
  readonly text: string;
  /** The path from the document to the object, when it is an entry of a List. Else empty. */
  readonly inList: string;
}

/**
 * Reads the objects of some files, of Lists their items. What has no kind is no object, and left out.
 * @throws UserError for what is no YAML, with file and line
 */
export function readObjects(files: readonly InputFile[]): readonly KubernetesObject[] {
  const found = files.flatMap(({ name, text }) => documentsOf(text).flatMap((part) => objectsOf(part, name)));
  return found.map((object, index) => titled(object, found.slice(0, index)));
}

/** The same of objects that a chart was rendered to, which are in no file. */
export function renderedObjects(objects: readonly object[]): readonly KubernetesObject[] {
  const all = objects.flatMap((object) => found(object as ValuesObject, '', '', ''));
  return all.map((object, index) => titled(object, all.slice(0, index)));
}

type Found = Omit<KubernetesObject, 'field'> & { readonly value: ValuesObject };

function objectsOf(text: string, file: string): readonly Found[] {
  const value = readValuesFile(text, file);
  const items = getOwn(value, 'items');
  if (/List$/.test(textAt(value, 'kind')) && Array.isArray(items))
    return items.flatMap((item, index) => (isMap(item) ? found(item, file, text, `items[${index}]`) : []));
  return found(value, file, text, '');
}

function found(value: ValuesObject, file: string, text: string, inList: string): readonly Found[] {
  const kind = textAt(value, 'kind');
  const metadata = getOwn(value, 'metadata');
  const [name, namespace] = isMap(metadata) ? [textAt(metadata, 'name'), textAt(metadata, 'namespace')] : ['', ''];
  return kind === '' ? [] : [{ value, kind, name, namespace, file, text, inList }];
}

function textAt(map: ValuesObject, key: string): string {
  const value: Value | undefined = getOwn(map, key);
  return typeof value === 'string' ? value : '';
}

/** The title tells the namespace, or the file, only where an object before has the same. */
function titled({ value, ...object }: Found, before: readonly Found[]): KubernetesObject {
  const { kind, name, namespace, file } = object;
  const isTaken = before.some((other) => other.kind === kind && other.name === name);
  const apart = isTaken ? ` in ${namespace === '' ? file : namespace}` : '';
  return { ...object, field: new Field(value, `${kind}/${name}${apart}:`) };
}

/** The documents of a stream, each with as many empty lines before it as there are others, so that lines keep their numbers. */
export function documentsOf(text: string): readonly string[] {
  const lines = text.split('\n');
  const starts = [0, ...lines.flatMap((line, index) => (isSeparator(line) ? [index + 1] : []))];
  return starts
    .map(
      (start, index) => '\n'.repeat(start) + lines.slice(start, (starts[index + 1] ?? lines.length + 1) - 1).join('\n'),
    )
    .filter((document) => /^\s*[^#\s]/m.test(document));
}

/** As kubectl has it: three dashes in the first column, and nothing after them but a comment. */
function isSeparator(line: string): boolean {
  return /^---\s*(#.*)?$/.test(line);
}
