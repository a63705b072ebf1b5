// Dangers to life that nobody at the emergency number took yet: above everything else, until somebody did. It makes a
// sound only where the person switched it on, and only while something is past its time.

import { html, render } from "lit";
import { asked } from "../ui/asked.js";
import { countdown } from "../ui/distance.js";
import { icon } from "../ui/icon.js";
import { number as written, say } from "../ui/words.js";

const ASK_MILLIS = 15_000;
const SOON_MILLIS = 500;
const RING_MILLIS = 20_000;

class AlarmBar extends HTMLElement {
  #alarms = { count: 0 };
  #asking = 0;
  #speaker;
  #rang = 0;

  connectedCallback() {
    this.setAttribute("role", "status");
    this.#ask();
    this.asking = setInterval(() => this.#ask(), ASK_MILLIS);
    this.ticking = setInterval(() => this.#tick(), 1000);
  }

  disconnectedCallback() {
    clearInterval(this.asking);
    clearInterval(this.ticking);
  }

  // empty where nothing rings
  get oldest() {
    return this.#alarms.oldest?.number ?? "";
  }

  // something changed somewhere; a hundred changes are one question
  hear() {
    this.#asking ||= setTimeout(() => this.#ask(), SOON_MILLIS);
  }

  async #ask() {
    const answer = await asked("/desk/alarms");
    clearTimeout(this.#asking);
    this.#asking = 0;
    if (!answer) return;
    const before = this.#alarms.count;
    this.#alarms = answer;
    if (this.#alarms.count > before) this.#rang = 0;
    this.#draw();
  }

  #tick() {
    if (!this.#alarms.oldest) return;
    this.#draw();
    if (this.#speaker && Date.now() - this.#rang > RING_MILLIS) this.#ring();
  }

  #draw() {
    const { count, oldest } = this.#alarms;
    this.hidden = count === 0;
    if (!oldest) return render("", this);
    render(html`${icon("megaphone")}
      <strong>${say("alarm.bar", written(count))}</strong>
      <a class="oldest" href="/desk/complaints/${oldest.number}">${oldest.where || oldest.words}
        <span class="code">${oldest.number}</span></a>
      <time class="due" datetime=${oldest.dueAt} title=${oldest.dueFull} aria-hidden="true">${countdown(oldest.due).words}</time>
      <button class="quiet" type="button" aria-pressed=${this.#speaker ? "true" : "false"} @click=${() => this.#switch()}>${say("alarm.sound")}</button>`, this);
  }

  #switch() {
    if (this.#speaker) this.#speaker.close();
    this.#speaker = this.#speaker ? undefined : new AudioContext();
    if (this.#speaker) this.#ring();
    this.#draw();
  }

  // two soft tones
  #ring() {
    this.#rang = Date.now();
    [660, 880].forEach((pitch, place) => {
      const from = this.#speaker.currentTime + place * 0.35;
      const tone = new OscillatorNode(this.#speaker, { frequency: pitch });
      const volume = new GainNode(this.#speaker, { gain: 0.15 });
      volume.gain.exponentialRampToValueAtTime(0.001, from + 0.3);
      tone.connect(volume).connect(this.#speaker.destination);
      tone.start(from);
      tone.stop(from + 0.3);
    });
  }
}

customElements.define("alarm-bar", AlarmBar);
