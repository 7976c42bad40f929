import { html, nothing } from 'lit';
import type { Screen, Template } from '../screen';

/**
 * Says what did not work. Its place is kept by the longest that may come, so that the buttons below do not move away from under a
 * finger when it comes.
 */
export function message({ texts, notice }: Pick<Screen, 'texts' | 'notice'>, longest: string): Template {
  return html`<div class="message-place">
    <p class="message" role="alert">${notice === null ? nothing : texts.text(notice)}</p>
    <p class="message" aria-hidden="true">${texts.text(longest)}</p>
  </div>`;
}
