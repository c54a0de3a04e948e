// Which question is next. This is src/interview.rs and the replay of src/outcome once more; it knows nothing of views.

const questionnaire = JSON.parse(document.getElementById("questionnaire").textContent);
const { conditions, questions, notices, passages, points, to_ask, words } = questionnaire;

// Where an interview stands follows from the answers, which are kept here and nowhere else: it is at the first question
// that is asked and not answered yet, unless the person went to another. A skipped question that the person goes back over
// is reopened: it is asked once more on the way forward. A draft is what was entered at a question and not sent; it counts
// for nothing.
const interview = {
  answers: new Map(),
  drafts: new Map(),
  revisited: null,
  reopened: new Set(),
  noticed: new Set(), // the notices that were shown and have held ever since
};

const questionNamed = (id) => questions.find((question) => question.id === id);

// How every question stands, from first to last: a condition names earlier questions only. One can be taken as if it had
// no answer yet.
function replay(open) {
  const standings = new Map();
  for (const { id, when } of questions) {
    const asked = ground(when, standings).holds;
    standings.set(id, { asked, answer: asked && id !== open ? interview.answers.get(id) : undefined });
  }
  return standings;
}

function questionsAsked(standings = replay()) {
  return questions.filter((question) => standings.get(question.id).asked);
}

// The first question that is asked and not answered yet, if there is one.
function missing() {
  const standings = replay();
  return questionsAsked(standings).find((question) => standings.get(question.id).answer === undefined);
}

// The notices to show now: those that are certain and were not yet shown, or did not hold in between.
function takeNotices() {
  const standings = replay();
  const certain = notices.filter(({ when }) => ground(when, standings).holds);
  const taken = certain.filter(({ id }) => !interview.noticed.has(id));
  interview.noticed = new Set(certain.map(({ id }) => id));
  return taken.map(({ id }) => id);
}

// The question to ask now; none when it is time to check the answers.
function present() {
  const standings = replay();
  const isOpen = ({ id }) => standings.get(id).answer === undefined || interview.reopened.has(id);
  return interview.revisited ?? questionsAsked(standings).find(isOpen) ?? null;
}

// The answer to the question itself may still change.
function progress(question) {
  const standings = replay(question.id);
  return {
    number: questionsAsked(standings).indexOf(question) + 1,
    at_most: questions.filter(({ id }) => standings.get(id).asked !== false).length,
  };
}

// The question before the present one; none at the first.
function previous() {
  const asked = questionsAsked();
  const at = asked.indexOf(present());
  return asked[(at < 0 ? asked.length : at) - 1] ?? null;
}

function answer(question, given) {
  interview.answers.set(question.id, given);
  interview.drafts.delete(question.id);
  interview.reopened.delete(question.id);
  interview.revisited = null;
}

function revisit(question) {
  const left = present();
  const isBefore = left && questions.indexOf(question) < questions.indexOf(left);
  if (isBefore && interview.answers.get(left.id) === "skipped") interview.reopened.add(left.id);
  interview.revisited = question;
}

// The answers are looked over as a whole: nothing of them is open.
function settle() {
  interview.revisited = null;
  interview.reopened.clear();
}

function forget() {
  interview.answers.clear();
  interview.drafts.clear();
  interview.noticed.clear();
  settle();
}
