import { fieldCatalogue, type Field, type FieldCatalogue } from '../../engine/index';
import { deductible, LAND, NEW_LAND } from '../../engine/prepare/land';
import { restorable, sourcesOf, TAX } from '../../engine/prepare/tax';

/** What sheets of records are put together into. */
export const preparationKinds = ['land', 'power', 'tax'] as const;
export type PreparationKind = (typeof preparationKinds)[number];

const text = (name: string, en: string, synonyms: readonly string[]): Field => ({ name, en, kind: 'text', synonyms });
const number = (name: string, en: string, unit: string, synonyms: readonly string[]): Field => ({ name, en, kind: 'number', unit, synonyms });

const share = text('分摊份额', 'Share', ['份额', '共有份额', '所占份额', '占有份额', '共有情况', '共有比例', '分摊比例', '分割比例', '分配比例', '使用比例', '占比', 'Share of plot', 'Share of meter']);

/** Columns of land records: a firm's plots, its leases, contracts between firms, land that may be left out. */
const land: readonly Field[] = [
  text('用地类型', 'Kind of holding', ['土地类型', '用地方式', '土地来源', '用地来源', '权属类型', '权属', '使用方式', '租赁类型', '租赁方式', '出租或租用', '类型', 'Holding', 'Tenure']),
  text('不动产权证号', 'Certificate', ['不动产权证书号', '不动产权证', '不动产权证书', '不动产证号', '土地证号', '土地使用证号', '土地使用权证号', '土地权证号', '国有土地使用证号', '权证号', '产权证号', '证号', '证书编号', '证书号', 'Certificate no.', 'Title no.']),
  number('面积', 'Area', '亩', [
    '土地面积', '用地面积', '宗地面积', '证载面积', '登记面积', '发证面积', '使用权面积', '土地使用权面积', '实际用地面积', '事实用地面积', '事实用地总面积', '实际占用土地面积', '占地面积', '地块面积', '合同面积', '合同用地面积',
    '总面积', '用地总面积', '土地总面积', '总用地面积', 'Land area', 'Plot area',
  ]),
  share,
  text('取得日期', 'Day of acquisition', ['取得时间', '土地取得时间', '土地取得日期', '批准日期', '批准时间', '供地日期', '供地时间', '出让日期', '出让时间', '出让合同签订日期', '发证日期', '登记日期', '登记时间', '新增日期', '新增时间', 'Acquired', 'Granted on']),
  text('出租方', 'Lessor', ['出租人', '出租方名称', '出租企业', '出租企业名称', '出租单位', '出租单位名称', '出租主体', '甲方', '甲方名称', '甲方（出租方）', '房东', '业主', '业主单位', '土地出租方', '厂房出租方', 'Landlord']),
  text('出租方代码', 'Code of lessor', ['出租方统一社会信用代码', '出租方信用代码', '出租方社会信用代码', '出租人统一社会信用代码', '出租人代码', '出租企业统一社会信用代码', '出租企业代码', '出租单位统一社会信用代码', '甲方统一社会信用代码', '甲方代码', 'Credit code of lessor', 'Lessor code']),
  text('承租方', 'Lessee', ['承租人', '承租方名称', '承租企业', '承租企业名称', '承租单位', '承租单位名称', '租赁企业', '租赁企业名称', '租用企业', '租用企业名称', '租用单位', '租入方', '租赁方', '租户', '租户名称', '乙方', '乙方名称', '乙方（承租方）', 'Tenant']),
  text('承租方代码', 'Code of lessee', ['承租方统一社会信用代码', '承租方信用代码', '承租方社会信用代码', '承租人统一社会信用代码', '承租人代码', '承租企业统一社会信用代码', '承租企业代码', '承租单位统一社会信用代码', '租户统一社会信用代码', '租户代码', '乙方统一社会信用代码', '乙方代码', 'Credit code of lessee', 'Lessee code']),
  text('对方单位', 'Other side', ['对方名称', '对方单位名称', '对方企业', '对方企业名称', '租赁对方', '租赁对方名称', '对方', '对方主体', '往来单位', 'Counterparty', 'Other party']),
  text('对方代码', 'Code of other side', ['对方统一社会信用代码', '对方单位统一社会信用代码', '对方信用代码', '对方企业代码', '对方单位代码', 'Credit code of other side', 'Counterparty code']),
  number('保护期土地面积', 'Land under protection', '亩', ['评价保护期土地面积', '保护期用地面积', '评价保护期用地面积', '保护期面积', '评价保护期面积', '保护期内土地面积', '保护期内用地面积', '评价保护期', '保护期土地', 'Protected land']),
  number('新减土地面积', 'Land given up', '亩', ['新减用地面积', '新减面积', '新减土地', '当年新减土地面积', '年内减少土地面积', '减少用地面积', '退还土地面积', 'Land reduced']),
];

