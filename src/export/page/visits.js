// Where the person has been. Each view is an entry in the browser's history, so that Back and Forward, the Back key of a
// phone and a swipe go from view to view.
//
// The browser is told the number of an entry and nothing else. Which view that is, is known here alone, and only as long as
// the page is open: an entry from before, or from before the answers were cleared, shows the introduction.

const visits = {
  views: [], // by the numbers of their entries
  first: 0,
  at: 0, // the entry that is shown
  address: location.href,
};

// The browser goes back in its own time, and what is shown does not wait for it. What its history has yet to do stands in
// line.
const line = { steps: [], goingTo: null, patience: null };

const viewAt = (number) => visits.views[number] ?? "introduction";

// Takes the entry that the page was opened at, or reloaded at, as the first.
function beginVisits() {
  findEntry();
  visits.first = visits.at;
  note("replaceState", visits.at);
  // Each view begins at its heading.
  history.scrollRestoration = "manual";
  window.addEventListener("popstate", ({ state }) => {
    if (!Number.isInteger(state)) adopt();
    else if (state === line.goingTo) proceed();
    else arrive(state);
    visits.address = location.href;
  });
}

// Takes what the browser says for the entry that is shown.
function findEntry() {
  visits.at = Number.isInteger(history.state) ? history.state : 0;
}

// Goes on to a view.
function visit(view) {
  visits.at += 1;
  visits.views.length = visits.at;
  visits.views[visits.at] = view;
  const number = visits.at;
  inLine(() => push(number));
  show(view);
}

// Goes back to a view: to the entry before, where it is that one; else the view takes the place of the present one.
function goBack(view) {
  keepDraft();
  const { at } = visits;
  if (at > visits.first && viewAt(at - 1) === view) moveTo(at - 1);
  else visits.views[at] = view;
  show(view);
}

// Forgets where the person has been, and goes back to where they began.
function startOver() {
  visits.views = [];
  moveTo(visits.first);
  show("introduction");
}

// Shows the entry that the browser went to; one that does not apply any more is passed over.
function arrive(number) {
  keepDraft();
  line.steps = [];
  proceed();
  const step = number < visits.at ? -1 : 1;
  visits.at = number;
  let standing = number;
  while (!stands(viewAt(standing))) standing += step;
  moveTo(standing);
  if (viewAt(standing) !== shown) show(viewAt(standing));
  else goToPlace();
}

// Whether a view can be shown with the answers that there are.
function stands(view) {
  if (view === "introduction") return true;
  return typeof view === "string" ? missing() === undefined : questionsAsked().includes(view);
}

// A link to a place within a view made an entry of its own, or replaced that of the view; it has no number yet.
function adopt() {
  if (location.href !== visits.address) visits.at += 1;
  visits.views.length = visits.at;
  visits.views[visits.at] = shown;
  note("replaceState", visits.at);
}

// To where the address points within the view, or to the top.
function goToPlace() {
  const place = location.hash && document.getElementById(location.hash.slice(1));
  if (place) place.scrollIntoView();
  else toTheTop();
}

function moveTo(number) {
  const from = visits.at;
  visits.at = number;
  if (from !== number) inLine(() => travel(from, number));
}

function inLine(step) {
  line.steps.push(step);
  if (line.goingTo === null) proceed();
}

function proceed() {
  clearTimeout(line.patience);
  line.goingTo = null;
  while (line.steps.length > 0 && line.goingTo === null) line.steps.shift()();
}

function travel(from, to) {
  line.goingTo = to;
  line.patience = setTimeout(() => stay(from, to), 10_000);
  history.go(to - from);
}

// The browser did not follow: the entry that it stays at stands for the view.
function stay(from, to) {
  if (line.steps.length === 0) {
    visits.views[from] = viewAt(to);
    visits.at = from;
  }
  proceed();
}

function push(number) {
  note("pushState", number);
  if (history.state === number || visits.at !== number) return;
  // The browser refused: the entry that it stays at stands for the view.
  visits.views.splice(number - 1, 1);
  visits.at = number - 1;
}

// A browser refuses with an error, or without a word: within some frames, or when there were many entries in short time.
function note(how, number) {
  try {
    history[how](number, "");
  } catch {
    // Then the page goes on without it.
  }
}
