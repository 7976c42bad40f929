import { html, nothing } from 'lit';
import type { Messages } from '../../shared/messages';
import { LANGUAGES, OWN_NAME, type Language } from '../../shared/language';
import type { Trouble } from '../phase';
import { offerRescue } from '../rescue';
import type { Screen, Template } from '../screen';
import type { Sitting } from '../sitting';
import { ending } from './after';

/** The state of saving in words, exactly as far as it is known. */
export function savingText(texts: Messages, sitting: Sitting): string {
  const saving = sitting.saving;
  switch (saving.kind) {
    case 'saved':
      return texts.text(sitting.progress.answered === 0 ? 'saving.none' : 'saving.saved');
    case 'saving':
      return texts.text('saving.saving');
    case 'waiting':
    case 'halted':
      return texts.text(sitting.durable ? 'saving.waiting' : 'saving.waiting-memory', { kept: saving.kept });
  }
}

export function saving(screen: Screen): Template {
  const { sitting, texts } = screen;
  const state = sitting.saving.kind;
  const waiting = state === 'waiting' || state === 'halted';
  return html`<footer class="saving ${waiting ? 'waiting' : state}">
    ${
      waiting
        ? html`<details>
            <summary>
              <span>${savingText(texts, sitting)}</span>
              <span class="more">${texts.text('saving.more')}</span>
            </summary>
            <p>${texts.text(sitting.durable ? 'saving.explain' : 'saving.explain-memory')}</p>
            ${rescue(texts, sitting)}
          </details>`
        : html`<span>${savingText(texts, sitting)}</span>`
    }
  </footer>`;
}

function rescue(texts: Messages, sitting: Sitting): Template {
  if (sitting.pending.length === 0 || sitting.document === null) {
    return nothing;
  }
  const { contact } = sitting.document;
  return html`<div class="rescue">
    <p class="hint">${texts.text('rescue.explain', { contact })}</p>
    <button
      type="button"
      @click=${() => {
        offerRescue(sitting, texts.text('rescue.note'));
      }}
    >
      ${texts.text('rescue.button')}
    </button>
  </div>`;
}

export function paused(screen: Screen): Template {
  const { sitting, texts, act } = screen;
  const kept = sitting.pending.length;
  const state =
    kept === 0
      ? texts.text('pause.saved')
      : texts.text(sitting.durable ? 'pause.kept' : 'pause.kept-memory', { kept });
  return html`
    <h1 tabindex="-1">${texts.text('pause.title')}</h1>
    <p class="lead">${state}</p>
    <div class="actions">
      <span></span>
      <button type="button" class="primary" @click=${act.resume}>${texts.text('pause.resume')}</button>
    </div>
    ${kept > 0 ? rescue(texts, sitting) : ending(screen)}
  `;
}

const TEXTS: Readonly<Record<Trouble, readonly [title: string, text: string]>> = {
  unusable: ['trouble.unusable.title', 'trouble.unusable.text'],
  'no-link': ['trouble.no-link.title', 'trouble.no-link.text'],
  'no-cookies': ['trouble.no-cookies.title', 'trouble.no-cookies.text'],
  expired: ['trouble.expired.title', 'trouble.expired.text'],
  unreachable: ['trouble.unreachable.title', 'trouble.unreachable.text'],
  elsewhere: ['trouble.elsewhere.title', 'trouble.elsewhere.text'],
  refused: ['trouble.refused.title', 'trouble.refused.text'],
};

const RETRIABLE: readonly Trouble[] = ['unreachable', 'refused', 'no-cookies'];

export interface TroubleScreen {
  readonly texts: Messages;
  readonly sitting: Sitting;
  readonly kind: Trouble;
  readonly busy: boolean;
  readonly retry: () => void;
  readonly language: (language: Language) => void;
}

export function trouble({ texts, sitting, kind, busy, retry, language }: TroubleScreen): Template {
  const [title, text] = TEXTS[kind];
  const kept = sitting.pending.length;
  return html`
    ${sitting.document === null ? otherLanguages(texts, language) : nothing}
    <h1 tabindex="-1">${texts.text(title)}</h1>
    <p class="lead">${texts.text(text)}</p>
    ${
      kept === 0
        ? nothing
        : html`<p class="warning">
            ${texts.text(sitting.durable ? 'trouble.kept' : 'trouble.kept-memory', { kept })}
          </p>`
    }
    ${
      RETRIABLE.includes(kind) || (kind === 'elsewhere' && sitting.hasLink)
        ? html`<div class="actions">
            <span></span>
            <button type="button" class="primary" ?disabled=${busy} @click=${retry}>
              ${texts.text(kind === 'elsewhere' ? 'trouble.elsewhere.mine' : 'trouble.retry')}
            </button>
          </div>`
        : nothing
    }
    ${rescue(texts, sitting)}
  `;
}

/** Whoever cannot get in at all should at least be able to read why. */
function otherLanguages(texts: Messages, choose: (language: Language) => void): Template {
  return html`<div class="languages" role="group" aria-label=${texts.text('language.label')}>
    ${LANGUAGES.map(
      (language) =>
        html`<button
          type="button"
          lang=${language}
          aria-pressed=${language === texts.language}
          @click=${() => {
            choose(language);
          }}
        >
          ${OWN_NAME[language]}
        </button>`,
    )}
  </div>`;
}
