// The second click of a double click, and the second tap of a double tap, fall on whatever the first one led to, which
// nobody has read yet. There they do nothing. What comes from a key has no count, and is never passed over.

const DOUBLE_CLICK = 1000; // in milliseconds: as slow as systems let it be
const DOUBLE_TAP = 400; // some browsers do not count taps
const NEAR = 50; // in CSS pixels

// The last click that counted, with the view it fell on.
let lastClick = null;
let isTouch = false;

function isSecond(event) {
  if (event.detail === 0 || lastClick === null || lastClick.view === main.firstElementChild) return false;
  const since = event.timeStamp - lastClick.timeStamp;
  if (event.detail > 1) return since < DOUBLE_CLICK;
  const isNear = Math.hypot(event.clientX - lastClick.x, event.clientY - lastClick.y) < NEAR;
  return isTouch && isNear && since < DOUBLE_TAP;
}

function passOver(event) {
  if (isSecond(event)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else if (event.type === "click" && event.detail > 0) {
    const { timeStamp, clientX: x, clientY: y } = event;
    lastClick = { view: main.firstElementChild, timeStamp, x, y };
  }
}

document.addEventListener("pointerdown", (event) => (isTouch = event.pointerType !== "mouse"), true);
// Before a click, the button goes down: that alone would move the focus.
document.addEventListener("mousedown", passOver, true);
document.addEventListener("click", passOver, true);
