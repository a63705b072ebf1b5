// The views somebody keeps beside the queues: queue, filters and search of an address, under a name.

import { html, nothing, render } from "lit";
import { icon } from "../ui/icon.js";
import { LightElement } from "../ui/light.js";
import { say } from "../ui/words.js";
import { toast } from "./toasts.js";

const PASSING = ["page", "saved", "lang"];

// what two addresses have in common when they show the same
function same(query) {
  const values = new URLSearchParams(query);
  PASSING.forEach((name) => values.delete(name));
  values.sort();
  return values.toString();
}

class SavedViews extends LightElement {
  static properties = { query: { attribute: false }, views: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.#ask("/desk/views", {});
  }

  async #ask(address, { method = "GET", fields = {} }) {
    const csrf = document.querySelector("input[name=csrf]")?.value ?? "";
    const body = method === "POST" ? new URLSearchParams(fields) : undefined;
    try {
      const answer = await fetch(address, { method, body, headers: { "X-CSRF-Token": csrf } });
      if (answer.redirected || answer.status >= 500) throw new Error(answer.status);
      const { views, problem } = await answer.json();
      if (views) this.views = views;
      return problem;
    } catch {
      return say("desk.unreachable");
    }
  }

  render() {
    const views = this.views ?? [];
    const now = same(this.query);
    const known = views.some((view) => same(view.query) === now);
    if (views.length === 0 && !now) return nothing;
    return html`<nav aria-labelledby="views-title"><h2 id="views-title">${say("desk.views")}</h2>
      <ul>${views.map((view) => this.#view(view, same(view.query) === now))}</ul>
      ${known || !now ? nothing : html`<button type="button" class="quiet save" @click=${() => this.#name()}>${icon("plus-lg")}<span class="label">${say("desk.views.save")}</span></button>`}
      ${views.length === 0 ? nothing : html`<button type="button" class="quiet" @click=${() => this.#arrange()}>${icon("pencil")}<span class="label">${say("desk.views.arrange")}</span></button>`}</nav>`;
  }

  #view(view, current) {
    return html`<li><a href="/desk?${view.query}" data-view=${view.id} aria-current=${current ? "page" : nothing} title=${view.name}>
      ${icon("bookmark")}<span class="label" dir="auto">${view.name}</span></a></li>`;
  }

  #open(draw) {
    const dialog = document.createElement("dialog");
    dialog.className = "views";
    dialog.setAttribute("aria-labelledby", "view-title");
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    draw(dialog, "");
    dialog.showModal();
  }

  #name() {
    this.#open((dialog) => this.#drawName(dialog, ""));
  }

  #drawName(dialog, problem) {
    render(html`<h2 id="view-title">${say("desk.views.save")}</h2>
      <form class="stack" @submit=${(event) => this.#save(event, dialog)}>
        <div class="field"><label for="view-name">${say("desk.views.name")}</label>
          <input id="view-name" name="name" required maxlength="60" autocomplete="off" aria-describedby="view-problem">
          <p class="problem" id="view-problem" role="alert">${problem}</p></div>
        <div class="actions"><button class="main">${say("desk.views.keep")}</button>
          <button type="button" @click=${() => dialog.close()}>${say("desk.close")}</button></div></form>`, dialog);
  }

  async #save(event, dialog) {
    event.preventDefault();
    const { name } = Object.fromEntries(new FormData(event.target));
    const problem = await this.#ask("/desk/views", { method: "POST", fields: { name, query: this.query } });
    if (problem) this.#drawName(dialog, problem);
    else dialog.close();
  }

  #arrange() {
    this.#open((dialog) => this.#drawAll(dialog, ""));
  }

  #drawAll(dialog, problem) {
    render(html`<h2 id="view-title">${say("desk.views.arrange")}</h2>
      <p class="problem" role="alert">${problem}</p>
      ${this.views.map((view) => html`<form class="named" @submit=${(event) => this.#rename(event, dialog, view)}>
        <input name="name" required maxlength="60" autocomplete="off" dir="auto" aria-label=${say("desk.views.name")} .value=${view.name}>
        <button>${say("desk.views.rename")}</button>
        <button type="button" aria-label=${`${say("desk.views.delete")} ${view.name}`} @click=${() => this.#delete(dialog, view)}>${icon("trash")}</button></form>`)}
      <form method="dialog"><button>${say("desk.close")}</button></form>`, dialog);
  }

  async #rename(event, dialog, view) {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.target));
    this.#drawAll(dialog, await this.#ask(`/desk/views/${view.id}`, { method: "POST", fields }) ?? "");
  }

  async #delete(dialog, view) {
    const problem = await this.#ask(`/desk/views/${view.id}`, { method: "DELETE" });
    if (problem) return this.#drawAll(dialog, problem);
    dialog.close();
    toast(say("desk.views.deleted", view.name), {
      words: say("desk.undo"),
      does: () => this.#ask("/desk/views", { method: "POST", fields: view }),
    });
  }
}

customElements.define("saved-views", SavedViews);
