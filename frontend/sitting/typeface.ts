/** Longer than this after a screen has appeared somebody may be about to press what is on it. */
const UNNOTICED = 400;

let asked = false;
let here = false;

/** From here on text stands in the page's own typeface (see sitting.css). */
function wear(): void {
  document.documentElement.classList.add('dressed');
}

/**
 * The page's own typeface is as heavy as everything else together, so on the first visit it is asked for when there is a screen to
 * work with. If it comes late it waits for the next screen: nothing may move away from under a finger.
 */
export function dressScreen(): void {
  if (here) {
    wear();
  } else if (!asked) {
    asked = true;
    const shown = performance.now();
    document.fonts.load('1em Vazirmatn').then(
      () => {
        here = true;
        if (performance.now() - shown < UNNOTICED) {
          wear();
        }
      },
      () => undefined,
    );
  }
}

// Once the worker keeps the page, the typeface is on the phone already.
if ('serviceWorker' in navigator && navigator.serviceWorker.controller !== null) {
  wear();
}
