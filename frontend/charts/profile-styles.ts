import { css } from 'lit';

/** Colours come from the tokens; the second values are those of the light theme, for a page that has not loaded them. */
export const profileStyles = css`
  :host {
    display: block;
    color: var(--miyar-ink, #14213d);
    font-family: var(--miyar-font, inherit);
    line-height: var(--miyar-line-tight, 1.3);
  }

  .frame {
    container-type: inline-size;
  }

  .row {
    display: grid;
    grid-template-columns: 10rem 7rem minmax(0, 1fr) 7rem 8.5rem;
    grid-template-areas: 'name low track high value';
    align-items: center;
    column-gap: 0.75rem;
    padding-block: 0.25rem;
    border-block-end: 1px solid var(--miyar-line-soft, #dedbd2);
  }

  .row.head,
  .row:has(+ .head) {
    border-block-end: 0;
  }

  .name {
    grid-area: name;
    font-weight: 550;
  }

  .low {
    grid-area: low;
    text-align: end;
  }

  .high {
    grid-area: high;
  }

  .low,
  .high {
    color: var(--miyar-ink-soft, #475067);
    font-size: 0.8125rem;
  }

  .track {
    grid-area: track;
    /* Room for half a dot and half a number at both ends. */
    padding-inline: 0.625rem;
  }

  .value {
    grid-area: value;
    font-variant-numeric: var(--miyar-figures);
    font-weight: 700;
    text-align: end;
    white-space: nowrap;
  }

  .value.missing {
    color: var(--miyar-ink-soft, #475067);
    font-size: 0.8125rem;
    font-weight: 400;
    white-space: normal;
  }

  svg {
    display: block;
    overflow: visible;
  }

  text {
    fill: var(--miyar-ink-soft, #475067);
    font-size: 0.75rem;
    text-anchor: middle;
  }

  .step {
    stroke: var(--miyar-line-soft, #dedbd2);
  }

  .norm {
    stroke: var(--miyar-norm, #475067);
    stroke-width: 1.5;
  }

  .target {
    fill: var(--miyar-target-band, #cfe6dd);
  }

  .edge {
    stroke: var(--miyar-target-edge, #5f8f80);
    stroke-width: 1.5;
    stroke-dasharray: 3 2;
  }

  .band {
    stroke: var(--miyar-series-1, #0072b2);
    stroke-width: 2.5;
  }

  .dot {
    fill: var(--miyar-series-1, #0072b2);
    stroke: var(--miyar-surface, #fff);
    stroke-width: 1.5;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.25rem;
    margin: 0.75rem 0 0;
    padding: 0;
    list-style: none;
    color: var(--miyar-ink-soft, #475067);
    font-size: 0.8125rem;
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }

  @container (max-width: 44rem) {
    .row {
      grid-template-columns: 1fr 1fr auto;
      grid-template-areas: 'name name value' 'low high high' 'track track track';
      align-items: baseline;
      row-gap: 0.125rem;
      padding-block: 0.5rem;
    }

    .row.head {
      padding-block: 0;
    }

    .low {
      text-align: start;
    }

    .high {
      text-align: end;
    }
  }

  @media (forced-colors: active) {
    text {
      fill: CanvasText;
    }

    .step {
      stroke: GrayText;
    }

    .target {
      fill: Canvas;
      stroke: GrayText;
    }

    .band,
    .norm,
    .edge {
      stroke: CanvasText;
    }

    .dot {
      fill: CanvasText;
      stroke: Canvas;
    }
  }

  @media print {
    .chart {
      break-inside: avoid;
    }
  }
`;
