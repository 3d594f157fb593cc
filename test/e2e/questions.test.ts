import type { Locator } from 'playwright-core';
import { inWorkbench } from './openWorkbench';

/** A screen of the pane, then what is pressed in it: never more than three presses from the result. */
interface Question { readonly asks: string; readonly screen: string; readonly card?: string; readonly press?: string; readonly shows: (string | RegExp)[]; readonly sheet?: string }

const questions: readonly Question[] = [
  { asks: 'why one firm has its grade', screen: '说明', shows: ['云川余成电子有限公司', /由 64\.45 提高到 1281\.78 万元/] },
  { asks: 'a check-up of this firm', screen: '说明', press: '生成体检表', shows: [/已写入工作簿/], sheet: '企业体检表' },
  { asks: 'what other weights would change', screen: '测算', shows: ['还没有改动。'] },
  { asks: 'another ruleset or year beside this one', screen: '测算', card: '比较：另一办法，或上年', shows: ['与什么比较'] },
  { asks: 'how firm the grades are', screen: '测算', card: '稳定性：权重变动时等级稳不稳', press: '开始抽样', shows: ['166家（70.6%）在所有抽样中等级不变；35家不到九成。'] },
  { asks: 'which figures to check first', screen: '测算', card: '临界名单：公示前先核这些数', press: '查找临界企业', shows: [/共3处、2家/] },
  { asks: 'check-ups of everybody', screen: '成果', press: '生成企业体检表', shows: [/已写入工作簿/], sheet: '企业体检表' },
  { asks: 'what policies come to', screen: '成果', card: '政策兑现和名单', shows: ['按哪份文件'] },
  { asks: 'totals by town', screen: '成果', card: '分组汇总', press: '生成分组汇总', shows: [/已写入工作簿/], sheet: '分组汇总' },
  { asks: 'what a corrected figure changes', screen: '成果', card: '异议更正、人工调档', shows: ['更正为'] },
  { asks: 'a notice to publish', screen: '成果', press: '生成公示稿', shows: ['公示稿已生成：235 家，已检查不含得分、数据和隐藏内容。'] },
];

/** Elements of the panel that stick out on the right, but for those in a box that scrolls by itself; runs in the page. */
function beyondTheEdge(panel: HTMLElement): readonly string[] {
  const edge = panel.getBoundingClientRect().right + 0.5;
  const scrolls = (element: HTMLElement | null): boolean => element !== null && element !== panel && (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  return [...panel.querySelectorAll<HTMLElement>('*')].filter((each) => each.getBoundingClientRect().right > edge && !scrolls(each)).map((each) => each.outerHTML.slice(0, 160)).slice(0, 5);
}

inWorkbench('what people ask once the grades are there', (workbench) => {
  const { visit, evaluate, screen, tab, shoot, goTo, violations } = workbench;
  const panel = () => workbench.page.locator('[role=tabpanel]:visible');
  const card = (title: string) => panel().locator('summary', { hasText: title });
  const pressable = (name: string) => panel().getByRole('button', { name, exact: true });

  async function answered({ shows, sheet, asks }: Question): Promise<void> {
    for (const words of shows) await workbench.page.locator('.workbench-pane').getByText(words).locator('visible=true').first().waitFor({ timeout: 60_000 });
    if (sheet !== undefined) await tab(sheet).waitFor();
    await shoot(`asks ${asks}`);
  }

  const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

  /** Moves the focus by keys alone. */
  async function keysTo(target: Locator, key: string): Promise<void> {
    for (let pressed = 0; pressed < 120; pressed++) {
      if (await isFocused(target)) return;
      await workbench.page.keyboard.press(key);
    }
    throw new Error(`${String(target)} was not reached by ${key}`);
  }

  it('each in three presses, by keys alone', async () => {
    await visit();
    const run = workbench.button(/^(评价本表|再次评价)/);
    await run.focus();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByText(/评价完成/).waitFor({ timeout: 30_000 });
    await goTo('B30');
    for (const question of questions) {
      await run.focus();
      // Back from the foot of the pane to its tabs, along them, and down into the screen.
      await keysTo(workbench.page.locator('.workbench-pane [role=tab][aria-selected=true]'), 'Shift+Tab');
      await keysTo(screen(question.screen), 'ArrowRight');
      await workbench.page.keyboard.press('Enter');
      if (question.card !== undefined) {
        await keysTo(card(question.card), 'Tab');
        if (!await card(question.card).evaluate((summary) => (summary.parentElement as HTMLDetailsElement).open)) await workbench.page.keyboard.press('Enter');
      }
      if (question.press !== undefined) {
        await keysTo(pressable(question.press), 'Tab');
        await workbench.page.keyboard.press('Enter');
      }
      await answered(question);
    }
  }, 300_000);

  it.each([[1440, 'light'], [320, 'dark']] as const)('every screen with all of it open fits %i pixels and is accessible, %s', async (width, colorScheme) => {
    await visit({ viewport: { width, height: 900 }, colorScheme });
    await evaluate();
    await goTo('B30');
    for (const [name, id] of Object.entries({ 评价: 'evaluate', 数据: 'data', 说明: 'explain', 测算: 'simulate', 成果: 'results' })) {
      await screen(name).click();
      await workbench.page.waitForTimeout(1_500);
      await panel().evaluate((element) => { for (const each of element.querySelectorAll<HTMLDetailsElement>('details')) each.open = true; });
      if (id === 'simulate') await panel().getByRole('textbox', { name: '亩均税收的权重' }).fill('10');
      await workbench.page.waitForTimeout(600);
      await shoot(`${name} ${width}`);
      expect(await panel().evaluate(beyondTheEdge)).toEqual([]);
      expect(await violations(`#screen-${id}`)).toEqual([]);
    }
  }, 180_000);
});
