"use strict";

// Whether a condition holds, and the answers that decide it. This is src/outcome once more, and the one other copy of
// what conditions mean.
//
// An answer is "skipped", a list of the ids of choices in their question's order, or a BigInt. How questions stand is a
// Map from their ids to {asked, answer}: `asked` is null while a missing answer may still decide it, `answer` is
// undefined while it is missing.
//
// A ground is {holds, because}: `holds` is null as long as it is not decided, `because` is a Map from questions to what
// counted of the answers to them.

function ground(condition, standings) {
  const grounds = (parts) => parts.map((part) => ground(part, standings));
  if (condition.all) return all(grounds(condition.all));
  if (condition.any) return any(grounds(condition.any));
  if (condition.not) return not(ground(condition.not, standings), standings);
  if (condition.answered) return entry(condition.answered, standings, answered);
  const counts = condition.choices ? included(condition.choices) : within(condition);
  return entry(condition.question, standings, counts);
}

// What an entry counts of an answer; nothing where it does not hold.
const answered = (answer) => (answer === "skipped" ? undefined : answer);

const included = (choices) => (answer) => {
  const both = Array.isArray(answer) ? answer.filter((choice) => choices.includes(choice)) : [];
  return both.length > 0 ? both : undefined;
};

const within = (range) => (answer) => {
  const isWithin = typeof answer === "bigint" && answer >= BigInt(range.at_least) && answer <= BigInt(range.at_most);
  return isWithin ? answer : undefined;
};

// A question that is not asked makes its entries false, and is no reason.
function entry(question, standings, counts) {
  const { asked, answer } = standings.get(question);
  if (asked === false) return { holds: false, because: new Map() };
  if (answer === undefined) return { holds: null, because: new Map() };
  const counted = counts(answer);
  return { holds: counted !== undefined, because: new Map([[question, counted ?? answer]]) };
}

// All parts decide that all hold; those that fail decide that not all do.
function all(parts) {
  const holds = parts.some((part) => part.holds === false) ? false : parts.every((part) => part.holds) || null;
  return merge(holds, parts);
}

// The parts that hold decide that one does; all parts decide that none does.
function any(parts) {
  const holds = parts.some((part) => part.holds) ? true : parts.some((part) => part.holds === null) ? null : false;
  return merge(holds, parts);
}

// What decides a part decides its opposite, with the whole of each answer.
function not(part, standings) {
  const because = new Map([...part.because.keys()].map((question) => [question, standings.get(question).answer]));
  return { holds: part.holds === null ? null : !part.holds, because };
}

// What decides a truth are the parts that share it.
function merge(holds, parts) {
  const because = new Map();
  for (const part of parts.filter((part) => part.holds === holds)) {
    for (const [question, counted] of part.because) {
      because.set(question, union(because.get(question) ?? counted, counted));
    }
  }
  return { holds, because };
}

// The two parts of one answer, taken together.
function union(one, other) {
  return Array.isArray(one) && Array.isArray(other) ? [...new Set([...one, ...other])] : one;
}
