// Answers and reasons in words, as src/report/reason.rs has them.

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function list(items) {
  const last = items[items.length - 1] ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${words.and} ${last}`;
}

function labels(question, answer) {
  return question.choices.filter((choice) => answer.includes(choice.id)).map((choice) => choice.label);
}

function answerInWords(question, answer) {
  if (answer === "skipped") return words.skipped;
  return Array.isArray(answer) ? list(labels(question, answer)) : `${answer}`;
}

// Why something is shown: a lead, and entries that follow it; null where it is always shown. Where no answer led to it,
// the questions that were not asked did; where more did than fit a line, the named conditions stand for them.
function reasons(lead, { because, named, questions: about }, standings) {
  const given = questions.filter(({ id }) => because.has(id));
  const isAbout = ({ id }) => given.length === 0 && about.has(id) && standings.get(id).asked === false;
  const notAsked = questions.filter(isAbout);
  const count = given.length + notAsked.length;
  if (named.size > 0 && (count === 0 || count > questionnaire.most_in_a_line)) {
    const names = conditions.filter(({ id }) => named.has(id)).map(({ text }) => text);
    return { lead: fill(lead.named, { names: names.join(words.and_because) }), entries: [] };
  }
  if (count === 0) return null;
  if (given.length === 0) return { lead: lead.not_asked, entries: notAsked.map(({ text }) => text) };
  return { lead: lead.answers, entries: given.map((question) => entryOf(question, because.get(question.id))) };
}

// A question and what mattered of the answer to it.
function entryOf(question, counted) {
  const said = (choice) => choice.said ?? choice.label;
  const chosen = (answer) => list(question.choices.filter(({ id }) => answer.includes(id)).map(said));
  const answer =
    counted === "skipped" ? words.was_skipped_in_reason
    : Array.isArray(counted) ? chosen(counted)
    : `${counted}`;
  return fill(words.question_and_answer, { question: question.text, answer });
}

// The reasons as an element; many are folded away.
function reasonsElement({ lead, entries }) {
  const isFolded = entries.length > questionnaire.most_in_a_line;
  const element = document.createElement(isFolded ? "details" : "p");
  element.className = "because";
  if (!isFolded) {
    element.textContent = entries.length > 0 ? `${lead}: ${entries.join("; ")}` : lead;
    return element;
  }
  const summary = document.createElement("summary");
  summary.textContent = `${lead}:`;
  const items = document.createElement("ul");
  for (const entry of entries) items.append(Object.assign(document.createElement("li"), { textContent: entry }));
  element.append(summary, items);
  return element;
}

// What the reasons are made of, to tell whether two are the same.
function reasonsKey({ because, named, questions: about }, standings) {
  const given = [...because].map(([question, counted]) => `${question}=${counted}`).sort();
  const notAsked = [...about].filter((id) => standings.get(id).asked === false).sort();
  return JSON.stringify([given, [...named].sort(), given.length > 0 ? [] : notAsked]);
}
