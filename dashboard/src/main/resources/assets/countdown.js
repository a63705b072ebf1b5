// Lets every deadline on the page tick; words and forms come from the page, in its language.

const say = (pattern, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), pattern);

function distance(seconds, words) {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return say(words.days, days, hours % 24);
  return hours > 0 ? say(words.hours, hours, minutes % 60) : say(words.minutes, minutes);
}

function tick(root, words) {
  const now = Date.now() / 1000;
  for (const time of root.querySelectorAll("time.countdown")) {
    const left = Number(time.dataset.due) - now;
    const text = say(left < 0 ? words.late : words.left, distance(left, words));
    if (time.textContent !== text) time.textContent = text;
    time.classList.toggle("late", left < 0);
  }
}

export function countdown(root) {
  const words = root.dataset;
  tick(root, words);
  setInterval(() => tick(root, words), 5000);
  return () => tick(root, words);
}
