import type { ParameterValue } from '../expression/bind';
import type { Issue, IssueParams } from '../issue';
import { Fraction } from '../number/fraction';
import type { Parameter } from '../ruleset/types';

export interface Settled {
  /** Every parameter with the text used: the given one where it is allowed, else the default. */
  readonly texts: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, ParameterValue>;
  readonly issues: readonly Issue[];
}

/** The parameters a run uses; a value that is not allowed is an error at `parameters.<name>`, and the default stands in for it. */
export function settleParameters(parameters: readonly Parameter[], given: Readonly<Record<string, string>>): Settled {
  const issues: Issue[] = [];
  const texts = new Map<string, string>();
  const values = new Map<string, ParameterValue>();
  for (const parameter of parameters) {
    const wanted = given[parameter.name]?.trim();
    const fault = wanted === undefined ? null : faultOf(parameter, wanted);
    if (fault) issues.push(fault);
    const text = wanted === undefined || fault ? parameter.default : wanted;
    texts.set(parameter.name, text);
    values.set(parameter.name, parameter.kind === 'choice' ? text : (Fraction.parse(text) ?? Fraction.ZERO));
  }
  const names = parameters.map(({ name }) => name);
  for (const name of Object.keys(given).filter((each) => !names.includes(each))) {
    issues.push(issue(names.length > 0 ? 'parameter-unknown' : 'parameter-none', name, { known: names.join(' ') }));
  }
  return { texts, values, issues };
}

function faultOf(parameter: Parameter, text: string): Issue | null {
  const { name, kind, choices } = parameter;
  if (kind === 'choice') {
    return choices.includes(text) ? null : issue('parameter-not-a-choice', name, { value: text, choices: choices.join(' ') });
  }
  const value = Fraction.parse(text);
  if (!value) return issue('parameter-not-a-number', name, { value: text });
  const [min, max] = [parameter.min ?? (kind === 'share' ? '0%' : null), parameter.max ?? (kind === 'share' ? '100%' : null)];
  if (min !== null && value.cmp(limit(min)) < 0) return issue('parameter-too-small', name, { value: text, min });
  if (max !== null && value.cmp(limit(max)) > 0) return issue('parameter-too-large', name, { value: text, max });
  return null;
}

const limit = (text: string): Fraction => Fraction.parse(text) ?? Fraction.ZERO;

const issue = (code: string, name: string, params: IssueParams): Issue => ({
  severity: 'error',
  code,
  path: `parameters.${name}`,
  params: { name, ...params },
});
