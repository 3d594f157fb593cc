import type { FieldCatalogue } from '../field';
import { child, citeOf, expectMap, fault, labelOf, listOf, numberOf, optionalText, textOf, wordOf } from './reading';
import type { Node } from './reading';
import type { Parameter } from './types';

/** What the document leaves to the local authority: a name, bounds, and an assumed default. */
export function parametersOf(node: Node, sources: ReadonlySet<string>, catalogue: FieldCatalogue): ReadonlyMap<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  for (const item of listOf(node)) {
    expectMap(item, ['name', 'label', 'kind', 'default', 'cite', 'assumption'], ['choices', 'min', 'max']);
    const parameter = parameterOf(item, sources);
    if (parameters.has(parameter.name)) fault(child(item, 'name'), 'duplicate-name', { name: parameter.name });
    if (catalogue.byName.has(parameter.name)) fault(child(item, 'name'), 'name-taken', { name: parameter.name });
    parameters.set(parameter.name, parameter);
  }
  return parameters;
}

function parameterOf(item: Node, sources: ReadonlySet<string>): Parameter {
  const kind = wordOf(child(item, 'kind'), ['number', 'share', 'choice'] as const) ?? 'number';
  const parameter: Parameter = {
    name: textOf(child(item, 'name')),
    label: labelOf(child(item, 'label')),
    kind,
    default: textOf(child(item, 'default')),
    choices: listOf(child(item, 'choices')).map(textOf),
    min: optionalText(child(item, 'min')),
    max: optionalText(child(item, 'max')),
    cite: citeOf(child(item, 'cite'), sources) ?? '',
    assumption: labelOf(child(item, 'assumption')),
  };
  if (kind === 'choice') checkChoice(item, parameter);
  else checkBounds(item, parameter);
  return parameter;
}

function checkChoice(item: Node, parameter: Parameter): void {
  if (parameter.choices.length === 0) fault(item, 'missing-key', { key: 'choices' });
  else if (!parameter.choices.includes(parameter.default)) {
    fault(child(item, 'default'), 'unknown-word', { text: parameter.default, known: parameter.choices.join(', ') });
  }
}

function checkBounds(item: Node, parameter: Parameter): void {
  const value = numberOf(child(item, 'default'));
  const min = parameter.min === null ? null : numberOf(child(item, 'min'));
  const max = parameter.max === null ? null : numberOf(child(item, 'max'));
  if (value === null) return;
  if ((min && value.cmp(min) < 0) || (max && value.cmp(max) > 0)) {
    fault(child(item, 'default'), 'default-out-of-bounds', {
      value: parameter.default, min: parameter.min ?? '-', max: parameter.max ?? '-',
    });
  }
}
