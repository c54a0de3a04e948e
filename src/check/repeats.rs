//! Finds the parts of conditions that share their source text, because an alias repeats it.

use std::collections::{BTreeMap, BTreeSet};

use super::place::when;
use crate::document::{Condition, Document, Entry, Test};
use crate::questionnaire::{Owner, PromiseIndex, Questionnaire, Repeats, Spot, Step};
use crate::tree::{At, NodeId, Scalar, Tree};

/// The repeated parts of the conditions of a document.
pub(super) fn repeats(document: &Document, questionnaire: &Questionnaire, tree: &Tree) -> Repeats {
    if tree.aliases().is_empty() {
        return Repeats::default();
    }
    let mut search = Search {
        questionnaire,
        tree,
        texts: BTreeMap::new(),
        needed: BTreeSet::new(),
        owner: Owner::Promise(PromiseIndex(0)),
        path: Vec::new(),
    };
    for (owner, _) in questionnaire.conditions() {
        if let Some(condition) = when(document, owner) {
            search.owner = owner;
            search.note(condition.node.key_of_value(), condition.node);
            search.entries(condition);
        }
    }
    Repeats::new(search.texts.into_values(), search.needed)
}

/// A text that can be removed: an alias (`true`), or the text of a node.
type Text = (bool, NodeId);

struct Search<'a> {
    questionnaire: &'a Questionnaire,
    tree: &'a Tree,
    texts: BTreeMap<Text, Vec<Spot>>,
    needed: BTreeSet<Spot>,
    /// The owner of the condition that is being visited.
    owner: Owner,
    /// The steps from that condition to the part that is being visited.
    path: Vec<Step>,
}

impl Search<'_> {
    /// Records the part that is being visited, which extends from one node to another.
    fn note(&mut self, first: NodeId, last: NodeId) {
        let aliases = self.tree.aliases();
        let spot = Spot::Condition {
            of: self.owner,
            part: self.path.clone(),
        };
        let text = match aliases.whole(first) {
            Some(alias) => (true, alias),
            None => (false, aliases.written(first)),
        };
        let value = self.tree.root().find(last);
        if value.is_some_and(|value| aliases.name_into(first, value.last())) {
            self.needed.insert(spot.clone());
        }
        self.texts.entry(text).or_default().push(spot);
    }

    fn entries(&mut self, condition: &Condition) {
        // A single entry needs no step of its own.
        if let [only] = &condition.entries[..] {
            return self.entry(only);
        }
        for (index, entry) in condition.entries.iter().enumerate() {
            self.under(Step::Part(index), |search| {
                search.note(entry.key.node, entry.key.node.value_of_key());
                search.entry(entry);
            });
        }
    }

    fn entry(&mut self, entry: &Entry) {
        match &entry.test {
            Test::All(parts) | Test::Any(parts) => {
                for (index, part) in parts.iter().enumerate() {
                    self.under(Step::Part(index), |search| {
                        search.note(part.node, part.node);
                        search.entries(part);
                    });
                }
            }
            Test::Not(part) => self.under(Step::Part(0), |search| search.entries(part)),
            Test::Answered(questions) => {
                for (index, question) in questions.iter().enumerate() {
                    let note = |search: &mut Self| search.note(question.node, question.node);
                    self.under(Step::Part(index), note);
                }
            }
            Test::Values(values) => {
                for value in values {
                    if let Some(choice) = self.choice(&entry.key.value, value) {
                        self.under(choice, |search| search.note(value.node, value.node));
                    }
                }
            }
            Test::Range(range) => self.bounds(range.at_least.as_ref(), range.at_most.as_ref()),
            Test::Count(count) => {
                for (index, part) in count.of.iter().flatten().enumerate() {
                    self.under(Step::Part(index), |search| {
                        search.note(part.node, part.node);
                        search.entries(part);
                    });
                }
                self.bounds(count.at_least.as_ref(), count.at_most.as_ref());
            }
            // A condition with an unknown word is never resolved.
            Test::Value(_) | Test::Holds(_) | Test::Unknown(_) => {}
        }
    }

    fn bounds(&mut self, at_least: Option<&At<i64>>, at_most: Option<&At<i64>>) {
        for (step, bound) in [(Step::AtLeast, at_least), (Step::AtMost, at_most)] {
            if let Some(bound) = bound {
                let key = bound.node.key_of_value();
                self.under(step, |search| search.note(key, bound.node));
            }
        }
    }

    fn choice(&self, question: &str, value: &At<Scalar>) -> Option<Step> {
        let question = self.questionnaire.question_named(question)?;
        match &value.value {
            Scalar::Text(id) => {
                let choice = self.questionnaire.question(question).choice_named(id)?;
                Some(Step::Choice(choice))
            }
            _ => None,
        }
    }

    fn under(&mut self, step: Step, work: impl FnOnce(&mut Self)) {
        self.path.push(step);
        work(self);
        self.path.pop();
    }
}
