import { Badge, Caption1, Link, makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';

import type { Preparation } from '../../../app/preparation/preparation';
import { sayIssue } from '../../../app/say';
import { Fraction } from '../../../engine';
import { cellName } from '../../../workbook/address';
import type { Account, AccountColumn, CheckTable } from '../../../workbook/preparation/account';
import type { Workbook } from '../../../workbook/port';
import { useLang, useWords } from '../../words';

/** Rows and issues shown before anything is written. */
const SHOWN = 20;
/** As many decimal places as the sheet shows. */
const PLACES = 4;

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { tableLayout: 'auto', '& td': { whiteSpace: 'nowrap' }, '& th': { minWidth: '76px', verticalAlign: 'bottom' } },
  right: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  name: { maxWidth: '160px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  how: { margin: 0, paddingLeft: '18px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  issues: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px', overflowWrap: 'anywhere' },
});

/** What it comes to: how it is reckoned, the first firms, what was held against each other, and what is in doubt. */
export function AccountPreview({ preparation, workbook }: { readonly preparation: Preparation; readonly workbook: Workbook }) {
  const say = useWords();
  const styles = useStyles();
  const { account, issues } = preparation;
  return (
    <>
      {account !== null && (
        <>
          <Caption1>{say('prepare.pane.firms', { count: account.firms.length })}</Caption1>
          <ul className={styles.how}>{account.how.map((line) => <li key={line}>{line}</li>)}</ul>
          <Firms account={account} />
          {account.checks !== null && <Checks checks={account.checks} />}
        </>
      )}
      {issues.length > 0 && <Caption1>{say('prepare.pane.issues', { count: issues.length })}</Caption1>}
      <ul className={styles.issues}>
        {issues.slice(0, SHOWN).map((issue, index) => <IssueLine key={index} issue={issue} preparation={preparation} workbook={workbook} />)}
      </ul>
      {issues.length > SHOWN && <Caption1>{say('prepare.pane.more', { count: issues.length - SHOWN })}</Caption1>}
    </>
  );
}

function IssueLine({ issue, preparation, workbook }: { readonly issue: Preparation['issues'][number]; readonly preparation: Preparation; readonly workbook: Workbook }) {
  const say = useWords();
  const lang = useLang();
  const { cell, severity } = issue;
  const sheet = preparation.sheets.find(({ info }) => info.name === cell?.sheet)?.info.id;
  return (
    <li>
      <Badge appearance="tint" color={severity === 'error' ? 'danger' : severity === 'warning' ? 'warning' : 'informative'}>{say(`pane.severity-${severity}`)}</Badge>{' '}
      {sayIssue(issue, lang)}{' '}
      {cell !== undefined && sheet !== undefined && (
        <Link as="button" inline onClick={() => void workbook.reveal(sheet, { row: cell.row, column: cell.column, rows: 1, columns: 1 })}>
          {say('pane.go-to', { cell: cellName(cell.row, cell.column) })}
        </Link>
      )}
    </li>
  );
}

type Cell = string | Fraction | null;
const shown = (value: Cell): string => (value instanceof Fraction ? value.round(PLACES).toString() : value || '–');

/** What counts stands next to the name: the pane is narrow. */
function Firms({ account }: { readonly account: Account }) {
  const say = useWords();
  const isResult = (column: AccountColumn): boolean => column.kind === 'number' && column.isResult;
  const columns = [...account.columns.filter(isResult), ...account.columns.filter((column) => !isResult(column))];
  return (
    <Rows
      label={say('prepare.pane.first', { count: Math.min(SHOWN, account.firms.length) })}
      head={[say('sheets.column.name'), ...columns.map(({ title }) => title)]}
      numbers={columns.flatMap(({ kind }, index) => (kind === 'number' ? [index + 1] : []))}
      rows={account.firms.slice(0, SHOWN).map(({ name, code }, row) => [name || code, ...columns.map(({ values }): Cell => values[row] ?? null)])}
    />
  );
}

/** Those that do not come out even stand first. */
function Checks({ checks }: { readonly checks: CheckTable }) {
  const say = useWords();
  const difference = checks.numbers.at(-1) ?? 0;
  const uneven = (cells: readonly Cell[]): boolean => { const value = cells[difference]; return !(value instanceof Fraction) || !value.isZero; };
  const sorted = [...checks.rows].sort((a, b) => Number(uneven(b)) - Number(uneven(a)));
  return (
    <>
      <Caption1>{say('prepare.pane.checks', { all: checks.rows.length, uneven: checks.uneven })}</Caption1>
      <Rows label={checks.title} head={checks.head} numbers={checks.numbers} rows={sorted.slice(0, SHOWN)} />
    </>
  );
}

function Rows({ label, head, numbers, rows }: { readonly label: string; readonly head: readonly string[]; readonly numbers: readonly number[]; readonly rows: readonly (readonly Cell[])[] }) {
  const styles = useStyles();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={label}>
      <Table size="extra-small" className={styles.table} aria-label={label}>
        <TableHeader>
          <TableRow>{head.map((title) => <TableHeaderCell key={title}>{title}</TableHeaderCell>)}</TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((cells, row) => (
            <TableRow key={row}>
              {cells.map((cell, column) => (
                <TableCell key={column} className={column === 0 ? styles.name : numbers.includes(column) ? styles.right : undefined} title={column === 0 ? shown(cell) : undefined}>{shown(cell)}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
