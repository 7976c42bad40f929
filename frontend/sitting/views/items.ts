import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { directionOf } from '../../shared/language';
import type { Item } from '../model';
import type { Screen, Template } from '../screen';
import { agreed } from './before';
import { choices } from './choices';
import { message } from './message';

function statement(screen: Screen, { item, text }: Item): Template {
  const { document, sitting, texts } = screen;
  return choices({
    item,
    text,
    value: sitting.value(item),
    labels: document.responseScale,
    direction: directionOf(document.language),
    remark: sitting.dropped.has(item) ? texts.text('item.dropped') : null,
    choose: (value) => sitting.answer(item, value),
  });
}

export function progress(screen: Screen): Template {
  const { sitting, texts } = screen;
  const { total, answered } = sitting.progress;
  const minutes = sitting.pace.minutesFor(total - answered);
  return html`<div class="progress">
    <span id="progress">
      ${
        answered === total
          ? texts.text('progress.complete', { answered, total })
          : texts.text('progress.left', { minutes, answered, total })
      }
    </span>
    <progress max=${total} .value=${answered} aria-label=${texts.text('progress.label')}></progress>
  </div>`;
}

/** Said once somebody has begun a page and left statements out, so that going on is not done unawares. */
function leftOpen({ sitting, texts }: Screen, shown: readonly Item[]): Template {
  const open = shown.filter(({ item }) => sitting.value(item) === null).length;
  return html`<p class="hint">
    ${open > 0 && open < shown.length ? texts.text('page.open', { open }) : nothing}
  </p>`;
}

export function items(screen: Screen, page: number): Template {
  const { document, texts, act } = screen;
  const pages = document.pages.length;
  const shown = document.pages[page]?.items ?? [];
  const last = page === pages - 1;
  return html`
    <h1 tabindex="-1">${texts.text('page.title', { page: page + 1, pages })}</h1>
    <p class="ask">${texts.text('page.ask')}</p>
    ${keyed(
      page,
      html`<div class="items">
        ${repeat(
          shown,
          ({ item }) => item,
          (item) => statement(screen, item),
        )}
      </div>`,
    )}
    ${leftOpen(screen, shown)}
    <div class="actions">
      <button type="button" @click=${act.back}>${texts.text('nav.back')}</button>
      <button
        type="button"
        class="primary"
        data-onward
        @click=${() => {
          act.go(last ? { name: 'review' } : { name: 'items', page: page + 1 });
        }}
      >
        ${texts.text(last ? 'nav.review' : 'nav.next')}
      </button>
    </div>
    ${keyed(page, agreed(screen))}
  `;
}

export function review(screen: Screen): Template {
  const { sitting, texts, act, reviewed } = screen;
  const { items: all, open: unanswered, total } = sitting.progress;
  const open = unanswered.length;
  return html`
    <h1 tabindex="-1">${texts.text('review.title')}</h1>
    <p class="lead">
      ${open === 0 ? texts.text('review.complete', { total }) : texts.text('review.open', { open })}
    </p>
    <div class="items">
      ${repeat(
        all.filter(({ item }) => reviewed.includes(item) || sitting.dropped.has(item)),
        ({ item }) => item,
        (item) => statement(screen, item),
      )}
    </div>
    <p class="final">${texts.text('review.final')}</p>
    ${message(screen, 'review.failed')}
    <div class="actions">
      <button type="button" ?disabled=${screen.busy} @click=${act.back}>${texts.text('nav.back')}</button>
      <button type="button" class="primary" data-onward ?disabled=${screen.busy} @click=${act.submit}>
        ${
          screen.busy
            ? texts.text('review.sending')
            : open === 0
              ? texts.text('review.send')
              : texts.text('review.send-open', { open })
        }
      </button>
    </div>
  `;
}
