import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DESK, expect, expectAccessible, test, type Page } from '../journey';
import { serveEmpty, type Server } from '../server';
import { Colleague } from '../staff';

const PASSWORD = 'three kind words in a row';
let server: Server;

test.use({ viewport: DESK, locale: 'en' });
test.beforeAll(async () => {
  server = await serveEmpty('first-opening');
});
test.afterAll(async () => {
  await server.end();
});

test('whoever begins with nothing writes an opening, says what it asks for, opens it and invites', async ({
  page,
}) => {
  const hr = new Colleague(page, 'en');
  const press = (key: string): Promise<void> =>
    page
      .getByRole('button', { name: hr.text(key), exact: true })
      .first()
      .click();
  await begin(page, hr);

  await hr.open(`${server.address}/app/openings`);
  await expect(page.getByText(hr.text('requisition.empty-title'), { exact: true })).toBeVisible();
  await expectAccessible(page, 'no openings yet');
  await page
    .getByRole('button', { name: hr.text('requisition.add'), exact: true })
    .first()
    .click();
  await expect(hr.heading('requisition.add')).toBeVisible();
  await page.getByLabel('Title (English)', { exact: true }).fill('Night agent');
  await page.getByLabel('Description (English)', { exact: true }).fill('You answer when others sleep.');
  await press('requisition.save-draft');
  await expect(page.getByRole('heading', { level: 1, name: 'Night agent', exact: true })).toBeVisible();
  await hr.settled();
  await expectAccessible(page, 'what the job asks for');

  await press('requisition.open');
  await expect(page.getByText(hr.text('requisition.obstacle.target'), { exact: true })).toBeVisible();

  const composure = page.getByRole('region', { name: 'Composure', exact: true });
  await composure.locator('vaadin-select').click();
  await page.getByRole('option', { name: hr.text('requisition.weight.3'), exact: true }).click();
  await composure.getByLabel(hr.text('requisition.lower'), { exact: true }).fill('٤٥');
  await composure
    .getByLabel('Why? (English)', { exact: true })
    .fill('At night nobody is there to take over.');
  await page.getByRole('button', { name: 'Publish version 1', exact: true }).click();
  await expect(page.getByText(/^Version 1, .*holds now$/)).toBeVisible();
  await press('requisition.open');
  await expect(page.getByRole('button', { name: hr.text('requisition.pause'), exact: true })).toBeVisible();
  await hr.settled();
  await expectAccessible(page, 'an open opening');

  await page.getByRole('link', { name: 'No candidates yet', exact: true }).click();
  await expect(hr.heading('recruiting.candidates')).toBeVisible();
  await press('recruiting.candidates.invite');
  const asking = page.getByRole('dialog', { name: hr.text('recruiting.invite.title'), exact: true });
  await expect(asking.getByLabel(hr.text('recruiting.invite.job'), { exact: true })).toHaveValue(
    'Night agent',
  );
  await asking.getByLabel(hr.text('recruiting.invite.name'), { exact: true }).fill('Sara First');
  await asking.getByRole('button', { name: hr.text('recruiting.invite.send'), exact: true }).click();
  expect(await hr.takeLink()).toContain('/take#');
  await page.getByRole('link', { name: 'Sara First', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Night agent', exact: true })).toBeVisible();
});

/** The first administrator, who gives themselves HR as well. */
async function begin(page: Page, hr: Colleague): Promise<void> {
  const file = join(server.data, 'set-up-code');
  // Written a moment after the first page is served.
  await expect.poll(() => existsSync(file)).toBe(true);
  const code = readFileSync(file, 'utf8').trim();
  const fill = (key: string, text: string): Promise<void> =>
    page.getByLabel(hr.text(key), { exact: true }).fill(text);
  await page.goto(`${server.address}/app/start?code=${code}`);
  for (const language of ['ar', 'fa', 'en']) {
    await fill(`identity.organisation.name.${language}`, 'Noor');
  }
  await fill('identity.organisation.contact', 'people@noor.example');
  await fill('identity.name', 'Robin Ashford');
  await fill('identity.email', 'robin@noor.example');
  await fill('access.password.new', PASSWORD);
  await fill('access.password.again', PASSWORD);
  await page.getByRole('button', { name: hr.text('access.start.do'), exact: true }).click();
  await expect(page.locator('vaadin-app-layout')).toBeVisible();
  await hr.open(`${server.address}/app/people`);
  await page.getByText('Robin Ashford', { exact: true }).last().click();
  await page.getByRole('checkbox', { name: hr.text('identity.role.hr'), exact: true }).check();
  await page.getByRole('button', { name: hr.text('design.save'), exact: true }).click();
  await expect(page.getByText(hr.text('design.saved'), { exact: true })).toBeVisible();
}
