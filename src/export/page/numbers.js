// Whole numbers as they are typed, in the digits of any script.

// Digits stand in tens, from zero to nine; some tens directly follow others.
function digit(character) {
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(character.codePointAt(0) - before - 1))) before += 1;
  return before % 10;
}

// The number that a text is, if it is one: a BigInt, since a number of JavaScript would lose digits.
function wholeNumber(text) {
  const [, sign, digits] = /^([+\uff0b]|[-\u2212\uff0d])?(\p{Nd}+)$/u.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const number = BigInt([...digits].map(digit).join(""));
  return sign === undefined || "+\uff0b".includes(sign) ? number : -number;
}
