"use strict";

// Whether a condition holds, and the answers that decide it. This is src/outcome once more, and the one other copy of
// what conditions mean.
//
// An answer is "skipped", a list of the ids of choices in their question's order, or a BigInt. How questions stand is a
// Map from their ids to {asked, answer}: `asked` is null while a missing answer may still decide it, `answer` is
// undefined while it is missing.
//
// A ground is {holds, because, named, wide, questions}: `holds` is null as long as it is not decided, `because` is a Map
// from questions to what counted of the answers to them, `named` has the named conditions that made it true, `wide` the
// questions whose whole answers decide under `not`, `questions` all that it names.

function ground(condition, standings) {
  const grounds = (parts) => parts.map((part) => ground(part, standings));
  if (condition.all) return all(grounds(condition.all));
  if (condition.any) return any(grounds(condition.any));
  if (condition.not) return not(ground(condition.not, standings), standings);
  if (condition.count) return count(condition, grounds(condition.count), standings);
  if (condition.holds) return held(condition.holds, standings);
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
  const { asked, answer } = standings.get(question) ?? { asked: null };
  const questions = new Set([question]);
  if (asked === false) return merged({ holds: false, questions });
  if (answer === undefined) return merged({ holds: null, questions });
  const counted = counts(answer);
  return merged({ holds: counted !== undefined, because: new Map([[question, counted ?? answer]]), questions });
}

function merged(of) {
  return { because: new Map(), named: new Set(), wide: new Set(), questions: new Set(), ...of };
}

// All parts decide that all hold; those that fail decide that not all do.
function all(parts) {
  const holds = parts.some((part) => part.holds === false) ? false : parts.every((part) => part.holds) || null;
  return merge(holds, holds, parts);
}

// The parts that hold decide that one does; all parts decide that none does.
function any(parts) {
  const holds = parts.some((part) => part.holds) ? true : parts.some((part) => part.holds === null) ? null : false;
  return merge(holds, holds, parts);
}

// What decides a part decides its opposite, with the whole of each answer.
function not(part, standings) {
  const { wide, questions } = part;
  const because = whole([...part.because.keys(), ...wide], standings);
  return merged({ holds: part.holds === null ? null : !part.holds, because, wide, questions });
}

// The parts that hold decide that so many do; with an upper bound alone, or where too few or too many hold, the whole
// answers to all that it names.
function count({ at_least, at_most }, parts, standings) {
  const fewest = parts.filter((part) => part.holds).length;
  const most = parts.filter((part) => part.holds !== false).length;
  const [least, limit] = [Number(at_least ?? -Infinity), Number(at_most ?? Infinity)];
  const isSure = fewest >= least && most <= limit;
  const isOut = most < least || fewest > limit;
  const ground = merge(isSure ? true : isOut ? false : null, true, parts);
  ground.wide = ground.questions;
  // A lower bound that is always met decides nothing.
  const isAtMost = at_least === undefined || Number(at_least) <= 0;
  if (isAtMost) ground.named = new Set();
  if (ground.holds === false || isAtMost) ground.because = whole(ground.questions, standings);
  return ground;
}

// The grounds of named conditions that are decided, by how questions stand.
const known = new WeakMap();

function held(id, standings) {
  const { when } = conditions.find((condition) => condition.id === id);
  if (!known.has(standings)) known.set(standings, new Map());
  const grounds = known.get(standings);
  if (!grounds.has(id)) grounds.set(id, ground(when, standings));
  const { holds, because, questions } = grounds.get(id);
  const named = new Set(holds ? [id] : []);
  return { holds, because: holds === false ? whole(questions, standings) : because, named, wide: questions, questions };
}

// The whole answers to some questions, as far as there are any.
function whole(questions, standings) {
  const answers = [...questions].map((question) => [question, standings.get(question)?.answer]);
  return new Map(answers.filter(([, answer]) => answer !== undefined));
}

// What the parts of one truth decide together.
function merge(holds, deciding, parts) {
  const ground = merged({ holds });
  const add = (to, from) => from.forEach((one) => to.add(one));
  for (const part of parts) {
    add(ground.questions, part.questions);
    if (part.holds !== deciding) continue;
    add(ground.named, part.named);
    add(ground.wide, part.wide);
    for (const [question, counted] of part.because) {
      ground.because.set(question, union(ground.because.get(question) ?? counted, counted));
    }
  }
  return ground;
}

// The two parts of one answer, taken together.
function union(one, other) {
  return Array.isArray(one) && Array.isArray(other) ? [...new Set([...one, ...other])] : one;
}
