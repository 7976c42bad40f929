import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Direction } from '../../shared/language';
import { choiceFor } from '../keys';
import type { Template } from '../screen';

export interface Question {
  readonly item: string;
  readonly text: string;
  readonly value: number | null;
  readonly labels: readonly string[];
  readonly direction: Direction;
  /** Said under the statement, or null. */
  readonly remark: string | null;
  readonly choose: (value: number) => void;
}

/** A statement above its labelled choices. Native radio buttons carry the meaning; only the look is ours. */
export function choices(question: Question): Template {
  const { item, text, value, labels, remark } = question;
  return html`<fieldset
    class="item"
    data-item=${item}
    @keydown=${(event: KeyboardEvent) => pressed(event, question)}
  >
    <legend class="statement" dir="auto">${text}</legend>
    ${remark === null ? nothing : html`<p class="remark" role="alert">${remark}</p>`}
    <div class="choices">
      ${labels.map(
        (label, index) =>
          html`<label class="choice">
            <input
              type="radio"
              name=${item}
              value=${index + 1}
              .checked=${live(value === index + 1)}
              @change=${() => {
                question.choose(index + 1);
              }}
            />
            <span class="label">${label}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function pressed(event: KeyboardEvent, question: Question): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  const group = event.currentTarget as HTMLElement;
  const radios = [...group.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  const current = radios.indexOf(event.target as HTMLInputElement) + 1;
  const choice = current === 0 ? null : choiceFor(event.key, current, radios.length, question.direction);
  if (choice === null) {
    return;
  }
  event.preventDefault();
  radios[choice.value - 1]?.focus();
  question.choose(choice.value);
  if (choice.kind === 'pick') {
    moveOn(group);
  }
}

/** After a digit the next statement, or the button below the last one, is ready for the next key. */
function moveOn(group: HTMLElement): void {
  const next = group.nextElementSibling;
  const target =
    next?.querySelector<HTMLElement>('input[type=radio]:checked') ??
    next?.querySelector<HTMLElement>('input[type=radio]') ??
    document.querySelector<HTMLElement>('[data-onward]');
  target?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
