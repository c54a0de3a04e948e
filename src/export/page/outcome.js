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
  leaveWhatHolds(view.querySelectorAll("[data-notice]"), notices, standings);
  leaveWhatHolds(view.querySelectorAll("[data-passage]"), passages, standings);
  leaveWhatHolds(view.querySelectorAll("[data-point]"), points, standings);
  leaveWhatHolds(view.querySelectorAll(".questions li"), to_ask, standings);
  for (const part of view.querySelectorAll(".section, .points, .questions, #notices")) {
    if (!part.querySelector(".passage, .point, .notice, li")) part.remove();
  }
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

// Cuts away what the answers do not bring up, and says of the rest what did. Elements and items are in the same order.
function leaveWhatHolds(elements, items, standings) {
  elements.forEach((element, index) => {
    const reached = ground(items[index].when, standings);
    if (!reached.holds) return element.remove();
    const reasons = element.matches(".questions li") ? "" : sentence(reached, standings);
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
