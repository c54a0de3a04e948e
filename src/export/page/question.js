// The form that asks a question: what stands in it, and what is sent.

function drawQuestion(question) {
  const form = copyOf(`ask-${question.id}`);
  const { number, at_most } = progress(question);
  const count = fill(words.progress, { number, at_most });
  Object.assign(form.querySelector(".bar"), { max: at_most, value: number - 1 });
  say(form.querySelector(".number"), count);
  fillIn(form, question);
  form.addEventListener("change", (event) => keepExclusive(form, question, event.target));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(form, question);
  });
  return { element: form, title: count };
}

// What the person entered and did not send, else their own earlier answer; nothing else is ever filled in.
function fillIn(form, question) {
  const earlier = interview.answers.get(question.id);
  if (earlier === "skipped") say(form.querySelector(".status"), words.was_skipped);
  const entry = interview.drafts.get(question.id) ?? (earlier === "skipped" ? undefined : earlier);
  if (question.number) form.elements.answer.value = entry ?? "";
  else for (const input of inputs(form)) input.checked = entry !== undefined && entry.includes(input.value);
}

function inputs(form) {
  return [...form.querySelectorAll("input")];
}

function picked(form) {
  return inputs(form).filter((input) => input.checked).map((input) => input.value);
}

// What stands in the form that is shown stays there for when the person comes back.
function keepDraft() {
  const form = main.querySelector("form");
  if (!form) return;
  const { id, number } = questionNamed(form.dataset.question);
  interview.drafts.set(id, number ? form.elements.answer.value : picked(form));
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
  answer(question, given);
  visit(next());
}

function choicesIn(form) {
  const choices = picked(form);
  return choices.length > 0 ? choices : undefined;
}

function numberIn(form, { at_least, at_most }) {
  const number = wholeNumber(form.elements.answer.value);
  const isWithin = number !== undefined && number >= BigInt(at_least) && number <= BigInt(at_most);
  return isWithin ? number : undefined;
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
