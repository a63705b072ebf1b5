// One complaint beside the list. The server draws it; this keeps it true while others work on it, sends its forms
// without leaving the desk, and never takes away what somebody is writing.

import { countdown } from "../ui/distance.js";
import { say } from "../ui/words.js";

const PARTS = ["talk", "history", "facts", "summary", "case-status"];
const TICK_MILLIS = 5000;
const SLOW_MILLIS = 150; // sooner there is nothing to wait for, only to flicker

class CasePane extends HTMLElement {
  #number = "";
  #round = 0;
  #behind = false;

  connectedCallback() {
    this.addEventListener("submit", (event) => this.#submit(event));
    this.addEventListener("click", (event) => event.target.closest("[data-again]") && this.refresh());
    this.addEventListener("change", (event) => event.target.name === "kind" && this.#showPromise());
    this.ticking = setInterval(() => this.#tick(), TICK_MILLIS);
    if (this.case) this.#shown();
  }

  disconnectedCallback() {
    clearInterval(this.ticking);
  }

  get case() {
    return this.querySelector("#case");
  }

  get number() {
    return this.#number;
  }

  get version() {
    return Number(this.case?.dataset.version ?? 0);
  }

  isWriting() {
    if (this.querySelector("form :is(textarea, input, select):focus")) return true; // keys would go astray
    return [...this.querySelectorAll("textarea, input:not([type=hidden])")].some((field) =>
      field.type === "radio" || field.type === "checkbox" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue);
  }

  async show(number) {
    if (number === this.#number) return;
    this.#number = number;
    if (!number) return this.#fill("#choose");
    const outline = setTimeout(() => this.#fill("#loading"), SLOW_MILLIS);
    await this.#read((fragment) => {
      this.replaceChildren(...fragment.childNodes);
      this.scrollTop = 0;
      this.#shown();
    }, () => clearTimeout(outline));
  }

  // with what the page brought along for this
  #fill(template) {
    this.replaceChildren(document.querySelector(template).content.cloneNode(true));
    this.scrollTop = 0;
  }

  // a fact of the live stream
  hear(fact) {
    if (fact.number !== this.#number || fact.version <= this.version) return;
    this.refresh();
  }

  // takes in what others did; the fields somebody writes in stay as they are
  async refresh() {
    if (!this.#number) return;
    await this.#read((fragment) => {
      if (!fragment.querySelector("#case")) return this.#leave(fragment);
      if (Number(fragment.querySelector("#case").dataset.version) < this.version) return; // overtaken by what was sent
      if (!this.isWriting()) {
        const top = this.scrollTop;
        this.replaceChildren(...fragment.childNodes);
        this.scrollTop = top;
        return this.#shown();
      }
      const known = this.querySelectorAll("#history li").length;
      PARTS.forEach((id) => this.querySelector(`#${id}`)?.replaceWith(fragment.querySelector(`#${id}`) ?? ""));
      const { version } = fragment.querySelector("#case").dataset;
      this.case.dataset.version = version;
      this.#sayWhatChanged(known);
      this.#tick();
    });
  }

  // what somebody was writing is theirs to take along
  #leave(fragment) {
    const words = [...this.querySelectorAll("textarea")].map(({ value }) => value.trim()).filter(Boolean).join("\n\n");
    const left = fragment.querySelector("#words-left");
    if (left && words) {
      left.hidden = false;
      left.querySelector("textarea").value = words;
    }
    this.replaceChildren(...fragment.childNodes);
  }

  // forms keep the version their writer saw, so that the hub tells them the same when they send; what the hub does by
  // itself matters to nobody's words
  #sayWhatChanged(before) {
    const done = [...this.querySelectorAll("#history li")].slice(before).filter((line) => line.dataset.by === "person");
    if (done.length === 0) return;
    const notice = this.querySelector("#changed");
    notice.textContent = say("desk.changed", done.at(-1).innerText);
    notice.hidden = false;
  }

