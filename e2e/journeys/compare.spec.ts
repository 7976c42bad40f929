import {
  DESK,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  PHONE,
  test,
  type Language,
} from '../journey';
import { Colleague } from '../staff';

for (const language of ['ar', 'en'] as Language[]) {
  test.describe(`results in lists and side by side in ${language}`, () => {
    test.use({ viewport: DESK, locale: language });

    test(`HR narrows and orders candidates by results and compares three of them in ${language}`, async ({
      page,
    }) => {
      const hr = new Colleague(page, language);
      const accessible = (where: string): Promise<void> => expectAccessible(page, `${where} in ${language}`);
      await hr.signIn('hr');
      await hr.open('/app/openings?state=open&sort=added&order=up');
      await page.locator('vaadin-grid-cell-content').getByRole('link').first().click();
      await page.getByRole('link', { name: hr.text('requisition.board'), exact: true }).click();
      await expect(page.locator('.recruiting-board-card').first()).toBeVisible();
      const board = new URL(page.url()).pathname;

      // The board, by fit and by a scale: what the order means and who is not shown is said.
      await hr.open(`${board}?sort=fit&language=${language}&scale=CALM&from=55`);
      await expect(page.getByText(hr.text('recruiting.fit.order'), { exact: true })).toBeVisible();
      await expect(page.locator('.recruiting-notes .miyar-caution').first()).toBeVisible();
      await expect(page.locator('.recruiting-card-results').filter({ hasText: '±' }).first()).toBeVisible();
      await accessible('a board by fit');

      // The same as a list, and nothing of it on another day's list.
      const opening = /openings\/(\d+)/.exec(board)?.[1] ?? '';
      await hr.open(`/app/candidates?job=${opening}&sort=fit&language=${language}&state=submitted`);
      await expect(page.getByText(hr.text('recruiting.fit.order'), { exact: true })).toBeVisible();
      await expect(page.getByRole('columnheader', { name: hr.text('recruiting.column.fit') })).toBeVisible();
      await accessible('a list by fit');

      // Three people side by side.
      for (let row = 0; row < 3; row++) {
        await page.locator('vaadin-grid').getByRole('checkbox').nth(row).check();
      }
      await page.getByRole('button', { name: hr.text('recruiting.candidates.compare'), exact: true }).click();
      await expect(hr.heading('recruiting.compare')).toBeVisible();
      await expect(page.locator('.miyar-compare-people li')).toHaveCount(3);
      await hr.settled();
      await accessible('a comparison');
      await page.setViewportSize(PHONE);
      await hr.settled();
      await expectNoSidewaysScroll(page);
      await accessible('a comparison on a phone');
    });
  });
}
