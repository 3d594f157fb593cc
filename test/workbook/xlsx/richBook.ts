import { packageOf, relationshipsXml, type Files } from './package';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const office = 'application/vnd.openxmlformats-officedocument';
const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;

const types = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="${office}.vmlDrawing"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>${[
  override('xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
  override('xl/worksheets/sheet1.xml', `${office}.spreadsheetml.worksheet+xml`),
  override('xl/worksheets/sheet2.xml', `${office}.spreadsheetml.worksheet+xml`),
  override('xl/chartsheets/sheet1.xml', `${office}.spreadsheetml.chartsheet+xml`),
  override('xl/styles.xml', `${office}.spreadsheetml.styles+xml`),
  override('xl/theme/theme1.xml', `${office}.theme+xml`),
  override('xl/sharedStrings.xml', `${office}.spreadsheetml.sharedStrings+xml`),
  override('xl/calcChain.xml', `${office}.spreadsheetml.calcChain+xml`),
  override('xl/tables/table1.xml', `${office}.spreadsheetml.table+xml`),
  override('xl/comments1.xml', `${office}.spreadsheetml.comments+xml`),
  override('xl/drawings/drawing1.xml', `${office}.drawing+xml`),
  override('xl/drawings/drawing2.xml', `${office}.drawing+xml`),
  override('xl/charts/chart1.xml', `${office}.drawingml.chart+xml`),
  override('customXml/itemProps1.xml', `${office}.customXmlProperties+xml`),
].join('')}</Types>`;

/** The data sheet: hidden rows, merges, a table, notes, a chart, conditional formats old and new, and much we know nothing about. */
const dataSheet = `${head}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}"><sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:F6"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="C4" sqref="C4"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.4" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="22.5" style="1" customWidth="1"/><col min="6" max="9" width="11" hidden="1" outlineLevel="1"/></cols><sheetData><row r="1" spans="1:6" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="2"/></row><row r="2" spans="1:6" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="s"><v>3</v></c><c r="D2" t="inlineStr"><is><r><t>登记</t></r><r><rPr><b/></rPr><t>日期</t></r><rPh sb="0" eb="1"><t>デンキ</t></rPh></is></c></row><!-- 备注 --><row r="3" spans="1:6" hidden="1" x14ac:dyDescent="0.25"><c r="A3" t="s"><v>4</v></c><c r="B3"><v>12.5</v></c><c r="C3"><f t="shared" ref="C3:C5" si="0">B3*2</f><v>25</v></c><c r="D3" s="3"><v>44197</v></c></row><row r="4" spans="1:6" x14ac:dyDescent="0.25"><c r="A4" t="str"><f>"乙"&amp;"厂"</f><v>乙厂</v></c><c r="B4"><v>0</v></c><c r="C4"><f t="shared" si="0"/><v>0</v></c><c r="D4" t="d"><v>2021-01-02</v></c></row><row r="5" spans="1:6" x14ac:dyDescent="0.25"><c r="A5" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B5" t="b"><v>1</v></c><c r="C5"><f t="shared" si="0"/><v>2</v></c></row></sheetData><sheetProtection selectLockedCells="1"/><autoFilter ref="A2:D5"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><phoneticPr fontId="1" type="noConversion"/><conditionalFormatting sqref="B3:B5"><cfRule type="dataBar" priority="7"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>{1}</x14:id></ext></extLst></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="E3:E5"><formula1>说明!$A$1:$A$3</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A3" r:id="rId9"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId8"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings/></ext></extLst></worksheet>`;

const chart = `${head}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>数据!$B$3:$B$5</c:f></c:numRef></c:val></c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>`;

/** A book with about everything a bureau's file may hold; much of it only has to survive. */
export const richFiles: Files = {
  '[Content_Types].xml': types,
  '_rels/.rels': relationshipsXml(['rId1', 'officeDocument', 'xl/workbook.xml'], ['rId2', 'extended-properties', 'docProps/app.xml']),
  'docProps/app.xml': `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
  'xl/workbook.xml': `${head}<workbook xmlns="${MAIN}" xmlns:r="${R}"><fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" activeTab="0"/></bookViews><sheets><sheet name="数据" sheetId="4" r:id="rId1"/><sheet name="图" sheetId="6" r:id="rId2"/><sheet name="说明" sheetId="9" state="hidden" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">数据!$A$2:$D$5</definedName><definedName name="税收">数据!$B$3:$B$5</definedName></definedNames><calcPr calcId="191029"/><extLst><ext uri="{x}"/></extLst></workbook>`,
  'xl/_rels/workbook.xml.rels': relationshipsXml(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'chartsheet', 'chartsheets/sheet1.xml'], ['rId3', 'worksheet', '/xl/worksheets/sheet2.xml'], ['rId4', 'styles', 'styles.xml'], ['rId5', 'theme', 'theme/theme1.xml'], ['rId6', 'sharedStrings', 'sharedStrings.xml'], ['rId7', 'calcChain', 'calcChain.xml'], ['rId8', 'customXml', '../customXml/item1.xml'], ['rId9', 'vbaProject', 'vbaProject.bin']),
  'xl/worksheets/sheet1.xml': dataSheet,
  'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml(['rId1', 'drawing', '../drawings/drawing1.xml'], ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'], ['rId3', 'comments', '../comments1.xml'], ['rId4', 'table', '../tables/table1.xml'], ['rId8', 'printerSettings', '../printerSettings/printerSettings1.bin']).replace('</Relationships>', `<Relationship Id="rId9" Type="${R}/hyperlink" Target="https://example.com/" TargetMode="External"/></Relationships>`),
  'xl/worksheets/sheet2.xml': `${head}<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c t='s'><x:v>5</x:v></x:c><x:c><x:f>数据!B3+税收</x:f><x:v>12.5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  'xl/chartsheets/sheet1.xml': `${head}<chartsheet xmlns="${MAIN}" xmlns:r="${R}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
  'xl/chartsheets/_rels/sheet1.xml.rels': relationshipsXml(['rId1', 'drawing', '../drawings/drawing2.xml']),
  'xl/drawings/drawing2.xml': `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
  'xl/drawings/drawing1.xml': `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
  'xl/drawings/_rels/drawing1.xml.rels': relationshipsXml(['rId1', 'chart', '../charts/chart1.xml'], ['rId2', 'image', '../media/image1.png']),
  'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape/></xml>',
  'xl/charts/chart1.xml': chart,
  'xl/media/image1.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
  'xl/comments1.xml': `${head}<comments xmlns="${MAIN}"><authors><author>张三</author></authors><commentList><comment ref="B3" authorId="0"><text><t>核实过</t></text></comment></commentList></comments>`,
  'xl/tables/table1.xml': `${head}<table xmlns="${MAIN}" id="1" name="企业" displayName="企业" ref="A2:D5" totalsRowCount="1"><autoFilter ref="A2:D4"/><tableColumns count="4"><tableColumn id="1" name="企业名称"/><tableColumn id="2" name="税收"/><tableColumn id="3" name="两倍"/><tableColumn id="4" name="登记日期"/></tableColumns></table>`,
  'xl/printerSettings/printerSettings1.bin': new Uint8Array([1, 2, 3, 4]),
  'xl/styles.xml': `${head}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="180" formatCode="0.000_ "/></numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="16"/><color rgb="FFFF0000"/><name val="黑体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color indexed="64"/></left><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="180" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"><protection locked="0"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="31" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0"/></styleSheet>`,
  'xl/theme/theme1.xml': `${head}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`,
  'xl/sharedStrings.xml': `${head}<sst xmlns="${MAIN}" count="6" uniqueCount="6"><si><t>2021年企业情况</t></si><si><t>企业名称</t><rPh sb="0" eb="2"><t>キギョウ</t></rPh></si><si><r><t>税</t></r><r><rPr><b/></rPr><t xml:space="preserve">收 </t></r></si><si><t>两倍</t></si><si><t>甲&amp;_x0041_厂</t></si><si><t>说明</t></si></sst>`,
  'xl/calcChain.xml': `${head}<calcChain xmlns="${MAIN}"><c r="C3" i="4"/><c r="A4"/></calcChain>`,
  'xl/vbaProject.bin': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 9, 9]),
  'customXml/item1.xml': '<other xmlns="urn:somebody:else"/>',
  'customXml/_rels/item1.xml.rels': relationshipsXml(['rId1', 'customXmlProps', 'itemProps1.xml']),
  'customXml/itemProps1.xml': '<ds:datastoreItem ds:itemID="{A}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
  'odd/unknown.part.xml': '<odd/>',
};

export const richBook = (more: Files = {}): Uint8Array => packageOf({ ...richFiles, ...more });
