import type { Fraction, Issue } from '../../engine';
import type { LandRecord } from '../../engine/prepare/land';
import type { Party } from '../../engine/prepare/party';
import { dayOf } from './cellDay';
import { sharesOf } from './cellShare';
import { readerOf, type Reader, type Source } from './source';

type Holding = 'own' | 'taken' | 'out';

/** What a word in a column of kinds says of the row's area. */
function holdingOf(text: string): Holding | null {
  if (/出租|转租|租出/.test(text)) return 'out';
  if (/租/.test(text)) return 'taken';
  return /自有|自用|出让|划拨|登记|自购|购买|转让|事实/.test(text) ? 'own' : null;
}

/** The rows of a sheet as land records. `apart`: fields of land that may be left out. */
export function landRecords(source: Source, apart: readonly string[]): { records: LandRecord[]; issues: Issue[] } {
  const reader = readerOf(source);
  const share = sharesOf(reader, '分摊份额');
  const records: LandRecord[] = [];
  const issues: Issue[] = [];
  for (let row = 0; row < reader.rows; row++) {
    const at = reader.at(row);
    const firm = reader.party('企业名称', '统一社会信用代码', row);
    const kind = reader.text('用地类型', row);
    const holding = kind === '' ? null : holdingOf(kind);
    const area = reader.number('面积', row);
    const parties = { firm, ...sidesOf(reader, row, holding) };
    if (kind !== '' && holding === null && area !== null) {
      issues.push({ severity: 'warning', code: 'land-kind-unknown', cell: at, params: { kind, area: area.round(6).toString() } });
      continue;
    }
    const areas = areasOf(reader, row, parties, holding, area);
    const left = new Map(apart.flatMap((field) => { const value = reader.number(field, row); return value === null ? [] : [[field, value] as const]; }));
    if (firm === null && (parties.lessor === null || parties.lessee === null)) {
      if (area !== null || areas.own !== null || areas.taken !== null || areas.out !== null) issues.push({ severity: 'warning', code: 'prepare-no-firm', cell: at });
      continue;
    }
    records.push({
      at, ...parties, ...areas,
      plot: reader.text('宗地编号', row) || reader.text('不动产权证号', row),
      share: share(row), floor: reader.number('建筑面积', row), since: dayOf(reader.cell('取得日期', row)),
      apart: left,
    });
  }
  return { records, issues };
}

/** The other side of a lease, from columns of their own or from 对方单位. */
function sidesOf(reader: Reader, row: number, holding: Holding | null): { lessor: Party | null; lessee: Party | null } {
  const lessor = reader.party('出租方', '出租方代码', row);
  const lessee = reader.party('承租方', '承租方代码', row);
  const other = reader.party('对方单位', '对方代码', row);
  const isOut = holding === 'out' || (holding === null && reader.number('出租用地面积', row)?.isZero === false);
  return { lessor: lessor ?? (isOut ? null : other), lessee: lessee ?? (isOut ? other : null) };
}

/** A bare 面积 is what the row's kind or its parties make it: of a lease, of the land owned, or all the firm has. */
function areasOf(
  reader: Reader, row: number, { firm, lessor, lessee }: { firm: Party | null; lessor: Party | null; lessee: Party | null }, holding: Holding | null, area: Fraction | null,
): Pick<LandRecord, Holding | 'stated'> {
  const [own, taken, out] = [reader.number('自有用地面积', row), reader.number('租赁用地面积', row), reader.number('出租用地面积', row)];
  const plain = { own, taken, out, stated: null };
  if (area === null) return plain;
  if (holding !== null) return { ...plain, [holding]: plain[holding] ?? area };
  if (firm === null) return taken === null && out === null ? { ...plain, taken: area, out: area } : plain;
  if (reader.has('自有用地面积')) return { ...plain, stated: area };
  if (lessee !== null && !reader.has('出租用地面积')) return { ...plain, out: area };
  if (lessor !== null && !reader.has('租赁用地面积')) return { ...plain, taken: area };
  return { ...plain, own: area };
}
