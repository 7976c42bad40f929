import type { View } from './screen';
import type { Phase } from './phase';

/** Views that a phase of the sitting allows; the browser's history may remember others. */
const FITTING: Readonly<Partial<Record<Phase['kind'], readonly View['name'][]>>> = {
  invited: ['welcome', 'notice'],
  started: ['practice', 'items', 'review', 'paused'],
  submitted: ['thanks', 'feedback', 'forgotten'],
};

const fits = (view: View | null, phase: Phase['kind']): view is View =>
  view !== null && (FITTING[phase]?.includes(view.name) ?? false);

/** Where the person is, kept in the browser's history so that the phone's own back key leads one page back, not away. */
export class Navigation {
  view: View | null = null;
  #beforePause: View | null = null;

  constructor(private readonly entered: (view: View, before: View | null) => void) {}

  show(view: View, how: 'push' | 'replace'): void {
    if (how === 'push') {
      history.pushState({ view }, '');
    } else {
      history.replaceState({ view }, '');
    }
    this.#enter(view);
  }

  /** Keeps the present view where the phase allows it, else replaces it. */
  settle(phase: Phase['kind'], otherwise: () => View): void {
    if (!fits(this.view, phase)) {
      this.show(otherwise(), 'replace');
    }
  }

  restore(state: unknown, phase: Phase['kind']): void {
    const view = (state as { view?: View } | null)?.view ?? null;
    if (fits(view, phase)) {
      this.#enter(view);
    } else if (this.view !== null) {
      history.pushState({ view: this.view }, '');
    }
  }

  /** Back to what stood before; a reopened page has no history of its own, so the order of the views decides. */
  back(pages: number, place: number | null): void {
    const before = this.#before(pages, place);
    if (before !== null) {
      this.show(before, 'push');
    }
  }

  #enter(view: View): void {
    const before = this.view;
    if (view.name === 'paused' && before?.name !== 'paused') {
      this.#beforePause = before;
    }
    this.view = view;
    this.entered(view, before);
  }

  #before(pages: number, place: number | null): View | null {
    switch (this.view?.name) {
      case 'notice':
        return { name: 'welcome' };
      case 'items':
        return this.view.page > 0 ? { name: 'items', page: this.view.page - 1 } : { name: 'practice' };
      case 'review':
        return { name: 'items', page: pages - 1 };
      case 'paused':
        return this.#beforePause ?? (place === null ? { name: 'review' } : { name: 'items', page: place });
      case 'feedback':
        return { name: 'thanks' };
      case 'welcome':
      case 'practice':
      case 'thanks':
      case 'forgotten':
      case undefined:
        return null;
    }
  }
}
