// Dates an officer promises most often, as buttons beside the field.

import { html, render } from "lit";
import { say } from "../ui/words.js";

const CLOSING_HOUR = 17;
const DAYS = [3, 7];

function inDays(days) {
  const date = new Date();
  date.setDate(date.getDate() + days);
  date.setHours(CLOSING_HOUR, 0, 0, 0);
  const two = (value) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(CLOSING_HOUR)}:00`;
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
    field.value = inDays(days);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

customElements.define("promise-picks", PromisePicks);
