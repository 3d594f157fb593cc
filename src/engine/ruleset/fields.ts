import type { Field, FieldCatalogue } from '../field';
import { fieldCatalogue } from '../field';
import type { Issue } from '../issue';
import { canonicalUnit, unitFactor } from '../units';
import { child, expectMap, fault, listOf, nodeOf, optionalText, textOf, wordOf, wordOr } from './reading';
import type { Node } from './reading';
import type { RulesetValue } from './types';

const kinds = ['number', 'text', 'flag'] as const;
const roles = ['none', 'name', 'code', 'group'] as const;

/** The field catalogue from its document (rulesets/fields.yaml), with every fault found. */
export function loadFields(document: RulesetValue): { catalogue: FieldCatalogue; issues: Issue[] } {
  const issues: Issue[] = [];
  const root = nodeOf(document, issues);
  if (!expectMap(root, ['fields'])) return { catalogue: fieldCatalogue([]), issues };
  const nodes = listOf(child(root, 'fields'));
  const fields = nodes.map(fieldOf);
  checkNames(fields, nodes);
  return { catalogue: fieldCatalogue(fields), issues };
}

function fieldOf(node: Node): Field {
  expectMap(node, ['name', 'en', 'kind'], ['role', 'unit', 'equals', 'synonyms', 'standIns']);
  const kind = wordOf(child(node, 'kind'), kinds) ?? 'text';
  const role = wordOr(child(node, 'role'), roles, 'none');
  const unit = optionalText(child(node, 'unit'));
  if (unit !== null && canonicalUnit(unit) !== unit) fault(child(node, 'unit'), 'unknown-unit', { unit });
  if (kind !== 'number' && unit !== null) fault(child(node, 'unit'), 'unit-without-number', { unit });
  const equals = equalsOf(child(node, 'equals'), unit);
  const synonyms = listOf(child(node, 'synonyms')).map(textOf);
  const standIns = listOf(child(node, 'standIns')).map(textOf);
  return {
    name: textOf(child(node, 'name')),
    en: textOf(child(node, 'en')),
    kind,
    ...(role !== 'none' && { role }),
    ...(kind === 'number' && { unit: unit ?? '' }),
    ...(equals !== null && { equals }),
    ...(synonyms.length > 0 && { synonyms }),
    ...(standIns.length > 0 && { standIns }),
  };
}

/** `equals: { from: 立方米, to: 吨 }`: units of two kinds, the second of the field's own. */
function equalsOf(node: Node, unit: string | null): Field['equals'] | null {
  if (node.value === undefined) return null;
  expectMap(node, ['from', 'to']);
  const [from, to] = [child(node, 'from'), child(node, 'to')];
  for (const one of [from, to]) if (canonicalUnit(textOf(one)) !== textOf(one)) fault(one, 'unknown-unit', { unit: textOf(one) });
  if (unitFactor(textOf(to), unit ?? '') === null) fault(to, 'unknown-unit', { unit: textOf(to) });
  return { from: textOf(from), to: textOf(to) };
}

/** A name or synonym means one field only; a stand-in is a field of the same kind and unit. */
function checkNames(fields: readonly Field[], nodes: readonly Node[]): void {
  const owners = new Map<string, string>();
  fields.forEach((field, index) => {
    for (const name of [field.name, ...(field.synonyms ?? [])]) {
      const owner = owners.get(name);
      if (owner !== undefined) fault(nodes[index]!, 'duplicate-name', { name });
      owners.set(name, field.name);
    }
  });
  const byName = new Map(fields.map((field) => [field.name, field]));
  fields.forEach((field, index) => {
    for (const name of field.standIns ?? []) {
      const other = byName.get(name);
      if (!other) fault(child(nodes[index]!, 'standIns'), 'unknown-field', { field: name });
      else if (other.kind !== field.kind || other.unit !== field.unit) {
        fault(child(nodes[index]!, 'standIns'), 'stand-in-differs', { field: field.name, other: name });
      }
    }
  });
}
