// A machine in a hall is the next person's a minute after the last touch: words, number and key go, and nobody comes
// back to them by the browser's buttons.

const STAYS = 60000;
const WARNS = 15000;

const leaving = document.getElementById("leaving");
const form = document.querySelector("form");
const anyway = leaving.hasAttribute("data-anyway"); // whoever touches it or not
let warning = 0;
let going = 0;

function go() {
  form?.reset();
  location.replace(leaving.dataset.next);
}

function stay() {
  clearTimeout(warning);
  clearTimeout(going);
  leaving.hidden = !anyway;
  warning = setTimeout(() => (leaving.hidden = false), STAYS - WARNS);
  going = setTimeout(go, STAYS);
}

// the way on leaves nothing behind either
document.addEventListener("click", (event) => {
  if (event.target.closest(`a[href="${leaving.dataset.next}"]`)) {
    event.preventDefault();
    go();
  }
});
if (!anyway) ["input", "pointerdown", "keydown"].forEach((touch) => addEventListener(touch, stay));
// a page taken out of the browser's memory is another person's
addEventListener("pageshow", (event) => event.persisted && go());
stay();