/** Columns of electricity records: meters, who uses them, what they share by. */
const power: readonly Field[] = [
  text('用电户号', 'Meter', ['户号', '用户编号', '用电编号', '用电户编号', '用电客户编号', '客户编号', '电力户号', '电力用户编号', '供电户号', '营销户号', '电表号', '电表编号', '电能表号', '表号', '电表户号', '企业用电户号', '用电户号（多个用逗号分隔）', 'Meter no.', 'Meter number', 'Account no.', 'Account number', 'Supply number']),
  number('自发自用电量', 'Electricity generated and used', '万千瓦时', ['自发自用', '企业自发自用的用电量', '自发自用用电量', '自发自用的电量', '企业自发自用电量', '自发电量', '自发电自用量', '自备电量', '自备发电量', '光伏自用电量', '光伏自发自用电量', '分布式光伏自用电量', '余热发电自用量', 'Own generation', 'Self-generated electricity']),
  number('分表电量', 'Sub-meter reading', '万千瓦时', ['分表用电量', '分表读数', '分表度数', '子表电量', '子表用电量', '分户电量', '分户用电量', '内部分表电量', '内部电表读数', '企业分表电量', 'Sub-meter', 'Reading']),
  share,
  number('分摊面积', 'Area shared by', '㎡', ['用地面积', '建筑面积', '使用面积', '租用面积', '租赁面积', '厂房面积', '厂房建筑面积', '占用面积', '面积', 'Area', 'Floor area']),
  text('总表户号', 'Main meter', ['总户号', '主户号', '主表户号', '总表编号', '总表号', '总表', '主表', '上级户号', '上级表号', '所属总表', '所属总表户号', '所属总户号', '挂接总表户号', 'Main meter no.', 'Behind meter']),
];

/** Fields of the catalogue that each kind reads under their own names. */
const borrowed: Readonly<Record<PreparationKind, readonly string[]>> = {
  land: ['企业名称', '统一社会信用代码', '宗地编号', '自有用地面积', '租赁用地面积', '出租用地面积', '科研用地面积', NEW_LAND, '建筑面积'],
  power: ['企业名称', '统一社会信用代码', '用电量'],
  tax: ['企业名称', '统一社会信用代码', TAX, ...new Set(restorable.flatMap(sourcesOf))],
};

const catalogues = new WeakMap<FieldCatalogue, Map<string, FieldCatalogue>>();

/**
 * What a column of a kind's sheets may be: fields of the catalogue, and words of the kind's own. `more` are further
 * fields that a ruleset reads.
 */
export function preparationFields(kind: PreparationKind, catalogue: FieldCatalogue, more: readonly string[] = []): FieldCatalogue {
  const known = catalogues.get(catalogue) ?? new Map<string, FieldCatalogue>();
  catalogues.set(catalogue, known);
  const key = [kind, ...more].join(' ');
  const made = known.get(key) ?? fieldCatalogue([...fieldsOf([...borrowed[kind], ...more], catalogue), ...(kind === 'land' ? land : kind === 'power' ? power : [])]);
  known.set(key, made);
  return made;
}

function fieldsOf(names: readonly string[], { byName }: FieldCatalogue): Field[] {
  return [...new Set(names)].flatMap((name) => byName.get(name) ?? []);
}

/** Number fields whose column makes a sheet worth reading for a kind. */
export const tellingFields: Readonly<Record<PreparationKind, readonly string[]>> = {
  land: ['自有用地面积', '租赁用地面积', '出租用地面积', ...deductible, '面积'],
  power: ['用电量', '自发自用电量', '分表电量', '用电户号'],
  tax: [TAX, ...restorable.flatMap(sourcesOf)],
};

/** The field that a kind's sheet gives the evaluation. */
export const resultFields: Readonly<Record<PreparationKind, string>> = { land: LAND, power: '用电量', tax: TAX };
