import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  PHONE,
  test,
  textsIn,
  type Language,
} from '../journey';

test.use({ viewport: PHONE });

for (const language of ['ar', 'fa', 'en'] as Language[]) {
  test.describe(language, () => {
    test.use({ locale: language });

    test(`the home page speaks ${language}`, async ({ page }) => {
      await page.goto('/');
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'en' ? 'ltr' : 'rtl');
      await expectNoSidewaysScroll(page);
      await expectAccessible(page, `home in ${language}`);
    });

    test(`a link that cannot be used says in ${language} what to do`, async ({ page }) => {
      await page.goto(`/take#${'x'.repeat(43)}`);
      const title = textsIn(language).text('trouble.unusable.title');
      await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page, `unusable link in ${language}`);
    });
  });
}

test('the pages of outsiders obey a policy without exceptions', async ({ page, request }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) {
      complaints.push(message.text());
    }
  });
  for (const path of ['/', '/take']) {
    const answer = await request.get(path);
    expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers()['content-security-policy']).not.toContain('unsafe');
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  expect(complaints).toEqual([]);
});
