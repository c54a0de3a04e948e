// Goes through a page as told, and gives what it shows after each move.

const byDo = (deed) => document.querySelector(`main [data-do="${deed}"]`);
const words = (element) => element.textContent.replace(/\s+/g, " ").trim();

const moves = {
  click: ({ values }) => values.forEach((value) => document.querySelector(`main input[value="${value}"]`).click()),
  type: ({ text }) => (document.querySelector("main input").value = text),
  submit: () => document.querySelector("main button:not([type])").click(),
  browser_back: () => travel("back"),
  browser_forward: () => travel("forward"),
  change: ({ question }) => document.querySelector(`main [data-question="${question}"] button`).click(),
};

// What the browser's history has yet to do after earlier moves comes first.
async function isIdle() {
  while (line.goingTo !== null) await new Promise((done) => setTimeout(done));
}

async function travel(way) {
  await isIdle();
  const arrived = new Promise((done) => addEventListener("popstate", done, { once: true }));
  history[way]();
  await arrived;
  await isIdle();
}

function seen(expected) {
  const heading = words(document.querySelector("main h1"));
  if (document.activeElement !== document.querySelector("main h1") && !document.querySelector("main .error:not(:empty)")) {
    return { heading, lost: document.activeElement.outerHTML };
  }
  const form = document.querySelector("main form");
  if (form) return question(form);
  if (document.querySelector("main .outcome")) return outcome(expected);
  if (document.querySelector("main .answers")) return { view: "check", notices: alerts(), answers: answers() };
  return { view: heading };
}

function question(form) {
  const inputs = [...form.querySelectorAll("input")];
  return {
    view: form.dataset.question,
    notices: alerts(),
    progress: words(form.querySelector(".number")),
    picked: inputs.filter((input) => input.checked).map((input) => input.value),
    typed: inputs.filter((input) => input.hasAttribute("inputmode")).map((input) => input.value).join(),
    error: words(form.querySelector(".error")),
  };
}

// The notices above the view, which are read out.
function alerts() {
  return [...document.querySelectorAll("main > [role=alert] [data-notice]")].map((element) => element.dataset.notice);
}

function answers() {
  return [...document.querySelectorAll("main .answered")].map((row) => [row.dataset.question, words(row.querySelector("dd"))]);
}

// The outcome: whether it reads as the HTML of the library, and the reasons as data.
function outcome(expected) {
  const library = normal(new DOMParser().parseFromString(expected, "text/html").body);
  const page = normal(document.querySelector("main .outcome"));
  const standings = replay();
  const because = (condition) => {
    const { because: counted, questions: about } = ground(condition, standings);
    const named = questions.filter(({ id }) => counted.has(id));
    if (named.length === 0) {
      const notAsked = questions.filter(({ id }) => about.has(id) && standings.get(id).asked === false);
      return notAsked.map(({ id }) => ({ question: id, answer: "not_asked" }));
    }
    return named.map(({ id, choices }) => ({ question: id, answer: plain(counted.get(id), choices) }));
  };
  const shown = (kind, items) =>
    [...document.querySelectorAll(`main [data-${kind}]`)].map((element) => {
      const id = element.dataset[kind];
      return { id, because: because(items.find((item) => item.id === id).when) };
    });
  return {
    view: "outcome",
    notices: shown("notice", notices),
    passages: shown("passage", passages),
    points: shown("point", points),
    differs: library === page ? null : { library, page },
  };
}

function plain(counted, choices) {
  if (!Array.isArray(counted)) return `${counted}`;
  return choices.map((choice) => choice.id).filter((id) => counted.includes(id));
}

function normal(element) {
  return element.innerHTML.replace(/\s+/g, " ").replace(/> /g, ">").replace(/ </g, "<");
}

async function walk(todo) {
  const all = [];
  await isIdle();
  for (const move of todo) {
    if (move.do in moves) await moves[move.do](move);
    else byDo(move.do).click();
    all.push(seen(move.expected));
  }
  await isIdle();
  return all;
}

walk(arguments[0]).then(arguments[1], (error) => arguments[1](`${error.stack}`));
