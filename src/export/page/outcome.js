// What comes after the questions: the answers to check, and what they bring up, to print or to save.

function drawCheck() {
  const view = copyOf("check");
  fillInAnswers(view, replay());
  return { element: view, title: view.querySelector("h1").textContent };
}

function drawOutcome() {
  const view = copyOf("outcome");
  const standings = replay();
  fillInAnswers(view, standings);
  leaveWhatHolds(view, standings);
  for (const element of view.querySelectorAll("[data-notice], [data-passage], [data-point]")) giveReasons(element, standings);
  for (const section of view.querySelectorAll(".section")) giveReasonsOnce(section, standings);
  if (!view.querySelector(".section")) {
    const paragraph = document.createElement("p");
    say(paragraph, words.nothing_to_read);
    view.querySelector("#what-to-read").append(paragraph);
  }
  return { element: view, title: view.querySelector("h1").textContent };
}

function fillInAnswers(view, standings) {
  for (const row of view.querySelectorAll("[data-question]")) {
    const { answer } = standings.get(row.dataset.question);
    if (answer === undefined) row.remove();
    else if (answer === "skipped") say(row.querySelector("dd"), words.skipped);
    else row.querySelector("dd").textContent = answerInWords(questionNamed(row.dataset.question), answer);
  }
}

// Cuts away what the answers do not bring up.
function leaveWhatHolds(view, standings) {
  for (const element of view.querySelectorAll("[data-notice], [data-passage], [data-point]")) {
    if (!ground(itemOf(element).when, standings).holds) element.remove();
  }
  view.querySelectorAll(".questions > ul > li").forEach((element, index) => {
    if (!ground(to_ask[index].when, standings).holds) element.remove();
  });
  for (const part of view.querySelectorAll(".section, .points, .questions, #notices")) {
    if (!part.querySelector(".passage, .point, .notice, li")) part.remove();
  }
}

// The item that an element of an outcome shows.
function itemOf({ dataset: { notice, passage, point } }) {
  const named = (items, name) => items.find(({ id }) => id === name);
  return named(notices, notice) ?? named(passages, passage) ?? named(points, point);
}

// Says below a text what led to it.
function giveReasons(element, standings) {
  const found = reasons(words.of_item, ground(itemOf(element).when, standings), standings);
  if (found) element.querySelector(".text").after(reasonsElement(found));
}

// Reasons that several passages of a section share are said once.
function giveReasonsOnce(section, standings) {
  const given = [...section.querySelectorAll(".passage")];
  const keys = given.map((passage) => reasonsKey(ground(itemOf(passage).when, standings), standings));
  if (given.length < 2 || keys.some((key) => key !== keys[0])) return;
  for (const each of section.querySelectorAll(".because")) each.remove();
  const shared = reasons(words.of_section, ground(itemOf(given[0]).when, standings), standings);
  if (shared) section.querySelector("h3").after(reasonsElement(shared));
}

// Prints the part of the outcome to take along, with the date of today.
function printList() {
  const sheet = copyOf("visit");
  const outcome = copyOf("outcome");
  leaveWhatHolds(outcome, replay());
  const notes = sheet.querySelector(".lines");
  for (const part of outcome.querySelectorAll("#get-care-now, #notices, #talk-to-your-provider")) notes.before(part);
  for (const question of sheet.querySelectorAll(".questions > ul > li")) {
    const box = Object.assign(document.createElement("span"), { className: "box" });
    const text = document.createElement("div");
    text.append(...question.childNodes);
    question.classList.add("point");
    question.append(box, text);
  }
  const language = document.documentElement.lang;
  sheet.querySelector(".date .line").replaceWith(new Intl.DateTimeFormat(language, { dateStyle: "long" }).format());
  document.body.append(sheet);
  document.body.classList.add("printing-list");
  window.print();
  document.body.classList.remove("printing-list");
  sheet.remove();
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
