// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

describe('the typeface', () => {
  let arrive: () => void;
  const asked = vi.fn();
  const dressed = () => document.documentElement.classList.contains('dressed');
  let dressScreen: () => void;

  beforeEach(async () => {
    document.documentElement.className = '';
    asked.mockReset();
    asked.mockReturnValue(new Promise<void>((resolve) => (arrive = resolve)));
    Object.defineProperty(document, 'fonts', { value: { load: asked }, configurable: true });
    vi.resetModules();
    ({ dressScreen } = await import('../sitting/typeface'));
  });

  const arriveAfter = async (millis: number) => {
    const now = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(now + millis);
    arrive();
    await Promise.resolve();
    vi.restoreAllMocks();
  };

  it('is not asked for before there is a screen, and once only', () => {
    expect(asked).not.toHaveBeenCalled();
    dressScreen();
    dressScreen();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is worn at once when it comes at once', async () => {
    dressScreen();
    await arriveAfter(50);
    expect(dressed()).toBe(true);
  });

  it('waits for the next screen when it comes late', async () => {
    dressScreen();
    await arriveAfter(1_200);
    expect(dressed()).toBe(false);
    dressScreen();
    expect(dressed()).toBe(true);
  });
});
