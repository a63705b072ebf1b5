// Says under a reply what it takes as SMS, while it is written. Without this the rule stands there.

import { reckon } from "./reckon.js";

const box = document.getElementById("reply-text");
const line = document.getElementById("reply-sms");

if (box && line) {
  const { alphabet, extension, alike, each, language, count, cost, wide } = line.dataset;
  const tables = { alphabet, extension, alike: JSON.parse(alike) };
  const rule = line.textContent;
  const say = () => {
    if (box.value === "") return (line.textContent = rule);
    const taken = reckon(box.value, tables);
    const words = [count.replace("{0}", taken.messages).replace("{1}", taken.left)];
    if (Number(each) > 0) {
      words.push(cost.replace("{0}", (taken.messages * Number(each)).toLocaleString(language)));
    }
    if (taken.wide) words.push(wide.replace("{0}", () => taken.forcing.slice(0, 8).join(" ")));
    line.textContent = words.join(" ");
  };
  box.addEventListener("input", say);
  say();
}
