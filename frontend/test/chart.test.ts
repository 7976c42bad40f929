// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { place, share, stretch, ticks, type Axis } from '../charts/geometry';
import { profileFrom, summary, type Profile } from '../charts/profile';
import { ProfileChart } from '../charts/profile-chart';

const ltr: Axis = { min: 20, max: 80, direction: 'ltr' };
const rtl: Axis = { min: 20, max: 80, direction: 'rtl' };

describe('the axis', () => {
  it('begins where reading begins', () => {
    expect([place(20, ltr), place(50, ltr), place(80, ltr)]).toEqual([0, 50, 100]);
    expect([place(20, rtl), place(50, rtl), place(80, rtl)]).toEqual([100, 50, 0]);
  });

  it('holds what lies outside at its edge', () => {
    expect([share(5, ltr), share(95, ltr)]).toEqual([0, 1]);
    expect([place(5, rtl), place(95, rtl)]).toEqual([100, 0]);
  });

  it('mirrors a band without turning it inside out', () => {
    expect(stretch(35, 65, ltr)).toEqual({ x: 25, width: 50 });
    expect(stretch(35, 50, rtl)).toEqual({ x: 50, width: 25 });
  });

  it('draws an open target to the end of the axis, and none where there is none', () => {
    expect(stretch(65, null, ltr)).toEqual({ x: 75, width: 25 });
    expect(stretch(65, null, rtl)).toEqual({ x: 0, width: 25 });
    expect(stretch(null, 35, rtl)).toEqual({ x: 75, width: 25 });
    expect(stretch(null, null, ltr)).toBeNull();
  });

  it('has round ticks for T and for raw scores', () => {
    expect(ticks(ltr, 10)).toEqual([20, 30, 40, 50, 60, 70, 80]);
    expect(ticks({ ...ltr, min: 1, max: 5 }, 1)).toEqual([1, 2, 3, 4, 5]);
  });
});

const profile = (over: Partial<Profile> = {}): Profile => ({
  language: 'ar',
  metric: 'T',
  min: 20,
  max: 80,
  mean: 50,
  rows: [
    {
      code: 'EMP',
      name: 'التعاطف',
      low: 'متحفظ',
      high: 'ودود',
      value: 65,
      lower: 60,
      upper: 70,
      targetLower: 45,
      targetUpper: null,
      text: '٦٥',
    },
    {
      code: 'REL',
      name: 'المتابعة',
      low: 'سريع',
      high: 'دقيق',
      value: null,
      lower: null,
      upper: null,
      targetLower: null,
      targetUpper: null,
      text: 'لا درجة',
    },
  ],
  labels: { title: 'الملف', value: 'الدرجة', band: 'النطاق', target: 'المستهدف', norm: 'المتوسط' },
  ...over,
});

async function drawn(data: unknown): Promise<ShadowRoot> {
  const chart = new ProfileChart();
  chart.setAttribute('data', JSON.stringify(data));
  document.body.append(chart);
  await chart.updateComplete;
  return chart.shadowRoot as ShadowRoot;
}

describe('the profile chart', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('draws a dot for each score and none where there is no score', async () => {
    const root = await drawn(profile());
    const dots = [...root.querySelectorAll('.row .dot')];
    expect(dots.map((dot) => dot.getAttribute('cx'))).toEqual(['25%']);
    expect(root.querySelector('.missing')?.textContent).toBe('لا درجة');
  });

  it('is one picture with a name for those who do not see it', async () => {
    const picture = (await drawn(profile())).querySelector('[role=img]');
    expect(picture?.getAttribute('aria-label')).toBe('الملف: التعاطف: ٦٥؛ المتابعة: لا درجة');
    expect(picture?.getAttribute('dir')).toBe('rtl');
  });

  it('leaves the norm line away where there is no norm', async () => {
    const root = await drawn(profile({ language: 'en', metric: 'raw', min: 1, max: 5, mean: null }));
    expect(root.querySelectorAll('.norm')).toHaveLength(0);
    expect(root.querySelector('text')?.textContent).toBe('1');
  });

  it('explains a band only where one is drawn', async () => {
    const keys = (root: ShadowRoot): string[] =>
      [...root.querySelectorAll('.legend span')].map((key) => key.textContent);
    expect(keys(await drawn(profile()))).toContain('النطاق');
    const bare = profile().rows.map((row) => ({ ...row, lower: null, upper: null }));
    expect(keys(await drawn(profile({ rows: bare })))).not.toContain('النطاق');
  });

  it('stays empty for what is no profile', async () => {
    expect((await drawn({ language: 'xx' })).querySelector('.chart')).toBeNull();
    expect(profileFrom('{')).toBeNull();
    expect(profileFrom(null)).toBeNull();
  });

  it('reads as a sentence', () => {
    expect(summary(profile({ language: 'en', labels: { value: '', band: '', target: '', norm: '' } }))).toBe(
      'التعاطف: ٦٥; المتابعة: لا درجة',
    );
  });
});
