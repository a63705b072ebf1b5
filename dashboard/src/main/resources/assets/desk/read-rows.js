// A stretch of the list, as the hub has it now.

import { PAGE } from "./rows.js";

export const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

// Waits ever longer before the same is asked once more, a minute at most.
export class Patience {
  #millis;

  constructor(millis) {
    this.#millis = millis;
  }

  async passes() {
    await pause(this.#millis);
    this.#millis = Math.min(2 * this.#millis, 60_000);
  }
}

// The pages that are asked for, and what the live stream told meanwhile: an answer may be older than that.
export class Asked {
  #pages = new Set();
  #facts = new Map();

  has(page) {
    return this.#pages.has(page);
  }

  add(page) {
    this.#pages.add(page);
  }

  delete(page) {
    this.#pages.delete(page);
    if (this.#pages.size === 0) this.#facts.clear();
  }

  clear() {
    this.#pages.clear();
    this.#facts.clear();
  }

  hear(facts) {
    if (this.#pages.size > 0) facts.forEach((fact) => this.#facts.set(fact.number, fact));
  }

  heard() {
    return [...this.#facts.values()];
  }
}

// fails where the hub cannot be reached; whoever is not signed in any more reads the page again
export async function readRows(query, skip) {
  const answer = await fetch(`/desk/rows?${query}&skip=${skip}&size=${PAGE}`);
  if (answer.redirected) location.reload();
  if (!answer.ok || answer.redirected) throw new Error(answer.status);
  return answer.json();
}

// the first rows, as far as they can be read
export async function readFirst(query, most) {
  const first = [];
  for (let total = 1; first.length < Math.min(total, most); ) {
    const found = await readRows(query, first.length).catch(() => undefined);
    if (!found?.rows.length) break;
    total = found.total;
    first.push(...found.rows);
  }
  return first;
}
