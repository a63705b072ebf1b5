// Where the device is goes with the complaint, if its owner wants that; the list of places works without.

const PATIENCE = 20000;
const RECENT = 60000;

const box = document.querySelector(".here");
const ask = box.querySelector(".ask");
const drop = box.querySelector(".drop");
const status = box.querySelector("[role=status]");
const latitude = document.getElementById("latitude");
const longitude = document.getElementById("longitude");

/** Five digits are a metre; more would tell nothing. */
function fill(place) {
  latitude.value = place ? place.latitude.toFixed(5) : "";
  longitude.value = place ? place.longitude.toFixed(5) : "";
  drop.hidden = !place;
}

function found({ coords }) {
  fill(coords);
  status.textContent = box.dataset.found.replace("{0}", String(Math.max(1, Math.round(coords.accuracy))));
}

function none() {
  fill();
  status.textContent = box.dataset.none;
}

ask.addEventListener("click", () => {
  status.textContent = box.dataset.asking;
  navigator.geolocation.getCurrentPosition(found, none, { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: RECENT });
});

drop.addEventListener("click", () => {
  fill();
  status.textContent = "";
  ask.focus();
});

box.hidden = !("geolocation" in navigator);
drop.hidden = !latitude.value;
