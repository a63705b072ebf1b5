// Takes back the last deed, for as long as the toast that offers it stands.

import { say } from "../ui/words.js";
import { toast } from "./toasts.js";

const STAY_MILLIS = 10000;
let offered; // numbers
let forgetting = 0;

// numbers: complaints the same deed was done to
export function offerUndo(words, numbers) {
  offered = numbers;
  clearTimeout(forgetting);
  forgetting = setTimeout(() => (offered = undefined), STAY_MILLIS);
  toast(words, { words: `${say("desk.undo")} (U)`, does: undo }, STAY_MILLIS);
}

export async function undo() {
  const numbers = offered ?? [];
  offered = undefined;
  if (!numbers.length) return;
  const answers = [];
  for (const number of numbers) answers.push(await one(number)); // in turn, as they were done
  const refused = answers.filter((answer) => !answer.ok);
  toast((refused[0] ?? answers[0]).words);
  document.querySelector("case-pane").refresh();
}

async function one(number) {
  const csrf = document.querySelector("input[name=csrf]").value;
  try {
    const answer = await fetch(`/desk/complaints/${number}/undo`, { method: "POST", body: new URLSearchParams({ csrf }) });
    return { ok: answer.ok, words: (await answer.json()).words };
  } catch {
    return { ok: false, words: say("desk.not-saved") };
  }
}
