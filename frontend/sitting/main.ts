import './sitting-app';

/** The page opens again without a line once the worker has it; there is no hurry, the first answers come first. */
function keepShell(): void {
  if ('serviceWorker' in navigator && import.meta.env.PROD) {
    setTimeout(() => {
      navigator.serviceWorker.register('/sw.js', { scope: '/take' }).catch(() => {
        // Without it the page works as long as it is open.
      });
    }, 3_000);
  }
}

if (document.readyState === 'complete') {
  keepShell();
} else {
  window.addEventListener('load', keepShell);
}
