// What somebody wrote stays in this tab until it has arrived: through a lost connection, a reload and the way back. It
// goes with the tab, so that nobody finds it on a borrowed telephone. The sheet's token stays with it: words that had
// arrived after all are not filed twice.

const KEY = "draft";
const form = document.querySelector("form[data-draft]");

function fields() {
  return [...form.elements].filter((field) => field.name);
}

function keep() {
  const kept = fields().map((field) => [field.name, field.type === "checkbox" ? field.checked : field.value]);
  try {
    sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // full or forbidden: the page works without
  }
}

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY));
  } catch {
    return undefined;
  }
}

function bringBack(values) {
  for (const field of fields()) {
    const value = values[field.name];
    if (field.type === "checkbox") field.checked = value === true;
    else if (typeof value === "string") field.value = value;
  }
}

if (form) {
  const noLine = form.querySelector("[data-no-line]");
  const values = kept();
  // what the hub sent back with its own words is newer
  if (values?.text && !form.elements.text.defaultValue) bringBack(values);
  else if (form.elements.text.defaultValue) keep();
  form.addEventListener("input", keep);
  form.addEventListener("submit", (event) => {
    keep();
    noLine.hidden = navigator.onLine;
    if (!navigator.onLine) event.preventDefault();
  });
  addEventListener("online", () => (noLine.hidden = true));
} else {
  sessionStorage.removeItem(KEY); // it has arrived
}
