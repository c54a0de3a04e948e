// The views: what the person sees and does. Every view is a template, which is filled in, and cut down to what applies.
//
// A view is named by its question, or by the name that it has here.

const main = document.querySelector("main");
const introduction = document.getElementById("introduction");
const others = {
  introduction: () => ({ element: introduction, title: "" }),
  check: drawCheck,
  outcome: drawOutcome,
};

// The view that is shown.
let shown = "introduction";

// What the buttons do, by their data-do.
const deeds = {
  start: () => visit(next()),
  back: () => goBack(previous() ?? "introduction"),
  skip: (button) => {
    answer(questionNamed(button.form.dataset.question), "skipped");
    visit(next());
  },
  change: (button) => visit(questionNamed(button.closest("[data-question]").dataset.question)),
  check: () => visit(next()),
  outcome: () => visit("outcome"),
  print: () => window.print(),
  list: () => printList(),
  save: () => save(),
  clear: () => {
    forget();
    startOver();
  },
};

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-do]");
  if (button) deeds[button.dataset.do](button);
  // A browser takes a call or a mail for leaving the page.
  const link = target.closest("a");
  if (link && !/^https?:$/.test(link.protocol)) {
    window.onbeforeunload = null;
    setTimeout(askBeforeLeaving, 1000);
  }
});

// A browser may keep a page that was left, to come back to it; this one is to be forgotten.
window.addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  findEntry();
  deeds.clear();
});

document.getElementById("needs-script").remove();
introduction.querySelector(".buttons").hidden = false;
beginVisits();

const next = () => present() ?? "check";

// Shows a view, and moves the focus to its heading, so that it is read out.
function show(view) {
  const isQuestion = typeof view !== "string";
  if (isQuestion) revisit(view);
  else if (view !== "introduction") settle();
  const { element, title } = isQuestion ? drawQuestion(view) : others[view]();
  shown = view;
  const notices = isQuestion || view === "check" ? drawNotices(takeNotices()) : [];
  main.replaceChildren(...notices, element);
  const header = document.querySelector("header");
  header.hidden = view === "introduction";
  header.querySelector("details")?.removeAttribute("open");
  document.title = title ? `${title} – ${questionnaire.title}` : questionnaire.title;
  toTheTop();
  askBeforeLeaving();
}

// The notices of these ids, to stand above a view: as an alert, they are read out at once.
function drawNotices(ids) {
  if (ids.length === 0) return [];
  const view = copyOf("alert");
  for (const notice of view.querySelectorAll("[data-notice]")) {
    if (!ids.includes(notice.dataset.notice)) notice.remove();
  }
  return [view];
}

function toTheTop() {
  window.scrollTo(0, 0);
  main.querySelector("h1").focus();
}

// Leaving the page or loading it anew loses the answers. Where there are any, the browser asks first.
function askBeforeLeaving() {
  const ask = (event) => {
    // A browser asks nobody who has not touched the page, but reports the attempt as an error.
    if (event.isTrusted && navigator.userActivation?.hasBeenActive === false) return;
    event.preventDefault();
    event.returnValue = true; // for older browsers
  };
  window.onbeforeunload = interview.answers.size > 0 ? ask : null;
}

function copyOf(template) {
  return document.getElementById(template).content.firstElementChild.cloneNode(true);
}

// The page's own words, marked as such where the page is in another language.
function say(element, text) {
  const own = document.createElement("span");
  Object.assign(own, { lang: words.language, dir: "ltr", textContent: text });
  element.replaceChildren(questionnaire.words_are_foreign ? own : text);
}
