// What the hub proposes while an operator types: who would get it and why, what is alike already, and danger to life at
// once. Asked a moment after the last key; an answer to older words is thrown away.

import { html, nothing, render } from "lit";
import { icon } from "../ui/icon.js";
import { say } from "../ui/words.js";

const PAUSE_MILLIS = 300;
const FIELDS = ["text", "address", "topic"];

class HintBox extends HTMLElement {
  #waiting = 0;
  #asked = 0;
  #hints = {};

  connectedCallback() {
    this.form = document.getElementById(this.dataset.for);
    for (const event of ["input", "change"]) {
      this.form.addEventListener(event, ({ target }) => FIELDS.includes(target.name) && this.#soon());
    }
    this.#ask();
  }

  #soon() {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#ask(), PAUSE_MILLIS);
  }

  async #ask() {
    const asked = ++this.#asked;
    const body = new URLSearchParams(FIELDS.map((name) => [name, this.form.elements[name].value]));
    body.set("csrf", this.form.elements.csrf.value);
    const answer = await fetch("/desk/hints", { method: "POST", body }).catch(() => undefined);
    if (asked !== this.#asked || !answer?.ok || answer.redirected) return;
    this.#hints = await answer.json();
    this.#draw();
  }

  #draw() {
    const hints = this.#hints;
    this.hidden = !hints.guesses;
    render(hints.guesses ? [this.#danger(hints), this.#who(hints), this.#alike(hints)] : nothing, this);
  }

  #danger({ danger }) {
    return html`<div role="alert">${danger ? html`<p class="danger">${icon("megaphone")} <strong>${say("hint.danger")}</strong></p>` : nothing}</div>`;
  }

  #who({ guesses, because, kind, place, referral, confidential, officials, sure }) {
    return html`<section class="panel" aria-labelledby="hint-title">
      <h2 id="hint-title">${say("hint.title")}</h2>
      ${kind ? html`<p><span class="flag">${kind}</span></p>` : nothing}
      ${referral ? html`<p>${referral}</p>` : nothing}
      ${officials ? html`<p class="soft">${say("hint.officials")}</p>` : nothing}
      ${confidential ? html`<p class="soft">${say("hint.confidential")}</p>` : nothing}
      ${guesses.length === 0 ? html`<p class="soft">${say("hint.none")}</p>` : nothing}
      <ul class="plain guesses">${guesses.map((guess) => html`<li>
        <strong>${guess.department}</strong> <span class="soft">${say("hint.percent", guess.percent)}</span>
        ${guess.topic ? html`<br>${guess.topicName} ${this.#pick(guess)}` : nothing}</li>`)}</ul>
      ${place ? html`<p>${icon("geo-alt")} ${place}</p>` : nothing}
      ${guesses.length > 0 && !sure ? html`<p class="soft">${say("hint.unsure")}</p>` : nothing}
      <ul class="plain soft because">${because.map((why) => html`<li>${why}</li>`)}</ul>
    </section>`;
  }

  #pick({ topic, topicName }) {
    const chosen = this.form.elements.topic.value === topic;
    return html`<button type="button" class="quiet" aria-pressed=${chosen ? "true" : "false"}
      aria-label=${say("hint.topic.of", topicName)} @click=${() => this.#choose(chosen ? "" : topic)}>${say("hint.topic")}</button>`;
  }

  #choose(topic) {
    this.form.elements.topic.value = topic;
    this.#ask();
  }

  #alike({ alike }) {
    if (alike.length === 0) return nothing;
    return html`<section class="panel" aria-labelledby="hint-alike">
      <h2 id="hint-alike">${say("hint.alike")}</h2>
      <ul class="plain alike">${alike.map((one) => html`<li>
        <p><a class="code" href=${`/desk/complaints/${one.number}`} target="_blank" rel="noopener">${one.number}</a>
          <span class="soft">${[one.status, one.department, one.ago].filter(Boolean).join(" · ")}</span></p>
        <p class="soft">${one.why.join("; ")}</p></li>`)}</ul>
    </section>`;
  }
}

customElements.define("hint-box", HintBox);
