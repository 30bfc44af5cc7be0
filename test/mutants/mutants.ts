/** A fault that could have been made in lib/: a text that stands there once, and what would stand in its place. */
export interface Mutant {
  /** File under lib/. */
  readonly file: string;
  /** Exact text that is replaced. */
  readonly text: string;
  readonly replacement: string;
  /** What the fault is. */
  readonly fault: string;
  /** Why no values file can show it; without a reason, it must be killed. @default - it can be shown */
  readonly equivalent?: string;
}

/** Faults of the emitter and of the evaluator that the property must see. */
export const MUTANTS: readonly Mutant[] = [
  // Scalars
  {
    file: 'render/scalarTemplate.ts',
    text: '`{{ ${source()} | quote }}`',
    replacement: '`{{ ${source()} }}`',
    fault: 'a text stands without quotes',
  },
  {
    file: 'render/scalarTemplate.ts',
    text: "case 'integerOrString':\n      return `{{ toJson ${wrapped(expression, scope)} }}`;",
    replacement: "case 'integerOrString':\n      return `{{ ${source()} }}`;",
    fault: 'a number or text stands as Go prints it',
  },
  {
    file: 'render/scalarTemplate.ts',
    text: "if (style === 'document') return `{{ toJson ${wrapped(expression, scope)} }}`;",
    replacement: "if (style === 'document') return `{{ ${source()} | quote }}`;",
    fault: 'a text in a document is quoted as Go quotes',
  },
  {
    file: 'render/scalarTemplate.ts',
    text: 'expression instanceof Text && expression.traits.safe === true',
    replacement: 'expression instanceof Text',
    fault: 'a text of any parts stands between plain quotes',
  },
  {
    file: 'render/scalarTemplate.ts',
    text: '\\}\\})?|\\{$/g',
    replacement: '\\}\\})?/g',
    fault: 'a brace before an action meets it',
  },
  {
    file: 'render/templateBackend.ts',
    text: "return value.includes('{{') ? bracesTemplate(value, this.style) : undefined;",
    replacement: 'return undefined;',
    fault: 'a literal {{ starts an action',
  },
  {
    file: 'expressions/reference.ts',
    text: "this.kind === 'integer' ? call(`int64 ${raw.text}`) : raw",
    replacement: 'raw',
    fault: 'integers stay float64',
  },
  {
    file: 'render/scalarText.ts',
    text: 'y|n|yes|no|on|off|',
    replacement: 'y|n|',
    fault: 'a literal yes stands without quotes',
  },
  {
    file: 'render/scalarText.ts',
    text: 'const PLAIN = /^[A-Za-z_/]',
    replacement: 'const PLAIN = /^[\\w/]',
    fault: 'a literal that starts with a digit stands without quotes',
  },
  {
    file: 'render/scalarText.ts',
    text: "(value.endsWith('\\n') ? '|' : '|-')",
    replacement: "'|-'",
    fault: 'the line feed at the end of a literal is lost',
  },

  // Where values are read
  {
    file: 'expressions/reference.ts',
    text: "atom([scope.root === '.' ? '' : scope.root, 'Values', ...this.path].join('.'))",
    replacement: "atom(['', 'Values', ...this.path].join('.'))",
    fault: '.Values in place of $.Values in loops',
  },
  {
    file: 'expressions/helper.ts',
    text: 'call(`include "${scope.chartName}.${helper.name}" ${scope.root}`)',
    replacement: 'call(`include "${scope.chartName}.${helper.name}" .`)',
    fault: 'helpers in loops get the entry in place of the root',
  },
  {
    file: 'expressions/scope.ts',
    text: 'for (let number = 2; taken.has(name); number++)',
    replacement: "for (let number = 2; taken.has('') && number < 0; number++)",
    fault: 'loops inside each other share a name',
  },
  {
    file: 'render/templateBackend.ts',
    text: 'const variables = [loop.first, loop.second]',
    replacement: 'const variables = [loop.second, loop.first]',
    fault: 'key and value of a loop change places',
  },
  {
    file: 'render/templateBackend.ts',
    text: 'return `until (int ${argument(loop.collection.template(this.scope))})`;',
    replacement: 'return `until (int (add1 ${argument(loop.collection.template(this.scope))}))`;',
    fault: 'a count has a turn too many',
  },

  // Layout
  {
    file: 'render/templateBackend.ts',
    text: '{{- toYaml ${source} | nindent ${column + 2} }}`];',
    replacement: '{{- toYaml ${source} | nindent ${column} }}`];',
    fault: 'a map of the user stands two columns to the left',
  },
  {
    file: 'render/templateBackend.ts',
    text: '{{- toYaml ${source} | nindent ${column + 2} }}`];',
    replacement: '{{- toYaml ${source} | nindent ${column + 4} }}`];',
    fault: 'a map of the user stands two columns to the right',
    equivalent: 'all that stands under a key may stand further right, as long as all of it does',
  },
  {
    file: 'render/templateBackend.ts',
    text: '`${pad(column)}{{- toYaml . | nindent ${column} }}`,',
    replacement: '`${pad(column)}{{- toYaml . | nindent ${column + 2} }}`,',
    fault: 'entries of the user stand two columns to the right of the others',
  },
  {
    file: 'render/templateBackend.ts',
    text: "        `${pad(column)}{{- with ${source.text} }}`,\n        ...this.freeLines(key, '.', column),",
    replacement:
      "        `${pad(column)}${key}:`, `${pad(column)}{{- with ${source.text} }}`,\n        ...this.freeLines(key, '.', column).slice(1),",
    fault: 'the key of an empty map of the user stays',
  },
  {
    file: 'render/templateBackend.ts',
    text: '{ condition: not(condition), lines: otherwise },',
    replacement: '{ condition: not(condition), lines: [] },',
    fault: 'the else branch is lost',
  },
  {
    file: 'render/branches.ts',
    text: 'lines.push(`${indent}{{- end }}`);',
    replacement: 'lines.push(`${indent}{{ end }}`);',
    fault: 'the end of a condition leaves a line',
  },
  {
    file: 'render/templateBackend.ts',
    text: 'if (last && keyOfTest(last.condition) === keyOfTest(condition))',
    replacement: 'if (last && last.condition !== undefined && condition !== undefined)',
    fault: 'neighbours under different conditions share one',
  },
  {
    file: 'render/templateBackend.ts',
    text: 'return normalFormWhere(condition, this.assumed);',
    replacement: 'return normalFormWhere(condition, [condition, ...this.assumed]);',
    fault: 'every condition is taken for known',
  },
  {
    file: 'render/templateBackend.ts',
    text: '`${pad(column)}${key}: |-`,',
    replacement: '`${pad(column)}${key}: |`,',
    fault: 'a document gets a line feed at its end',
  },
  {
    file: 'render/helperTemplate.ts',
    text: '.${helper.name}" -}}`,',
    replacement: '.${helper.name}" }}`,',
    fault: 'helpers start with a line feed',
  },
  {
    file: 'render/helperTemplate.ts',
    text: "first.replace(/ \\*\\/}}$/, ' */ -}}')",
    replacement: 'first',
    fault: 'a document that starts with a comment starts with a line feed',
  },
  {
    file: 'render/helperTemplate.ts',
    text: 'return parts.every((part) => !(part instanceof Literal) || /^(\\S(.*\\S)?)?$/.test(String(part.value)));',
    replacement: 'return parts.length > 0;',
    fault: 'white space at the edge of a helper is trimmed',
  },
  {
    file: 'render/chunk.ts',
    text: 'if (outer instanceof When && holdsChoice(outer.node)) return nestedChunk(outer, column, backend, lines);',
    replacement: '',
    fault: 'a choice under a condition loses its other side',
  },
  {
    file: 'render/chunk.ts',
    text: 'if (!(node instanceof Comment)) return node;',
    replacement: 'if (Number(node) !== 1) return node;',
    fault: 'a choice with a comment loses its other side',
  },
  {
    file: 'chart/emit/resourceTemplate.ts',
    text: 'endsInUserText(body) ? [KEEP_LINE_FEEDS] : []',
    replacement: '[] as string[]',
    fault: 'line feeds at the end of an object are lost',
  },
  {
    file: 'render/presenceOf.ts',
    text: 'spread: (node) => isUserText(node.list),',
    replacement: 'spread: () => false,',
    fault: 'line feeds at the end of a list of the user are lost',
  },

  // Maps that are merged
  {
    file: 'render/templateBackend.ts',
    text: "value.kind === 'map' ? omitted : []",
    replacement: '[]',
    fault: 'fixed keys are not taken out of maps of the user',
  },
  {
    file: 'render/templateBackend.ts',
    text: 'const guarded = hidden.length === 0 ? [line]',
    replacement: 'const guarded = hidden.length >= 0 ? [line]',
    fault: 'keys that an earlier map has are written twice',
  },
  {
    file: 'render/layout.ts',
    text: 'node.free.slice(0, index)',
    replacement: 'node.free.slice(0, Math.min(index, 1))',
    fault: 'keys of the second of three maps are written twice',
  },
  {
    file: 'render/evaluate.ts',
    text: '!reserved.has(key) && ',
    replacement: '',
    fault: "a fixed key that is absent lets the user's pass",
  },
  {
    file: 'render/evaluate.ts',
    text: '!Object.hasOwn(result, key)) result[key] = value;',
    replacement: '!(key in result)) result[key] = value;',
    fault: 'keys that all objects have are lost',
  },
  {
    file: 'render/evaluate.ts',
    text: ' && !Object.hasOwn(result, key)) result[key] = value;',
    replacement: ') result[key] = value;',
    fault: 'the later of two maps wins',
  },

  // What is empty
  {
    file: 'render/evaluate.ts',
    text: 'return Object.keys(value).length === 0 ? undefined : value;',
    replacement: 'return value;',
    fault: 'an empty map of the user stays in process',
  },
  {
    file: 'render/evaluate.ts',
    text: 'return size === 0 && fields.some(([, field]) => field !== undefined) ? undefined : result;',
    replacement: 'return result;',
    fault: 'a map whose fields are all absent stays in process',
  },
  {
    file: 'render/evaluate.ts',
    text: 'return items.length === 0 && nodes.some((node) => node !== undefined) ? undefined : items;',
    replacement: 'return items;',
    fault: 'a list whose entries are all absent stays in process',
  },
  {
    file: 'render/presenceOf.ts',
    text: 'spread: (node) => notEmpty(node.list),',
    replacement: 'spread: () => ALWAYS,',
    fault: 'a list of nothing but entries of the user always stands',
  },
  {
    file: 'render/presenceOf.ts',
    text: 'return turn.value ? hasTurns(node.loop) : Literal.of(false);',
    replacement: 'return Literal.of(turn.value === true);',
    fault: 'a list of nothing but a loop always stands',
  },
  {
    file: 'expressions/presence.ts',
    text: 'call(`not (kindIs "invalid" ${argument(rawTemplate(this.value, scope))})`)',
    replacement: 'call(`not (empty ${argument(rawTemplate(this.value, scope))})`)',
    fault: '0 and false are taken for absent',
  },
  {
    file: 'expressions/presence.ts',
    text: 'call(`not (kindIs "invalid" ${argument(rawTemplate(this.value, scope))})`)',
    replacement: 'call(`not (kindIs "invalid" ${argument(this.value.template(scope))})`)',
    fault: 'absent integers are cast to 0, and taken for given',
  },
  {
    file: 'expressions/presence.ts',
    text: '    if (this.value.traits.nonEmpty)\n',
    replacement: '    if (this.kind.length > 0)\n',
    fault: 'default in place of ternary and kindIs: 0, false and "" are replaced',
  },

  // Functions
  {
    file: 'expressions/compare.ts',
    text: '`ge ${left} ${right}`',
    replacement: '`gt ${left} ${right}`',
    fault: 'atLeast() prints as greaterThan()',
  },
  {
    file: 'expressions/junction.ts',
    text: "const settled = this.operator === 'or';",
    replacement: 'const settled = true;',
    fault: 'and() evaluates as or()',
  },
  {
    file: 'expressions/choose.ts',
    text: 'call(`ternary ${yes} ${no} ${test}`)',
    replacement: 'call(`ternary ${no} ${yes} ${test}`)',
    fault: 'the sides of a choice change places',
  },
  {
    file: 'expressions/text.ts',
    text: "string: '%s'",
    replacement: "string: '%q'",
    fault: 'texts in a text are quoted',
  },
  {
    file: 'expressions/text.ts',
    text: "integer: '%d'",
    replacement: "integer: '%v'",
    fault: 'integers in a text print by their type',
    equivalent: 'they are int64 already, which Go prints alike',
  },
  {
    file: 'expressions/goText.ts',
    text: ".replaceAll('%', '%%')",
    replacement: '',
    fault: 'a percent sign in a text is a verb',
  },
  {
    file: 'expressions/arithmetic.ts',
    text: 'evaluate: (left: number, right: number) => positiveZero(Math.trunc(left / right)),',
    replacement: 'evaluate: (left: number, right: number) => positiveZero(Math.floor(left / right)),',
    fault: 'negative quotients are cut down',
  },
  {
    file: 'expressions/arithmetic.ts',
    text: '`sub ${left} ${right}`',
    replacement: '`sub ${right} ${left}`',
    fault: 'a difference is turned around',
  },
  {
    file: 'expressions/strings.ts',
    text: 'value.replaceAll(from, () => to)',
    replacement: 'value.replaceAll(from, to)',
    fault: 'a $ in a replacement has a meaning',
  },
  {
    file: 'expressions/strings.ts',
    text: '${/^\\d+$/.test(length) ? length : `(int ${length})`}',
    replacement: '${length}',
    fault: 'a length that is a value has a type that trunc refuses',
  },
  {
    file: 'expressions/strings.ts',
    text: '.update(value)',
    replacement: ".update(value, 'latin1')",
    fault: 'a checksum is that of other bytes',
  },
  {
    file: 'expressions/strings.ts',
    text: '`contains ${part} ${value}`',
    replacement: '`contains ${value} ${part}`',
    fault: 'contains() asks the other way round',
  },
  {
    file: 'expressions/collections.ts',
    text: 'key: string) => Object.hasOwn(value, key),',
    replacement: 'key: string) => key in value,',
    fault: 'keys that all objects have are found',
  },
  {
    file: 'expressions/compare.ts',
    text: '\'">=$1-0"\'',
    replacement: '\'">=$1"\'',
    fault: 'versions that have a suffix are taken for older',
  },
  {
    file: 'expressions/compare.ts',
    text: 'version[1] >= minimum[1]',
    replacement: 'version[1] > minimum[1]',
    fault: 'the minimum itself is taken for older',
  },

  // Conditions
  {
    file: 'expressions/normalForm.ts',
    text: "return operator === 'and' ? 'or' : 'and';",
    replacement: 'return operator;',
    fault: 'a condition that is turned around keeps its and',
  },
  {
    file: 'expressions/normalForm.ts',
    text: "const known = operator === 'and' ? operands : operands.map(opposite);",
    replacement: 'const known = operands;',
    fault: 'an operand of or is judged as if the others held',
  },
  {
    file: 'expressions/normalForm.ts',
    text: 'return from.operands.every((part) => follows(part, to));',
    replacement: 'return from.operands.some((part) => follows(part, to));',
    fault: 'what follows from one of several is taken to follow from any',
  },
  {
    file: 'expressions/wordChoice.ts',
    text: "operator === 'and' ? intersection(left, right) : union(left, right)",
    replacement: "operator === 'and' ? union(left, right) : intersection(left, right)",
    fault: 'words of and are those of or',
  },
  {
    file: 'render/branches.ts',
    text: 'if (!condition || found.some((other) => !implies(condition, not(other)))) break;',
    replacement: 'if (!condition || found.some((other) => implies(condition, other))) break;',
    fault: 'conditions that may both hold share an else',
  },

  // Questions about entries
  {
    file: 'render/entryLines.ts',
    text: '`{{- ${least} = min ${least} ${argument(found.value.template(inside))} }}`',
    replacement: '`{{- ${least} = max ${least} ${argument(found.value.template(inside))} }}`',
    fault: 'the least number is the greatest',
  },
  {
    file: 'expressions/field.ts',
    text: '(ternary $value dict (kindIs "map" $value))',
    replacement: '(default dict $value)',
    fault: 'a field of what is no map is read',
  },

  // Long lines
  {
    file: 'chart/emit/foldLines.ts',
    text: "this.replaceLast(text, this.indent + (space === '' ? '' : `{{- ${goLiteral(space)} }}`));",
    replacement: 'this.replaceLast(text, this.indent);',
    fault: 'white space before a break is lost',
  },
  {
    file: 'expressions/goText.ts',
    text: '[part.source, \'""\']',
    replacement: '[part.source]',
    fault: 'two numbers of a long text stand apart',
  },
  {
    file: 'render/scalarTemplate.ts',
    text: '!parts.every(canFold)',
    replacement: 'parts.length === 0',
    fault: 'a text is folded at spaces that YAML would not keep',
  },

  // Order and bytes
  {
    file: 'render/scalarText.ts',
    text: 'return json.replace(\n',
    replacement: 'return json; json.replace(\n',
    fault: 'JSON is not escaped as Go does',
  },
  {
    file: 'render/scalarText.ts',
    text: '/[<>&\\u2028\\u2029]/g',
    replacement: '/[<>&]/g',
    fault: 'line separators in JSON are not escaped',
  },
  {
    file: 'render/scalarText.ts',
    text: 'Object.keys(value).sort(compareUtf8)',
    replacement: 'Object.keys(value)',
    fault: 'keys in JSON keep their own order',
  },
  {
    file: 'manifest/each.ts',
    text: 'return Buffer.compare(Buffer.from(left), Buffer.from(right));',
    replacement: 'return left < right ? -1 : left > right ? 1 : 0;',
    fault: 'keys are ordered by UTF-16 units',
  },
  {
    file: 'manifest/each.ts',
    text: '.sort(([left], [right]) => compareUtf8(left, right))',
    replacement: '',
    fault: "a loop over a map keeps the map's own order",
  },
  {
    file: 'render/plainBackend.ts',
    text: '.sort(([left], [right]) => compareUtf8(left, right))',
    replacement: '',
    fault: 'fields of the user in a document keep their own order',
  },
  {
    file: 'chart/composition.ts',
    text: '[...objects].sort((left, right) => compareKinds(',
    replacement: '[...objects].sort((left, right) => 0 * compareKinds(',
    fault: 'objects come in the order of their templates',
  },

  // Rules
  {
    file: 'chart/emit/ruleTemplates.ts',
    text: '{{- if ${error.broken.condition(scope).text} }}',
    replacement: '{{- if not (${error.broken.condition(scope).text}) }}',
    fault: 'the chart fails where no rule is broken',
  },
];
