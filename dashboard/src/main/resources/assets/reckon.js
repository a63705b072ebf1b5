// How many SMS a text takes, counted as the hub cuts it (Reckoning.java): `alphabet` has the characters that
// take one place, `extension` those that take two, `alike` what is replaced before.

export function reckon(text, { alphabet, extension, alike }) {
  const characters = [...text];
  const plain = [...characters.map((one) => alike[one] ?? one).join("")];
  const strangers = plain.filter((one) => !alphabet.includes(one) && !extension.includes(one));
  const wide = strangers.length > 0;
  const places = wide
    ? characters.map((one) => one.length)
    : plain.map((one) => (extension.includes(one) ? 2 : 1));
  const [alone, several] = wide ? [70, 67] : [160, 153];
  const room = places.reduce((sum, one) => sum + one, 0) <= alone ? alone : several;
  let messages = 1;
  let used = 0;
  for (const place of places) {
    if (used + place > room) {
      messages += 1;
      used = 0;
    }
    used += place;
  }
  return { messages, left: room - used, wide, forcing: [...new Set(strangers)] };
}
