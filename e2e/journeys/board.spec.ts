import {
  DESK,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  PHONE,
  test,
  type Language,
  type Page,
} from '../journey';
import { Colleague } from '../staff';

const NAMES: Record<Language, [string, string]> = {
  ar: ['سارة المنصوري', 'عمر الهاشمي'],
  fa: ['سارا منصوری', 'امید هاشمی'],
  en: ['Sara O’Mansouri', 'Omar Hashemi'],
};

/** Who works in HR of the demonstration in this language. */
const MOVED_BY: Record<Language, string> = { ar: 'سلمى الخطيب', fa: 'Nadia Mercer', en: 'Nadia Mercer' };

for (const language of ['ar', 'en'] as Language[]) {
  test.describe(`the board in ${language}`, () => {
    test.use({ viewport: DESK, locale: language });

    test(`HR moves candidates through the stages of an opening in ${language}`, async ({ page, browser }) => {
      const hr = new Colleague(page, language);
      const accessible = (where: string): Promise<void> => expectAccessible(page, `${where} in ${language}`);
      const [sara, omar] = NAMES[language];
      await hr.signIn('hr');
      await anOpening(hr);
      await page.getByRole('link', { name: hr.text('requisition.board'), exact: true }).click();
      await expect(page.getByText(hr.text('recruiting.board.empty-title'), { exact: true })).toBeVisible();
      await hr.settled();
      await accessible('an empty board');
      const address = new URL(page.url()).pathname;

      await page.getByRole('link', { name: hr.text('recruiting.board.list'), exact: true }).click();
      await expect(hr.heading('recruiting.candidates')).toBeVisible();
      await invite(hr, sara);
      await invite(hr, omar);
      await hr.open(address);
      const board = new Board(hr);
      await board.holds('applied', sara, omar);
      await accessible('a board');

      // By the keyboard alone.
      await board.move(sara).focus();
      await page.keyboard.press('Enter');
      const asking = page.getByRole('dialog', {
        name: hr.text('recruiting.move.title-one', sara),
        exact: true,
      });
      await expect(asking.getByRole('heading')).toBeVisible();
      await hr.settled();
      await accessible('the choice of a stage');
      await tabTo(page, hr.text('requisition.stage.interview'));
      await page.keyboard.press('Enter');
      await board.holds('interview', sara);
      await board.holds('applied', omar);
      await expect(board.column('interview').getByRole('link', { name: sara, exact: true })).toBeFocused();
      await accessible('the notice with undo');
      await page.getByRole('button', { name: hr.text('recruiting.move.undo'), exact: true }).click();
      await board.holds('applied', sara, omar);

      // With the mouse: to another stage, and not to an end.
      await board.drag(omar, 'offer');
      await board.holds('offer', omar);
      await board.drag(omar, 'hired');
      await expect(page.getByText(hr.text('recruiting.move.decision'), { exact: true })).toBeVisible();
      await board.holds('offer', omar);
      await board.holds('hired');
      await page.getByRole('button', { name: hr.text('design.close'), exact: true }).click();

      // A colleague has the board open, too, and is slower.
      const other = await browser.newContext({ locale: language, viewport: DESK });
      const colleague = new Colleague(await other.newPage(), language);
      await colleague.signIn('hr');
      await colleague.open(address);
      const theirs = new Board(colleague);
      await theirs.holds('applied', sara);
      await board.drag(sara, 'assessment');
      await board.holds('assessment', sara);
      await theirs.drag(sara, 'interview');
      const where = hr.text('requisition.stage.assessment');
      await expect(
        colleague.page.getByText(hr.text('recruiting.move.elsewhere-by', sara, where, MOVED_BY[language]), {
          exact: true,
        }),
      ).toBeVisible();
      await theirs.holds('assessment', sara);
      await other.close();

      // Both together, and one stage at a time on a phone.
      for (const name of [sara, omar]) {
        await page
          .getByRole('checkbox', { name: hr.text('recruiting.selection.select', name), exact: true })
          .check();
      }
      await hr.settled();
      await accessible('two selected');
      await page.getByRole('button', { name: hr.text('recruiting.move'), exact: true }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: hr.text('requisition.stage.withdrawn'), exact: true })
        .click();
      await board.holds('withdrawn', sara, omar);
      await page.setViewportSize(PHONE);
      await expect(board.column('withdrawn')).toBeHidden();
      await page.locator('.recruiting-board-switcher').click();
      await page
        .getByRole('option', { name: new RegExp(`^${hr.text('requisition.stage.withdrawn')}`) })
        .click();
      await board.holds('withdrawn', sara, omar);
      await hr.settled();
      await expectNoSidewaysScroll(page);
      await accessible('the board on a phone');
    });
  });
}

/** The columns of the board that somebody looks at. */
class Board {
  constructor(private readonly hr: Colleague) {}

  column(kind: string) {
    return this.hr.page.getByRole('region', { name: this.hr.text(`requisition.stage.${kind}`), exact: true });
  }

  move(name: string) {
    return this.hr.page.getByRole('button', {
      name: this.hr.text('recruiting.move.title-one', name),
      exact: true,
    });
  }

  /** Exactly these, in this order. */
  async holds(kind: string, ...names: string[]): Promise<void> {
    await expect(this.column(kind).getByRole('link')).toHaveText(names);
  }

  async drag(name: string, kind: string): Promise<void> {
    // A hand at the edge scrolls the board; a machine's does not.
    await this.column(kind).scrollIntoViewIfNeeded();
    await this.hr.page
      .getByRole('listitem')
      .filter({ has: this.hr.page.getByRole('link', { name, exact: true }) })
      .dragTo(this.column(kind));
    await this.hr.settled();
  }
}

/** An opening of one's own: a copy of the demonstration's, opened. */
async function anOpening(hr: Colleague): Promise<void> {
  const { page } = hr;
  await hr.open('/app/openings?state=open&sort=added&order=up');
  await page.locator('vaadin-grid-cell-content').getByRole('link').first().click();
  await page.getByRole('button', { name: hr.text('requisition.copy'), exact: true }).click();
  await page.getByRole('button', { name: hr.text('requisition.open'), exact: true }).click();
  await expect(page.getByRole('button', { name: hr.text('requisition.pause'), exact: true })).toBeVisible();
  await hr.settled();
}

async function invite(hr: Colleague, name: string): Promise<void> {
  const { page } = hr;
  await page.getByRole('button', { name: hr.text('recruiting.candidates.invite'), exact: true }).click();
  const asking = page.getByRole('dialog', { name: hr.text('recruiting.invite.title'), exact: true });
  await asking.getByLabel(hr.text('recruiting.invite.name'), { exact: true }).fill(name);
  await asking.getByRole('button', { name: hr.text('recruiting.invite.send'), exact: true }).click();
  await hr.takeLink();
}

async function tabTo(page: Page, button: string): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    const focused = page.locator(':focus');
    if ((await focused.and(page.getByRole('button', { name: button, exact: true })).count()) === 1) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach the button ${button}`);
}
