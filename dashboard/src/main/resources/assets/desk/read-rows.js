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

// fails where the hub cannot be reached; whoever is not signed in any more reads the page again
export async function readRows(query, skip) {
  const answer = await fetch(`/desk/rows?${query}&skip=${skip}&size=${PAGE}`);
  if (answer.redirected) location.reload();
  if (!answer.ok || answer.redirected) throw new Error(answer.status);
  return answer.json();
}
