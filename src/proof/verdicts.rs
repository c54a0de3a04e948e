//! Proves a questionnaire item by item, and collects findings.

mod claims;

use std::collections::{BTreeMap, BTreeSet};

use biodivine_lib_bdd::Bdd;

use super::diagram::{Diagram, Meaning};
use super::effort::{Budget, Effort, Undecided};
use super::explanations;
use super::findings;
use super::mentions::outputs;
use super::parts::{self, DecidedCondition};
use super::space::{Place, Space, Version};
use super::witness::smallest;
use super::{Finding, PassageFigures, Verdict};
use crate::diagnostic::{Explanation, Kind, OpenQuestion, Problem, ProofProblem};
use crate::outcome::asked_only;
use crate::questionnaire::{Condition, Item, Owner, Questionnaire, Repeats, SectionIndex, Spot};

/// A single questionnaire is the only version in its space.
const VERSION: Version = Version(0);

/// A proof in progress.
#[derive(Debug)]
pub(super) struct Verdicts<'s, 'q> {
    questionnaire: &'q Questionnaire,
    repeats: &'q Repeats,
    /// The group of each condition that shares parts with others.
    group_of: BTreeMap<Owner, usize>,
    space: &'s Space<'q>,
    budget: Budget,
    meaning: Meaning<'s, 'q>,
    /// When each item is shown, in the order of the questionnaire's items.
    shown: Vec<Diagram>,
    /// The conditions of each group, if they are decided.
    groups: BTreeMap<usize, Vec<DecidedCondition<'q>>>,
    findings: Vec<Finding>,
}

impl<'s, 'q> Verdicts<'s, 'q> {
    /// The steps that were taken so far.
    pub(super) fn used(&self) -> u64 {
        self.budget.used()
    }

    /// When each item is asked or shown, in order.
    pub(super) fn held(&self) -> Vec<(Item, &Diagram)> {
        let asked = self.questionnaire.indexed_questions();
        let asked = asked.map(|(index, _)| self.meaning.asked(index));
        let items = self.questionnaire.items().map(|(item, _)| item);
        items.zip(asked.chain(&self.shown)).collect()
    }

    /// Decides when each item is asked or shown.
    pub(super) fn new(
        questionnaire: &'q Questionnaire,
        repeats: &'q Repeats,
        space: &'s Space<'q>,
        effort: Effort,
    ) -> Self {
        let mut budget = Budget::new(effort, number_of_queries(questionnaire));
        let meaning = Meaning::of_any_answers(space, VERSION, questionnaire, &mut budget);
        let shown = questionnaire
            .shown_items()
            .map(|(_, condition)| budget.spend(|allowance| meaning.of(condition, allowance)))
            .collect();
        Self {
            questionnaire,
            repeats,
            group_of: repeats.groups(),
            space,
            budget,
            meaning,
            shown,
            groups: BTreeMap::new(),
            findings: Vec::new(),
        }
    }

    /// The answers for which each passage is shown, followed by those for each talking point.
    pub(super) fn shown(&self) -> &[Diagram] {
        &self.shown[..outputs(self.questionnaire).count()]
    }

    /// The findings, each with an explanation where there is one.
    pub(super) fn into_findings(mut self, promises: &[Verdict]) -> Vec<Finding> {
        let known = (self.questionnaire, self.space, &self.meaning);
        explanations::explain(&mut self.findings, promises, known, &mut self.budget);
        self.findings
    }

    /// The passages, each with the fewest answers that show it; the answer sets that show it are not counted yet.
    pub(super) fn passages(&mut self) -> Vec<PassageFigures> {
        let (questionnaire, space) = (self.questionnaire, self.space);
        let shown = self
            .shown
            .iter()
            .take(questionnaire.article.passages().count());
        let budget = &mut self.budget;
        let fewest_answers = |shown: &Diagram| {
            let shown = shown.as_ref().ok()?;
            let steps = shown.size() + questionnaire.questions.len();
            budget.spend(|allowance| allowance.step(steps)).ok()?;
            let answers = smallest(space, shown)?.answers(space, VERSION);
            Some(asked_only(questionnaire, &answers))
        };
        let figures = shown
            .map(fewest_answers)
            .map(|fewest_answers| PassageFigures {
                ways: None,
                fewest_answers,
            });
        figures.collect()
    }

