import {
  DESK,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  PHONE,
  test,
  type Language,
} from '../journey';
import { Colleague, demoAccount } from '../staff';

for (const language of ['ar', 'en'] as Language[]) {
  for (const role of ['administrator', 'hr', 'supervisor', 'employee']) {
    test.describe(`${role} in ${language}`, () => {
      test.use({ viewport: DESK, locale: language });

      test(`every page of the ${role} is accessible in ${language}`, async ({ page }) => {
        const colleague = new Colleague(page, language);
        await page.goto('/app/login');
        await colleague.settled();
        await expectAccessible(page, `sign-in in ${language}`);
        await colleague.signIn(role);
        const addresses = [...(await colleague.addresses()), '/app/account'];
        expect(addresses).toContain('/app/');
        for (const address of addresses) {
          await colleague.open(address);
          await expectAccessible(page, `${address} in ${language}`);
          await page.setViewportSize(PHONE);
          await colleague.settled();
          await expectNoSidewaysScroll(page);
          await page.setViewportSize(DESK);
        }
      });
    });
  }
}

test.describe('doors', () => {
  test.use({ locale: 'en' });

  test('a wrong password is refused without saying what was wrong', async ({ page }) => {
    const nobody = new Colleague(page, 'en');
    await page.goto('/app/login');
    await page.getByLabel(nobody.text('identity.email'), { exact: true }).fill('nobody@demo.example');
    await page.getByLabel(nobody.text('access.password'), { exact: true }).fill('not the password');
    await page.getByRole('button', { name: nobody.text('access.sign-in.do'), exact: true }).click();
    await expect(page.getByText(nobody.text('access.sign-in.refused'), { exact: true })).toBeVisible();
  });

  test('an employee who types the address of somebody else’s page is not let in', async ({ page }) => {
    const employee = new Colleague(page, 'en');
    await employee.signIn('employee');
    await page.goto('/app/people');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { name: employee.text('access.people.title') })).toHaveCount(0);
  });

  test('the session gets another id when somebody signs in', async ({ page, context }) => {
    const colleague = new Colleague(page, 'en');
    await page.goto('/app/login');
    await colleague.settled();
    const before = (await context.cookies()).find((cookie) => cookie.name === 'miyar')?.value;
    await colleague.signIn('hr');
    const after = (await context.cookies()).find((cookie) => cookie.name === 'miyar');
    expect(before).toBeDefined();
    expect(after?.value).not.toBe(before);
    expect(after?.httpOnly).toBe(true);
  });

  test('a session that has ended says so, and the sign-in leads back to where one was', async ({
    page,
    context,
  }) => {
    const colleague = new Colleague(page, 'en');
    await colleague.signIn('hr');
    await colleague.open('/app/candidates');
    // After the idle time the server no longer knows the id that the browser still sends.
    await context.addCookies([
      { name: 'miyar', value: 'node0forgotten.node0', domain: new URL(page.url()).hostname, path: '/' },
    ]);
    await page.locator('header').getByRole('button', { name: 'English', exact: true }).click();
    const ended = page.getByText(colleague.text('shell.session-ended.title'), { exact: true });
    await expect(ended).toBeVisible();
    await ended.click();
    await expect(colleague.heading('access.sign-in.title')).toBeVisible();
    await colleague.enter('hr');
    await expect(page).toHaveURL(/\/app\/candidates$/);
    await expect(colleague.heading('recruiting.candidates')).toBeVisible();
  });

  test('where the browser does not copy a letter, it is selected and nobody is told it was copied', async ({
    page,
  }) => {
    const administrator = new Colleague(page, 'en');
    await page.addInitScript(() => {
      navigator.clipboard.write = () => Promise.reject(new Error('refused'));
    });
    await administrator.open('/app/forgotten');
    await page
      .getByLabel(administrator.text('identity.email'), { exact: true })
      .fill(demoAccount('employee', 'en'));
    await page.getByRole('button', { name: administrator.text('access.forgotten.do'), exact: true }).click();
    await administrator.settled();
    await administrator.signIn('administrator');
    await administrator.open('/app/outbox');
    await page.getByText(demoAccount('employee', 'en')).first().click();
    await page
      .getByRole('button', { name: administrator.text('oversight.outbox.copy'), exact: true })
      .click();
    await expect(page.getByText(administrator.text('design.copy.refused'), { exact: true })).toBeVisible();
    await expect(page.getByText(administrator.text('oversight.outbox.copied'), { exact: true })).toHaveCount(
      0,
    );
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('/app/password/');
  });
});
