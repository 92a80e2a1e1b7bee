/** Pictures without a library: each is hidden from screen readers, because its text stands beside it. */
import { html, type Html } from './escape.ts';

export interface Share {
  readonly label: string;
  readonly count: number;
  /** Names its colour in the style sheet. */
  readonly tone: 'error' | 'warning' | 'information' | 'hint' | 'clean' | 'dirty' | 'plain';
}

/** A ring that is filled to a percentage, with the figure inside. */
export function ring(share: number): Html {
  const radius = 52;
  const around = 2 * Math.PI * radius;
  const filled = ((share / 100) * around).toFixed(1);
  return html`<svg class="ring" viewBox="0 0 128 128" aria-hidden="true" focusable="false">
    <circle class="track" cx="64" cy="64" r="${radius}" />
    <circle
      class="fill"
      cx="64"
      cy="64"
      r="${radius}"
      stroke-dasharray="${filled} ${around.toFixed(1)}"
      transform="rotate(-90 64 64)"
    />
    <text x="64" y="66">${share}%</text>
    <text class="small" x="64" y="86">clean</text>
  </svg>`;
}

/** Parts of a whole, side by side. */
export function stack(shares: readonly Share[]): Html {
  const whole = shares.reduce((sum, { count }) => sum + count, 0);
  let from = 0;
  const parts = shares
    .filter(({ count }) => count > 0)
    .map(({ count, tone }) => {
      const x = (from / whole) * 100;
      from += count;
      const width = (count / whole) * 100;
      return html`<rect
        class="${tone}"
        x="${x.toFixed(2)}%"
        width="${width.toFixed(2)}%"
        height="100%"
      />`;
    });
  return html`<svg class="stack" aria-hidden="true" focusable="false">${parts}</svg>`;
}

/** One bar of several that share a scale. */
export function bar({ count, tone }: Omit<Share, 'label'>, most: number): Html {
  const width = most === 0 ? 0 : Math.max((count / most) * 100, 1);
  return html`<svg class="bar" aria-hidden="true" focusable="false">
    <rect class="${tone}" width="${width.toFixed(2)}%" height="100%" />
  </svg>`;
}

/** What the colours of a {@link stack} stand for, with the figures. */
export function legend(shares: readonly Share[]): Html {
  const items = shares
    .filter(({ count }) => count > 0)
    .map(
      ({ label, count, tone }) =>
        html`<li>
          <svg class="swatch" aria-hidden="true" focusable="false">
            <rect class="${tone}" width="100%" height="100%" /></svg
          >${count} ${label}
        </li>`,
    );
  return html`<ul class="legend">
    ${items}
  </ul>`;
}
