import type { Fraction } from '../engine';
import type { Explained, TargetInWords } from './explain';

/** Places of decimals that have no end of their own. */
const places = 6;

/** A story and its targets as plain JSON: decimals are strings, rounded half-up to 6 places (the score to the ruleset's). */
export function explainJson({ story, sections }: Explained, target: TargetInWords | null): ExplainJson {
  const { indicators, score, ranking } = story;
  return {
    status: story.status,
    group: story.group,
    grade: story.grade,
    rank: ranking?.rank || null,
    size: ranking?.size ?? null,
    score: score ? score.score.toFixed(score.places) : null,
    indicators: indicators.map((one) => ({
      name: one.name, value: decimal(one.value), numerator: decimal(one.numerator.value), denominator: decimal(one.denominator?.value ?? null),
      benchmark: decimal(one.benchmark?.value ?? null), weight: decimal(one.weight), points: decimal(one.points), held: one.held,
      ahead: decimal(one.standing?.ahead ?? null), median: decimal(one.standing?.median ?? null), light: one.standing?.light ?? null,
    })),
    sections: sections.map(({ name, title, lines }) => ({ name, title, lines: lines.map(({ what, words, cite, mark }) => ({ what, words, cite, applies: mark === 'plain' ? null : mark === 'yes' })) })),
    target: target && targetJson(target),
  };
}

export interface ExplainJson {
  readonly status: string;
  readonly group: string;
  readonly grade: string | null;
  readonly rank: number | null;
  readonly size: number | null;
  readonly score: string | null;
  readonly indicators: readonly {
    readonly name: string; readonly value: string | null; readonly numerator: string | null; readonly denominator: string | null; readonly benchmark: string | null;
    readonly weight: string | null; readonly points: string | null; readonly held: string | null; readonly ahead: string | null; readonly median: string | null; readonly light: string | null;
  }[];
  readonly sections: readonly { readonly name: string; readonly title: string; readonly lines: readonly { readonly what: string; readonly words: string; readonly cite: string; readonly applies: boolean | null }[] }[];
  readonly target: TargetJson | null;
}

export interface TargetJson {
  readonly status: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly levers: readonly {
    readonly field: string; readonly unit: string; readonly direction: string; readonly outcome: string; readonly from: string | null; readonly to: string | null; readonly change: string | null;
    readonly step: string; readonly isLeast: boolean; readonly after: Outcome | null; readonly before: Outcome | null; readonly words: string;
  }[];
  readonly together: { readonly outcome: string; readonly percent: string; readonly figures: readonly { readonly field: string; readonly from: string; readonly to: string }[] } | null;
  readonly runs: number;
}

interface Outcome {
  readonly grade: string | null;
  readonly score: string | null;
  readonly rank: number;
}

function targetJson({ result, lines, unitOf }: TargetInWords): TargetJson {
  const { status, grade, target, levers, together, runs } = result;
  const outcome = (of: { grade: string | null; score: Fraction | null; rank: number } | null): Outcome | null => of && { grade: of.grade, score: of.score?.toString() ?? null, rank: of.rank };
  return {
    status, from: grade, to: target, runs,
    levers: levers.map((one) => ({
      field: one.field, unit: unitOf(one.field), direction: one.direction, outcome: one.outcome, from: one.from?.toString() ?? null, to: one.to?.toString() ?? null, change: one.change?.toString() ?? null,
      step: (10 ** -one.places).toFixed(one.places), isLeast: one.isLeast, after: outcome(one.after), before: outcome(one.before), words: lines.find(({ field }) => field === one.field)?.words ?? '',
    })),
    together: together && { outcome: together.outcome, percent: (together.thousandths / 10).toFixed(1), figures: together.figures.map(({ field, from, to }) => ({ field, from: from.toString(), to: to.toString() })) },
  };
}

const decimal = (value: Fraction | null): string | null => value?.toFixed(places) ?? null;
