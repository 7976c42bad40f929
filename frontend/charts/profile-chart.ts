import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { digits, directionOf } from '../shared/language';
import { isInside, place, stretch, ticks, type Axis } from './geometry';
import { profileFrom, summary, type Profile, type ProfileRow } from './profile';
import { profileStyles } from './profile-styles';

const HEIGHT = 36;
const MIDDLE = HEIGHT / 2;
const CAP = 5;

type Drawing = TemplateResult | typeof nothing;

/**
 * A profile as dots with their bands of uncertainty, one row per competency. Deliberately no radar: its area lies.
 * The words are HTML so that they wrap and shape as text does; only the marks are drawn.
 */
export class ProfileChart extends LitElement {
  static override readonly styles = profileStyles;
  static override readonly properties = {
    data: { attribute: 'data', converter: { fromAttribute: profileFrom } },
  };

  declare data: Profile | null;

  constructor() {
    super();
    this.data = null;
  }

  protected override render(): Drawing {
    // Flow may set the property to the same JSON that the attribute takes.
    const profile = typeof this.data === 'string' ? profileFrom(this.data) : this.data;
    if (profile === null) {
      return nothing;
    }
    const direction = directionOf(profile.language);
    const axis: Axis = { min: profile.min, max: profile.max, direction };
    const steps = ticks(axis, profile.metric === 'T' ? 10 : 1);
    return html`<div class="frame">
      <div class="chart" role="img" lang=${profile.language} dir=${direction} aria-label=${summary(profile)}>
        <div class="row head">
          <div class="track">${scale(steps, axis, profile)}</div>
        </div>
        ${profile.rows.map((row) => this.#row(row, axis, steps, profile.mean))}
        <div class="row head">
          <div class="track">${scale(steps, axis, profile)}</div>
        </div>
        ${legend(profile)}
      </div>
    </div>`;
  }

  #row(row: ProfileRow, axis: Axis, steps: readonly number[], mean: number | null): TemplateResult {
    return html`<div class="row">
      <div class="name">${row.name}</div>
      <div class="low">${row.low}</div>
      <div class="track">
        <svg height=${HEIGHT} width="100%">
          ${steps.map((step) => upright(step, axis, 'step'))} ${target(row, axis)}
          ${mean === null ? nothing : upright(mean, axis, 'norm')} ${whisker(row, axis)}
          ${
            row.value === null
              ? nothing
              : svg`<circle class="dot" cx="${place(row.value, axis)}%" cy=${MIDDLE} r="6" />`
          }
        </svg>
      </div>
      <div class="high">${row.high}</div>
      <div class="value ${row.value === null ? 'missing' : ''}">${row.text}</div>
    </div>`;
  }
}

function scale(steps: readonly number[], axis: Axis, { language }: Profile): TemplateResult {
  return html`<svg height="16" width="100%">
    ${steps.map((step) => svg`<text x="${place(step, axis)}%" y="12">${digits(step, language)}</text>`)}
  </svg>`;
}

function upright(value: number, axis: Axis, kind: string): TemplateResult {
  const x = place(value, axis);
  return svg`<line class=${kind} x1="${x}%" x2="${x}%" y1="0" y2=${HEIGHT} />`;
}

function target(row: ProfileRow, axis: Axis): Drawing {
  const band = stretch(row.targetLower, row.targetUpper, axis);
  if (band === null) {
    return nothing;
  }
  const edges = [row.targetLower, row.targetUpper].filter((edge) => edge !== null);
  return svg`<rect class="target" x="${band.x}%" width="${band.width}%" y="3" height=${HEIGHT - 6} />
    ${edges.map((edge) => {
      const x = place(edge, axis);
      return svg`<line class="edge" x1="${x}%" x2="${x}%" y1="3" y2=${HEIGHT - 3} />`;
    })}`;
}

/** The band of uncertainty. An end beyond the axis gets no cap: it does not end there. */
function whisker(row: ProfileRow, axis: Axis): Drawing {
  if (row.lower === null || row.upper === null) {
    return nothing;
  }
  const from = place(row.lower, axis);
  const to = place(row.upper, axis);
  const caps = [row.lower, row.upper].filter((end) => isInside(end, axis));
  return svg`<line class="band" x1="${from}%" x2="${to}%" y1=${MIDDLE} y2=${MIDDLE} />
    ${caps.map((end) => {
      const x = place(end, axis);
      return svg`<line class="band" x1="${x}%" x2="${x}%" y1=${MIDDLE - CAP} y2=${MIDDLE + CAP} />`;
    })}`;
}

function legend({ labels, rows, mean }: Profile): TemplateResult {
  const hasBand = rows.some((row) => row.lower !== null && row.upper !== null);
  const hasTarget = rows.some((row) => row.targetLower !== null || row.targetUpper !== null);
  const key = (words: string, mark: TemplateResult): TemplateResult =>
    html`<li>
      <svg width="28" height="16">${mark}</svg>
      <span>${words}</span>
    </li>`;
  return html`<ul class="legend">
    ${key(labels.value, svg`<circle class="dot" cx="14" cy="8" r="6" />`)}
    ${
      hasBand
        ? key(
            labels.band,
            svg`<line class="band" x1="2" x2="26" y1="8" y2="8" /><line class="band" x1="2" x2="2" y1="3" y2="13" />
            <line class="band" x1="26" x2="26" y1="3" y2="13" />`,
          )
        : nothing
    }
    ${
      hasTarget
        ? key(
            labels.target,
            svg`<rect class="target" x="2" width="24" y="1" height="14" /><line class="edge" x1="2" x2="2" y1="1" y2="15" />
            <line class="edge" x1="26" x2="26" y1="1" y2="15" />`,
          )
        : nothing
    }
    ${mean === null ? nothing : key(labels.norm, svg`<line class="norm" x1="14" x2="14" y1="0" y2="16" />`)}
  </ul>`;
}

if (customElements.get('miyar-profile-chart') === undefined) {
  customElements.define('miyar-profile-chart', ProfileChart);
}
