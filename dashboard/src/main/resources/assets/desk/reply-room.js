// Says below a reply what its channel makes of it while it is written, asked of the hub: the channel's own reckoning.
// Without a line the rule alone stands there.

const STILL_MILLIS = 250;

class ReplyRoom extends HTMLElement {
  #waiting = 0;
  #round = 0;

  connectedCallback() {
    this.form = this.closest("form");
    this.box = document.getElementById(this.getAttribute("for"));
    this.said = this.querySelector("[data-count]");
    this.form.addEventListener("input", this.written);
    this.form.addEventListener("change", this.written);
    this.#choose();
    this.#ask();
  }

  disconnectedCallback() {
    clearTimeout(this.#waiting);
    this.form.removeEventListener("input", this.written);
    this.form.removeEventListener("change", this.written);
  }

  written = () => {
    this.#choose();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#ask(), STILL_MILLIS);
  };

  get #audience() {
    return this.form.querySelector("input[name=audience]:checked")?.value ?? "private";
  }

  #choose() {
    for (const rule of this.querySelectorAll("[data-audience]")) rule.hidden = rule.dataset.audience !== this.#audience;
  }

  async #ask() {
    const round = ++this.#round;
    if (!this.box?.value.trim()) return this.#say("", true);
    const body = new URLSearchParams({ csrf: this.form.elements.csrf.value, text: this.box.value, audience: this.#audience });
    try {
      const answer = await fetch(this.dataset.address, { method: "POST", body });
      if (round === this.#round && answer.ok) {
        const { words, goes } = await answer.json();
        this.#say(words, goes);
      }
    } catch {
      if (round === this.#round) this.#say("", true);
    }
  }

  #say(words, goes) {
    this.said.textContent = words;
    this.said.classList.toggle("alert", !goes);
  }
}

customElements.define("reply-room", ReplyRoom);
