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
  for (const role of ['administrator', 'hr', 'supervisor', 'employee']) {
    test.describe(`${role} in ${language}`, () => {
      test.use({ viewport: DESK, locale: language });

      test(`every page of the ${role} is accessible in ${language}`, async ({ page }) => {
        const colleague = new Colleague(page, language);
        await page.goto('/app/login');
        await colleague.settled();
        await expectAccessible(page, `sign-in in ${language}`);
        await colleague.signIn(role);
        const addresses = await colleague.addresses();
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
    await page.getByLabel(nobody.text('identity.password'), { exact: true }).fill('not the password');
    await page.getByRole('button', { name: nobody.text('identity.sign-in.do'), exact: true }).click();
    await expect(page.getByText(nobody.text('identity.sign-in.refused'), { exact: true })).toBeVisible();
  });

  test('an employee who types the address of somebody else’s page is not let in', async ({ page }) => {
    const employee = new Colleague(page, 'en');
    await employee.signIn('employee');
    await page.goto('/app/people');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { name: employee.text('identity.people.title') })).toHaveCount(0);
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
});