  // settled: called when the answer is here, or none comes
  async #read(use, settled = () => {}) {
    const round = ++this.#round;
    this.ariaBusy = "true";
    try {
      const answer = await fetch(`/desk/complaints/${encodeURIComponent(this.#number)}`, { headers: { "X-Pane": "1" } });
      settled();
      if (round === this.#round) await this.#take(answer, use);
      this.#behind = false;
    } catch {
      settled();
      this.#behind = true;
      if (round === this.#round && this.case?.dataset.number !== this.#number) this.#fill("#unreachable");
    } finally {
      if (round === this.#round) this.ariaBusy = "false";
    }
  }

  // after a lost connection
  catchUp() {
    if (this.#behind || this.#number) this.refresh();
  }

  async #take(answer, use) {
    const at = new URL(answer.url).pathname;
    if (at === "/desk/sign-in") return location.reload();
    if (at === "/desk") return this.#tell("gone", say("desk.handed-over"));
    if (answer.status >= 500) throw new Error(answer.status);
    const template = document.createElement("template");
    template.innerHTML = await answer.text();
    use(template.content);
  }

  async #submit(event) {
    const form = event.target;
    if (form.method !== "post") return;
    event.preventDefault();
    if (form.dataset.sent) return;
    form.dataset.sent = "true";
    await Promise.all([...this.querySelectorAll("draft-keeper")].map((keeper) => keeper.settle()));
    try {
      const fields = new FormData(form, event.submitter);
      const body = form.enctype === "multipart/form-data" ? fields : new URLSearchParams(fields);
      const answer = await fetch(form.action, { method: "POST", body, headers: { "X-Pane": "1" } });
      await this.#take(answer, (fragment) => {
        this.replaceChildren(...fragment.childNodes);
        this.#shown();
        this.querySelector(".notice, .done")?.scrollIntoView({ block: "nearest" });
      });
      if (answer.ok && this.case) this.#tell("saved", say("desk.saved"), form.dataset.sort, "undo" in this.case.dataset);
    } catch {
      delete form.dataset.sent;
      this.#tell("trouble", say("desk.not-saved"));
    }
  }

  #tell(what, words, sort, undo) {
    const detail = { what, words, sort, undo, number: this.#number };
    this.dispatchEvent(new CustomEvent("case-told", { bubbles: true, detail }));
  }

  #shown() {
    this.#number = this.case?.dataset.number ?? this.#number;
    this.#showPromise();
    this.#tick();
    this.dispatchEvent(new CustomEvent("case-shown", { bubbles: true, detail: this.#number }));
  }

  #showPromise() {
    const kind = this.querySelector("input[name=kind]:checked");
    const field = this.querySelector("#promise-field");
    if (!kind || !field) return;
    field.hidden = kind.value !== "INTERIM";
    field.querySelector("input").disabled = field.hidden; // what is not seen is not sent
  }

  // brings a field into sight and into hand, whatever hides it
  focusOn(selector) {
    const field = this.querySelector(selector);
    field?.closest("tab-set")?.show(field);
    field?.closest("details")?.setAttribute("open", "");
    field?.focus();
  }

  // what routing proposes, 1 for the first
  choose(place) {
    const guess = this.querySelectorAll("[data-guess]")[place - 1];
    if (guess) return guess.click();
    const department = this.querySelector("#department");
    const option = department?.querySelectorAll("optgroup:first-of-type option")[place - 1];
    if (!option || department.querySelectorAll("optgroup").length < 2) return;
    this.focusOn("#department");
    department.value = option.value;
    this.focusOn("#assign-reason");
  }

  #tick() {
    for (const time of this.querySelectorAll("time.countdown")) {
      const { words, urgency } = countdown(Number(time.dataset.due));
      if (time.textContent !== words) time.textContent = words;
      time.classList.toggle("late", urgency === "late");
      time.classList.toggle("soon", urgency === "soon");
    }
  }
}

customElements.define("case-pane", CasePane);
