import { html, nothing } from 'lit';
import { directionOf, OWN_NAME } from '../../shared/language';
import type { SittingDocument } from '../model';
import type { Screen, Template } from '../screen';
import { choices } from './choices';
import { message } from './message';

export function languages(screen: Screen): Template {
  const { document, texts, act } = screen;
  if (document.languages.length < 2) {
    return nothing;
  }
  return html`<div class="languages" role="group" aria-label=${texts.text('language.label')}>
    ${document.languages.map(
      (language) =>
        html`<button
          type="button"
          lang=${language}
          aria-pressed=${language === document.language}
          ?disabled=${screen.busy}
          @click=${() => {
            act.language(language);
          }}
        >
          ${OWN_NAME[language]}
        </button>`,
    )}
  </div>`;
}

export function welcome(screen: Screen): Template {
  const { document, texts, act } = screen;
  const name = document.applicant.trim();
  return html`
    ${languages(screen)}
    <h1 tabindex="-1">
      ${name === '' ? texts.text('welcome.hello-unnamed') : texts.text('welcome.hello', { name })}
    </h1>
    <p class="lead">${texts.text('welcome.from', { organisation: document.organisation })}</p>
    <p class="instrument">${document.title}</p>
    <ul class="facts">
      <li>${texts.text('welcome.length', { minutes: document.minutes, items: document.itemCount })}</li>
      <li>${texts.text('welcome.no-right')}</li>
      <li>${texts.text('welcome.saved')}</li>
      ${screen.sitting.durable ? html`<li>${texts.text('welcome.offline')}</li>` : nothing}
    </ul>
    <div class="actions">
      <span></span>
      <button
        type="button"
        class="primary"
        ?disabled=${screen.busy}
        @click=${() => {
          act.go({ name: 'notice' });
        }}
      >
        ${texts.text('welcome.continue')}
      </button>
    </div>
  `;
}

function noticeSections({ notice: { sections } }: SittingDocument): Template {
  return html`<dl class="notice">
    ${sections.map(
      ({ title, text }) =>
        html`<div>
          <dt>${title}</dt>
          <dd>${text}</dd>
        </div>`,
    )}
  </dl>`;
}

/** What the person agreed to at the start, for whoever wants to read it again; it unfolds in its place, so no place is lost. */
export function agreed({ document, texts }: Screen): Template {
  return html`<details class="agreed">
    <summary>${texts.text('notice.again')}</summary>
    ${noticeSections(document)}
    <p>${document.notice.consent}</p>
  </details>`;
}

export function notice(screen: Screen): Template {
  const { document, texts, act } = screen;
  return html`
    ${languages(screen)}
    <h1 tabindex="-1">${texts.text('notice.title')}</h1>
    ${noticeSections(document)}
    <label class="consent">
      <input
        type="checkbox"
        .checked=${screen.consent}
        @change=${(event: Event) => {
          act.consent((event.target as HTMLInputElement).checked);
        }}
      />
      <span>${document.notice.consent}</span>
    </label>
    ${message(screen, 'notice.tick')}
    <div class="actions">
      <button type="button" @click=${act.back}>${texts.text('nav.back')}</button>
      <button type="button" class="primary" ?disabled=${screen.busy} @click=${act.start}>
        ${texts.text('notice.agree')}
      </button>
    </div>
  `;
}

export function practice(screen: Screen): Template {
  const { document, texts, act, sitting } = screen;
  return html`
    <h1 tabindex="-1">${texts.text('practice.title')}</h1>
    <p>${texts.text('practice.text')}</p>
    ${choices({
      item: 'practice',
      text: document.practice,
      value: screen.practice,
      labels: document.responseScale,
      direction: directionOf(document.language),
      remark: null,
      choose: act.practise,
    })}
    <p class="message quiet" role="status">
      ${screen.practice === null ? nothing : texts.text('practice.done')}
    </p>
    <p class="hint keys">${texts.text('practice.keys')}</p>
    ${sitting.durable ? nothing : html`<p class="warning">${texts.text('practice.memory')}</p>`}
    <div class="actions">
      <span></span>
      <button
        type="button"
        class="primary"
        data-onward
        @click=${() => {
          act.go({ name: 'items', page: sitting.progress.place?.page ?? 0 });
        }}
      >
        ${texts.text('practice.begin')}
      </button>
    </div>
  `;
}
