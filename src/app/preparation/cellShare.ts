import { Fraction } from '../../engine';
import type { Reader } from './source';

/**
 * Shares of a whole as a column writes them: 1/3, 40%, 0.4, or 40 in a column of percentages, which is one where
 * any bare number is above 1. Words around them (按份共有 40%) do not matter; words without a share are none.
 */
export function sharesOf(reader: Reader, field: string): (row: number) => Fraction | null {
  const shares = Array.from({ length: reader.rows }, (_, row) => shareIn(reader.text(field, row)));
  const hundred = Fraction.of(100);
  const inPercent = shares.some((share) => share?.isBare === true && share.value.cmp(Fraction.ONE) > 0);
  return (row) => {
    const share = shares[row] ?? null;
    return share === null ? null : share.isBare && inPercent ? share.value.div(hundred) : share.value;
  };
}

function shareIn(text: string): { value: Fraction; isBare: boolean } | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const bare = /^\d+(?:\.\d+)?$/.test(plain);
  const part = bare ? plain : (/\d+\/\d+|\d+(?:\.\d+)?%/.exec(plain)?.[0] ?? parts(plain));
  const value = part === null ? null : Fraction.parse(part);
  return value === null ? null : { value, isBare: bare };
}

const DIGITS = '零一二三四五六七八九十';

/** 三分之一: a third; 百分之四十 is not written so in practice. */
function parts(text: string): string | null {
  const match = /([二三四五六七八九十])分之([一二三四五六七八九])/.exec(text);
  return match === null ? null : `${DIGITS.indexOf(match[2] as string)}/${DIGITS.indexOf(match[1] as string)}`;
}
