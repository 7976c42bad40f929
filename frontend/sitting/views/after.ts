import { html, nothing } from 'lit';
import { moment } from '../../shared/language';
import type { Feedback, FeedbackEntry } from '../model';
import type { Screen, Template } from '../screen';

export function thanks(screen: Screen): Template {
  const { document, texts, act } = screen;
  const name = document.applicant.trim();
  return html`
    <h1 tabindex="-1">
      ${name === '' ? texts.text('thanks.title-unnamed') : texts.text('thanks.title', { name })}
    </h1>
    <p class="lead">
      ${
        document.submittedAt === null
          ? texts.text('thanks.arrived-undated')
          : texts.text('thanks.arrived', { when: moment(document.submittedAt, document.language) })
      }
    </p>
    <p>${texts.text('thanks.next', { organisation: document.organisation })}</p>
    <div class="actions">
      <span></span>
      <button type="button" class="primary" ?disabled=${screen.busy} @click=${act.feedback}>
        ${texts.text('thanks.feedback')}
      </button>
    </div>
    <p class="message" role="alert">
      ${screen.notice === 'feedback.failed' ? texts.text('feedback.failed') : nothing}
    </p>
    ${screen.voluntary ? voluntary(screen) : nothing} ${ending(screen)}
  `;
}

/** Only now: before or while answering, such questions would weigh on the answers. */
function voluntary({ texts }: Screen): Template {
  return html`<div class="aside">
    <p class="hint">${texts.text('thanks.voluntary')}</p>
    <a class="button" href=${`/voluntary#${texts.language}`}>${texts.text('thanks.voluntary-open')}</a>
  </div>`;
}

/** For somebody who used another person's phone. */
export function ending(screen: Screen): Template {
  const { texts, act } = screen;
  return html`<div class="aside">
    <p class="hint">
      ${texts.text(screen.document.state === 'submitted' ? 'thanks.shared' : 'pause.shared')}
    </p>
    <button type="button" ?disabled=${screen.busy} @click=${act.forget}>
      ${texts.text('forget.button')}
    </button>
    <p class="message" role="alert">
      ${screen.notice === 'forget.failed' ? texts.text('forget.failed') : nothing}
    </p>
  </div>`;
}

function entries(title: string, found: readonly FeedbackEntry[], kind: string): Template {
  if (found.length === 0) {
    return nothing;
  }
  return html`<section class="feedback ${kind}">
    <h2>${title}</h2>
    <dl>
      ${found.map(
        (entry) =>
          html`<div>
            <dt>${entry.title}</dt>
            <dd>${entry.text}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function strengths({ texts }: Screen, found: Feedback): Template {
  const scored = found.middle.length + found.development.length > 0;
  return found.strengths.length === 0 && scored
    ? html`<p>${texts.text('feedback.no-strengths')}</p>`
    : entries(texts.text('feedback.strengths'), found.strengths, 'strengths');
}

export function feedback(screen: Screen): Template {
  const { texts, act } = screen;
  const found = screen.feedback;
  return html`
    <h1 tabindex="-1">${texts.text('feedback.title')}</h1>
    ${
      found === null
        ? html`<div class="skeleton" aria-hidden="true"></div>`
        : html`
            <p class="lead">${found.intro}</p>
            ${strengths(screen, found)} ${entries(texts.text('feedback.middle'), found.middle, 'middle')}
            ${entries(texts.text('feedback.development'), found.development, 'development')}
            <p>${texts.text('feedback.contact', { contact: found.contact })}</p>
          `
    }
    <div class="actions">
      <button type="button" @click=${act.back}>${texts.text('nav.back')}</button>
    </div>
    ${ending(screen)}
  `;
}

export function forgotten(screen: Pick<Screen, 'texts'>): Template {
  return html`
    <h1 tabindex="-1">${screen.texts.text('forgotten.title')}</h1>
    <p class="lead">${screen.texts.text('forgotten.text')}</p>
  `;
}
