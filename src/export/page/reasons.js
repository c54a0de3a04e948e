// Answers and reasons in words, as src/report/reason.rs has them.

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

const quoted = (text) => fill(words.quoted, { text });

function list(items) {
  const last = items[items.length - 1];
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${words.and} ${last}`;
}

function labels(question, answer) {
  return question.choices.filter((choice) => answer.includes(choice.id)).map((choice) => choice.label);
}

function answerInWords(question, answer) {
  if (answer === "skipped") return words.skipped;
  return Array.isArray(answer) ? list(labels(question, answer)) : `${answer}`;
}

// What brought something up, in the questionnaire's order; the empty text where it is always shown.
// Where no answer did, the questions that were not asked did.
function sentence({ because, questions: named }, standings) {
  const given = questions.filter(({ id }) => because.has(id));
  const notAsked = questions.filter(({ id }) => named.has(id) && standings.get(id).asked === false);
  const reasons =
    given.length > 0
      ? given.map((question) => reason(question, because.get(question.id)))
      : notAsked.map(({ text }) => fill(words.because_not_asked, { question: text }));
  return reasons.length === 0 ? "" : fill(words.because, { reasons: list(reasons) });
}

function reason(question, counted) {
  if (counted === "skipped") return fill(words.because_skipped, { question: question.text });
  const answer = Array.isArray(counted) ? list(labels(question, counted).map(quoted)) : counted;
  return fill(words.because_answered, { answer, question: question.text });
}
