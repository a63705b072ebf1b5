// Short words at the bottom that go away by themselves, with one thing to do about it at most.

import { html, nothing, render } from "lit";

const STAY_MILLIS = 6000;
const place = document.createElement("div");
place.className = "toasts";
place.setAttribute("role", "status");
document.body.append(place);
let forgetting = 0;

// act: { words, does } for a button beside the words
export const line = (words, act) => html`<div class="toast"><span>${words}</span>${act ? html`<button @click=${act.does}>${act.words}</button>` : nothing}</div>`;

export function toast(words, act, stay = STAY_MILLIS) {
  clearTimeout(forgetting);
  const close = () => render(nothing, place);
  const does = () => {
    close();
    act.does();
  };
  render(line(words, act && { ...act, does }), place);
  forgetting = setTimeout(close, stay);
}
