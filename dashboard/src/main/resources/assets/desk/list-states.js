// What the list shows where it has no rows, or not all of them.

import { html } from "lit";
import { icon } from "../ui/icon.js";
import { say } from "../ui/words.js";
import { emptyRow } from "./row.js";

export const nothingThere = () => html`<div class="nothing">${icon("inbox")}<p>${say("desk.empty")}</p></div>`;

// lies over the rows that are here still
export const partUnread = () => html`<p class="stale" role="status"><span>${icon("wifi-off")} ${say("desk.list.unreachable")}</span></p>`;

export const unreachable = (again) => html`<div class="nothing">${icon("wifi-off")}<p>${say("desk.unreachable")}</p>
  <button @click=${again}>${say("desk.again")}</button></div>`;

// rows as high as those that come, so that nothing moves when they do
export const outlines = (count) => html`<p class="hidden" role="status">${say("desk.reading")}</p>
  <ol class="rows" aria-hidden="true">${Array.from({ length: count }, () => html`<li class="row waiting">${emptyRow()}</li>`)}</ol>`;
