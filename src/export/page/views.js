// The views: what the person sees and does. Every view is a template; here it is filled in, and cut down to what applies.

const main = document.querySelector("main");
const introduction = document.getElementById("introduction");

// What the buttons do, by their data-do.
const deeds = {
  start: () => proceed(),
  back: () => {
    const question = previous();
    if (question === null) return showIntroduction();
    revisit(question);
    proceed();
  },
  skip: () => {
    answer("skipped");
    proceed();
  },
  change: (button) => {
    revisit(questionNamed(button.closest("[data-question]").dataset.question));
    proceed();
  },
  check: () => proceed(),
  outcome: () => showOutcome(),
  print: () => window.print(),
  save: () => save(),
  clear: () => {
    forget();
    showIntroduction();
  },
};

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  if (button) deeds[button.dataset.do](button);
});

// A browser may keep a page that was left, to come back to it; this one is to be forgotten.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) deeds.clear();
});

document.getElementById("needs-script").remove();
introduction.querySelector(".buttons").hidden = false;

function proceed() {
  const question = present();
  if (question) showQuestion(question);
  else showCheck();
}

// Shows a view, and moves the focus to its heading, so that it is read out.
function show(view, title) {
  main.replaceChildren(view);
  document.querySelector("header").hidden = view === introduction;
  document.title = title ? `${title} – ${questionnaire.title}` : questionnaire.title;
  window.scrollTo(0, 0);
  main.querySelector("h1").focus();
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

function showIntroduction() {
  show(introduction);
}

function showQuestion(question) {
  const form = copyOf(`ask-${question.id}`);
  const count = fill(words.progress, progress(question));
  say(form.querySelector(".number"), count);
  fillIn(form, question, interview.answers.get(question.id));
  form.addEventListener("change", (event) => keepExclusive(form, question, event.target));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(form, question);
  });
  show(form, count);
}

// The person's own earlier answer; nothing else is ever filled in.
function fillIn(form, question, earlier) {
  if (earlier === "skipped") say(form.querySelector(".status"), words.was_skipped);
  else if (question.number) form.elements.answer.value = earlier ?? "";
  else for (const input of inputs(form)) input.checked = earlier !== undefined && earlier.includes(input.value);
}

function inputs(form) {
  return [...form.querySelectorAll("input")];
}

// A choice that can only be given alone clears the others, and they clear it.
function keepExclusive(form, question, picked) {
  const isExclusive = (input) => question.choices.some((choice) => choice.id === input.value && choice.exclusive);
  const excludes = (input) => input !== picked && input.checked && (isExclusive(picked) || isExclusive(input));
  if (question.type !== "select_multiple" || !picked.checked) return;
  const excluded = inputs(form).filter(excludes);
  for (const input of excluded) input.checked = false;
  say(form.querySelector(".status"), excluded.length > 0 ? words.others_cleared : "");
}

function submit(form, question) {
  const given = question.number ? numberIn(form, question.number) : choicesIn(form);
  if (given === undefined) return refuse(form, question);
  answer(given);
  proceed();
}

function choicesIn(form) {
  const picked = inputs(form).filter((input) => input.checked).map((input) => input.value);
  return picked.length > 0 ? picked : undefined;
}

function numberIn(form, { at_least, at_most }) {
  const text = form.elements.answer.value.trim();
  if (!/^[+-]?[0-9]+$/.test(text)) return undefined;
  const number = BigInt(text.replace("+", ""));
  return number >= BigInt(at_least) && number <= BigInt(at_most) ? number : undefined;
}

// Says what is missing, and goes back to where it is.
function refuse(form, question) {
  const { expected } = question.number ?? {};
  const several = question.type === "select_multiple" ? words.choose_some : words.choose_one;
  say(form.querySelector(".error"), expected ? fill(words.enter, { number: expected }) : several);
  const [first] = inputs(form);
  if (question.number) first.setAttribute("aria-invalid", "true");
  first.focus();
}

function showCheck() {
  const view = copyOf("check");
  fillInAnswers(view, replay());
  show(view, view.querySelector("h1").textContent);
}

function showOutcome() {
  const view = copyOf("outcome");
  const standings = replay();
  fillInAnswers(view, standings);
  leaveWhatHolds(view.querySelectorAll("[data-passage]"), passages, standings);
  leaveWhatHolds(view.querySelectorAll("[data-point]"), points, standings);
  for (const part of view.querySelectorAll(".section, .points")) {
    if (!part.querySelector(".passage, .point")) part.remove();
  }
  if (!view.querySelector(".section")) {
    const paragraph = document.createElement("p");
    say(paragraph, words.nothing_to_read);
    view.querySelector("#what-to-read").append(paragraph);
  }
  show(view, view.querySelector("h1").textContent);
}

function fillInAnswers(view, standings) {
  for (const row of view.querySelectorAll("[data-question]")) {
    const { answer } = standings.get(row.dataset.question);
    if (answer === undefined) row.remove();
    else if (answer === "skipped") say(row.querySelector("dd"), words.skipped);
    else row.querySelector("dd").textContent = answerInWords(questionNamed(row.dataset.question), answer);
  }
}

// Cuts away what the answers do not bring up, and says of the rest what did. Elements and items are in the same order.
function leaveWhatHolds(elements, items, standings) {
  elements.forEach((element, index) => {
    const { holds, because } = ground(items[index].when, standings);
    if (!holds) return element.remove();
    const reasons = sentence(because);
    if (reasons === "") return;
    const paragraph = document.createElement("p");
    paragraph.className = "because";
    paragraph.textContent = reasons;
    element.querySelector(".text").after(paragraph);
  });
}

// Saves the outcome as a page of its own: this one, without what asks and what runs.
function save() {
  const copy = document.documentElement.cloneNode(true);
  const heading = copy.querySelector("h1");
  heading.textContent = questionnaire.title;
  heading.removeAttribute("tabindex");
  copy.querySelector("title").textContent = questionnaire.title;
  copy.querySelector("meta[http-equiv]").content = questionnaire.policy;
  copy.querySelector("main").replaceChildren(heading, ...copy.querySelector(".outcome").childNodes);
  for (const part of copy.querySelectorAll("header, template, script, style + style")) part.remove();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`<!DOCTYPE html>\n${copy.outerHTML}\n`], { type: "text/html" }));
  link.download = questionnaire.file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  say(main.querySelector(".status"), fill(words.saved, questionnaire));
}
