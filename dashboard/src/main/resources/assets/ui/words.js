// The words of the desk in the page's language, from the same files as the pages'.

const language = document.documentElement.lang;
const answer = await fetch(`/assets/words.${language}.json`);
const texts = await answer.json();

// the text of a key with {0}, {1} replaced; a key without words shows itself, so that it is noticed
export const say = (key, ...values) =>
  values.reduce((text, value, i) => text.replace(`{${i}}`, () => value), texts[key] ?? key);

// the text of a key, or another where there is none
export const sayOr = (key, otherwise) => texts[key] ?? otherwise;

export const number = (value) => value.toLocaleString(language);

// a day of an address, 2026-11-23, as people read it; whatever else stands there as it is
export const day = (text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00`).toLocaleDateString(language, { dateStyle: "medium" }) : text);
