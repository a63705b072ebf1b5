// A passage with the words that were looked for marked; ranges are positions in the text.

import { html } from "lit";

export function marked({ text, ranges }) {
  const parts = [];
  let done = 0;
  for (const [from, to] of ranges) {
    parts.push(text.slice(done, from), html`<mark>${text.slice(from, to)}</mark>`);
    done = to;
  }
  return [...parts, text.slice(done)];
}
