import { DESK, expect, expectAccessible, expectNoSidewaysScroll, PHONE, test } from '../journey';
import { Colleague } from '../staff';

/** A small PDF, written by hand. */
function cv(): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = pdf.length;
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const xref = pdf.length;
  pdf += `xref\n0 4\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(pdf, 'latin1');
}

test.use({ viewport: PHONE, locale: 'fa-IR' });

test('somebody finds a job on a phone, applies, loses the line on the way, and begins', async ({
  page,
  context,
}) => {
  await page.goto('/jobs');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expectAccessible(page, 'the list of jobs');
  await expectNoSidewaysScroll(page);

  await page.locator('.openings a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page, 'a job');
  await expectNoSidewaysScroll(page);

  // What is missing is said at its field, and nothing is sent.
  await page.getByRole('button', { name: 'فرستادن درخواست' }).click();
  await expect(page.getByLabel('نام شما')).toBeFocused();
  await expect(page.locator('#name-error')).toBeVisible();
  await expectAccessible(page, 'what is missing');

  await page.getByLabel('نام شما').fill('نیلوفر آزمون');
  await page.getByLabel('تلفن، با کد کشور').fill('+۹۸ ۹۱۲ ۱۲۳ ۴۵۶۷');
  await page.getByLabel('زبان‌هایی که به آن‌ها صحبت می‌کنید').fill('فارسی، عربی');
  // Choosing a language loses nothing that was typed.
  await page.getByRole('link', { name: 'العربية' }).click();
  await expect(page.getByLabel('الاسم')).toHaveValue('نیلوفر آزمون');
  await page.getByRole('link', { name: 'فارسی' }).click();

  // A file that is no PDF is refused by the server; the form stays as it is.
  await page.setInputFiles('#cv', { name: 'cv.pdf', mimeType: 'application/pdf', buffer: Buffer.from('PK') });
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'فرستادن درخواست' }).click();
  await expect(page.locator('#cv-error')).toContainText('PDF');
  await page.setInputFiles('#cv', { name: 'cv.pdf', mimeType: 'application/pdf', buffer: cv() });

  await context.setOffline(true);
  await page.getByRole('button', { name: 'فرستادن درخواست' }).click();
  await expect(page.locator('#problem')).toContainText('ارتباط برقرار نیست');
  await expect(page.getByLabel('نام شما')).toHaveValue('نیلوفر آزمون');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'فرستادن درخواست' }).click();

  await expect(page.getByRole('heading', { name: 'سپاسگزاریم، درخواستتان رسید' })).toBeFocused();
  await expect(page.getByLabel('پیوند شما')).toHaveValue(/\/take#[A-Za-z0-9_-]{43}$/);
  await expectAccessible(page, 'the thanks');
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'شروع کنید' }).click();
  await expect(page.getByText('نیلوفر آزمون')).toBeVisible();
});

test.describe('in English, at a desk', () => {
  test.use({ viewport: DESK, locale: 'en-GB' });

  test('somebody applies with an address and without a CV, and HR reads it', async ({ page, browser }) => {
    await page.goto('/jobs');
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
    await expectAccessible(page, 'the list of jobs');
    await page.locator('.openings a').first().click();
    await page.getByLabel('Your name').fill('Robin Selfmade');
    await page.getByLabel('E-mail').fill('robin.selfmade@example.org');
    await page.getByLabel('Languages you speak').fill('English, Arabic');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Send the application' }).click();
    await expect(page.getByRole('heading', { name: 'Thank you, your application is here' })).toBeFocused();
    await expectAccessible(page, 'the thanks');

    const staff = await browser.newPage({ locale: 'en-GB', baseURL: new URL(page.url()).origin });
    await new Colleague(staff, 'en').signIn('hr');
    await staff.goto('/app/candidates?q=Selfmade');
    await staff.getByRole('link', { name: 'Robin Selfmade' }).first().click();
    await expect(staff.getByRole('heading', { name: 'Application', exact: true })).toBeVisible();
    await expect(staff.getByText('English, Arabic')).toBeVisible();
    await expectAccessible(staff, 'the page of somebody who applied');
  });
});
