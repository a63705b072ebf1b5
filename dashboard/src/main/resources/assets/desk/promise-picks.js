// Dates an officer promises most often, as buttons beside the field.

import { html, render } from "lit";
import { say } from "../ui/words.js";

const CLOSING_HOUR = 17;
const DAYS = [3, 7];
const MINUTE_MILLIS = 60_000;
const DAY_MILLIS = 24 * 60 * MINUTE_MILLIS;

// the day there is in the city, whatever zone this machine is in; `now` is any time with the city's offset
function inDays(days, now) {
  const [, sign, hours, minutes] = now.match(/([+-])(\d\d):(\d\d)$/) ?? ["", "+", "0", "0"];
  const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MILLIS;
  const day = new Date(Date.now() + offset + days * DAY_MILLIS).toISOString().slice(0, 10);
  return `${day}T${CLOSING_HOUR}:00`;
}

class PromisePicks extends HTMLElement {
  connectedCallback() {
    if (this.buttons) return;
    this.buttons = document.createElement("span");
    this.buttons.className = "picks";
    this.append(this.buttons);
    render([1, ...DAYS].map((days) => this.#button(days)), this.buttons);
  }

  #button(days) {
    const words = days === 1 ? say("ui.promise.tomorrow") : say("ui.promise.days", days);
    return html`<button type="button" class="chip" @click=${() => this.#pick(days)}>${words}</button>`;
  }

  #pick(days) {
    const field = this.querySelector("input");
    field.value = inDays(days, this.dataset.now);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

customElements.define("promise-picks", PromisePicks);