    /// Examines the items: each can be asked or shown, not every one always is, and every part of a condition has an
    /// effect.
    pub(super) fn check_items(&mut self) {
        let asked = self.questionnaire.indexed_questions();
        let asked = asked.map(|(index, _)| self.meaning.asked(index).clone());
        let held: Vec<_> = asked.chain(self.shown.iter().cloned()).collect();
        for ((item, when), held) in self.questionnaire.items().zip(&held) {
            self.check_condition(Owner::Item(item), when, held);
        }
        for named in &self.questionnaire.named {
            let (meaning, when) = (&self.meaning, &named.when);
            let holds = self.budget.spend(|allowance| meaning.of(when, allowance));
            self.check_condition(Owner::Named(named.index), when, &holds);
        }
        self.check_sections();
        self.check_effects();
    }

    fn check_sections(&mut self) {
        let mut first = 0;
        for (index, section) in self.questionnaire.article.sections.iter().enumerate() {
            let passages = &self.shown[first..first + section.passages.len()];
            first += section.passages.len();
            if passages
                .iter()
                .all(|shown| shown.as_ref().is_ok_and(Bdd::is_false))
            {
                let problem = ProofProblem::NeverShown {
                    kind: Kind::Section,
                    name: section.id.to_string(),
                };
                self.find(Spot::Section(SectionIndex(index)), problem);
            }
        }
    }

    /// Examines a condition, given the answers for which it holds.
    fn check_condition(&mut self, owner: Owner, when: &'q Condition, holds: &Diagram) {
        let spot = Spot::Condition {
            of: owner,
            part: Vec::new(),
        };
        let Ok(holds) = holds else {
            let open = findings::open_whether_ever(self.questionnaire, owner);
            return self.find(spot, open);
        };
        if when.is_always() {
            return;
        }
        let whole = DecidedCondition {
            owner,
            when,
            holds: holds.clone(),
        };
        if holds.is_false() {
            self.find(spot, findings::never(self.questionnaire, owner));
        } else if holds.is_true() && self.repeats.uses(&spot).first() == Some(&spot) {
            let is_needed = self.repeats.is_needed(&spot);
            let always = findings::always(self.questionnaire, owner, is_needed);
            self.find(spot, always);
        }
        if let Some(group) = self.group_of.get(&owner) {
            self.groups.entry(*group).or_default().push(whole);
        } else if !holds.is_false() && !holds.is_true() {
            self.check_parts(&[whole]);
        }
    }

    /// Examines the parts of conditions that share parts with each other.
    pub(super) fn check_repeated_parts(&mut self) {
        for conditions in std::mem::take(&mut self.groups).into_values() {
            self.check_parts(&conditions);
        }
    }

    fn check_parts(&mut self, conditions: &[DecidedCondition<'q>]) {
        let (repeats, questionnaire, meaning) = (self.repeats, self.questionnaire, &self.meaning);
        let idle = self.budget.spend(|allowance| {
            parts::without_effect(conditions, repeats, questionnaire, meaning, allowance)
        });
        match idle {
            Ok(idle) => {
                for part in idle {
                    self.find(part, ProofProblem::PartWithoutEffect);
                }
            }
            Err(Undecided) => {
                for DecidedCondition { owner, .. } in conditions {
                    let (of, part) = (*owner, Vec::new());
                    self.find(Spot::Condition { of, part }, OpenQuestion::Needed);
                }
            }
        }
    }

    /// Checks whether the answer to each question has an effect.
    fn check_effects(&mut self) {
        let effective = self.effective();
        let all_decided = self.shown.iter().all(Result::is_ok);
        for (index, question) in self.questionnaire.indexed_questions() {
            let asked = self.meaning.asked(index);
            let never_asked = asked.as_ref().is_ok_and(Bdd::is_false);
            if never_asked || effective.contains(&self.space.place(VERSION, index)) {
                continue;
            }
            let question = question.id.to_string();
            let problem = if all_decided && asked.is_ok() {
                Problem::from(ProofProblem::QuestionWithoutEffect { question })
            } else {
                OpenQuestion::Effect { question }.into()
            };
            self.find(Spot::Question(index), problem);
        }
    }

    /// The questions that something shown depends on.
    fn effective(&self) -> BTreeSet<Place> {
        let variables = self.shown.iter().flatten().flat_map(Bdd::support_set);
        variables
            .map(|variable| self.space.place_of(variable))
            .collect()
    }

    fn find(&mut self, spot: Spot, problem: impl Into<Problem>) {
        self.findings.push(Finding {
            spot,
            problem: problem.into(),
            why: Explanation::default(),
        });
    }
}

/// How many queries a budget is divided between: when each item is asked or shown, which of its parts have an effect,
/// who sees it, and why it is not; and for each promise, when it applies and what breaks it.
fn number_of_queries(questionnaire: &Questionnaire) -> usize {
    let questions = questionnaire.questions.len();
    let promises = questionnaire.promises.len();
    let shown = questionnaire.shown_items().count();
    3 * questions + 4 * shown + 4 * questionnaire.named.len() + 4 * promises
}
