import type { Area, CellValue } from '../cell';
import type { Chart } from '../plan';
import { fixedAreaName, quotedSheet } from './cellRef';
import { CHART, DRAWING, RELATIONSHIPS, XML_HEAD } from './names';
import { cellText, escapeXml, titleXml as asTitle } from './xmlText';

/** The sheet a chart stands on: its ranges and what they hold, so that viewers that do not calculate show it too. */
export interface ChartSource {
  readonly sheet: string;
  readonly values: readonly (readonly CellValue[])[];
}

const INK = '404040';
const GRID = 'D9D9D9';
const palette = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];

/** The text of a chart part that Excel, WPS and LibreOffice draw alike. */
export function chartXml(chart: Chart, source: ChartSource): string {
  const legend = chart.kind === 'pie' || chart.series.length > 1;
  return [
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}"><c:roundedCorners val="0"/><c:chart>`,
    titleXml(chart.title, 1400),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    plotXml(chart, source),
    '<c:spPr><a:noFill/></c:spPr></c:plotArea>',
    legend ? `<c:legend><c:legendPos val="${chart.kind === 'pie' ? 'r' : 'b'}"/><c:overlay val="0"/>${textXml(900)}</c:legend>` : '',
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr>${fillXml('FFFFFF')}<a:ln w="9525">${fillXml(GRID)}</a:ln></c:spPr></c:chartSpace>`,
  ].join('');
}

function plotXml(chart: Chart, source: ChartSource): string {
  if (chart.kind === 'pie') return pieXml(chart, source);
  return chart.kind === 'radar' ? radarXml(chart, source) : barsXml(chart, source);
}

const CATEGORY_AXIS = '111111111';
const VALUE_AXIS = '222222222';

/** Columns, stacked columns, bars, and histograms: columns of counted bins without gaps. */
function barsXml(chart: Chart, source: ChartSource): string {
  const lying = chart.kind === 'bar';
  const stacked = chart.kind === 'stacked-column';
  const histogram = chart.kind === 'histogram';
  const label = stacked ? 'ctr' : 'outEnd';
  const series = chart.series.map((_, i) => {
    const look = `<c:spPr>${fillXml(colorOf(chart, i))}${histogram ? `<a:ln w="6350">${fillXml('FFFFFF')}</a:ln>` : ''}</c:spPr><c:invertIfNegative val="0"/>`;
    return seriesXml(chart, i, source, look, pointsXml(chart, '<c:invertIfNegative val="0"/>') + labelsXml(label, false));
  });
  return [
    `<c:barChart><c:barDir val="${lying ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`,
    ...series,
    `<c:gapWidth val="${histogram ? 0 : 60}"/>${stacked ? '<c:overlap val="100"/>' : ''}`,
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`,
    // Bars read from top to bottom like the sheet, so their category axis runs the other way.
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/>`,
    titleXml(chart.xTitle, 1000, lying),
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${lineXml('BFBFBF')}${textXml(900)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'b' : 'l'}"/><c:majorGridlines>${lineXml(GRID)}</c:majorGridlines>`,
    titleXml(chart.yTitle, 1000, !lying),
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${lineXml('BFBFBF')}${textXml(900)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('');
}

/** One spoke a category, one line a series. */
function radarXml(chart: Chart, source: ChartSource): string {
  const series = chart.series.map((_, i) => {
    const fill = fillXml(colorOf(chart, i));
    const look = `<c:spPr><a:ln w="22225">${fill}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="4"/><c:spPr>${fill}</c:spPr></c:marker>`;
    return seriesXml(chart, i, source, look, '');
  });
  return [
    '<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>',
    ...series,
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:radarChart>`,
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines>${lineXml(GRID)}</c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${textXml(900)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>${lineXml(GRID)}</c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${lineXml('BFBFBF')}${textXml(800)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('');
}

function pieXml(chart: Chart, source: ChartSource): string {
  const series = chart.series.slice(0, 1).map((_, i) => seriesXml(chart, i, source, '', pointsXml(chart, '') + labelsXml('bestFit', true)));
  return `<c:pieChart><c:varyColors val="1"/>${series.join('')}<c:firstSliceAng val="0"/></c:pieChart>`;
}

function seriesXml(chart: Chart, index: number, source: ChartSource, look: string, points: string): string {
  const { name, values } = chart.series[index]!;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${asTitle(name)}</c:v></c:tx>${look}${points}<c:cat>${referenceXml(chart.categories, source)}</c:cat><c:val>${numbersXml(values, source)}</c:val></c:ser>`;
}

const colorOf = (chart: Chart, index: number): string => chart.series[index]!.color ?? palette[index % palette.length]!;

const pointsXml = (chart: Chart, invert: string): string =>
  chart.series.length > 1 ? '' : (chart.pointColors ?? []).map((color, i) => `<c:dPt><c:idx val="${i}"/>${invert}<c:bubble3D val="0"/><c:spPr>${fillXml(color)}</c:spPr></c:dPt>`).join('');

const labelsXml = (position: string, share: boolean): string =>
  `<c:dLbls>${textXml(900)}<c:dLblPos val="${position}"/><c:showLegendKey val="0"/><c:showVal val="${share ? 0 : 1}"/><c:showCatName val="${share ? 1 : 0}"/><c:showSerName val="0"/><c:showPercent val="${share ? 1 : 0}"/><c:showBubbleSize val="0"/>${share ? '<c:showLeaderLines val="1"/>' : ''}</c:dLbls>`;

function titleXml(title: string | null, size: number, upright = false): string {
  if (title === null || title === '') return '';
  const look = `sz="${size}" b="0"`;
  return `<c:title><c:tx><c:rich><a:bodyPr${upright ? ' rot="-5400000" vert="horz"' : ''}/><a:lstStyle/><a:p><a:pPr><a:defRPr ${look}>${fillXml(INK)}</a:defRPr></a:pPr><a:r><a:rPr lang="zh-CN" ${look}>${fillXml(INK)}</a:rPr><a:t>${asTitle(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

const textXml = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="0">${fillXml(INK)}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

const fillXml = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;

const lineXml = (color: string): string => `<c:spPr><a:ln w="9525">${fillXml(color)}</a:ln></c:spPr>`;

/** Categories: numbers as numbers, anything else as text. */
function referenceXml(area: Area, source: ChartSource): string {
  const values = cellsOf(area, source);
  if (values.every((value) => typeof value === 'number')) return numbersXml(area, source);
  const points = values.map((value, i) => (value === null ? '' : `<c:pt idx="${i}"><c:v>${cellText(typeof value === 'object' ? value.error : String(value))}</c:v></c:pt>`));
  return `<c:strRef><c:f>${formula(area, source)}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef>`;
}

function numbersXml(area: Area, source: ChartSource): string {
  const values = cellsOf(area, source);
  const points = values.map((value, i) => (typeof value === 'number' ? `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>` : ''));
  return `<c:numRef><c:f>${formula(area, source)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

const formula = (area: Area, source: ChartSource): string => escapeXml(`${quotedSheet(source.sheet)}!${fixedAreaName(area)}`);

const cellsOf = (area: Area, source: ChartSource): readonly CellValue[] =>
  Array.from({ length: area.rows * area.columns }, (_, i) => source.values[area.row + Math.floor(i / area.columns)]?.[area.column + (i % area.columns)] ?? null);
