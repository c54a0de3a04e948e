//! Conditions as decision diagrams, by the one fold with diagrams as truth values.

use std::cell::RefCell;

use biodivine_lib_bdd::Bdd;

use super::effort::{Allowance, Budget, Undecided};
use super::space::{ChoiceGroup, Space, Version};
use crate::questionnaire::{
    ChoiceSet, Condition, Entry, Logic, Memo, QuestionIndex, Questionnaire, Range,
};

/// The answers for which something holds, or that the effort was used up.
pub(super) type Diagram = Result<Bdd, Undecided>;

/// The interpretation of one version's conditions over all its answers.
#[derive(Debug)]
pub(super) struct Meaning<'s, 'q> {
    space: &'s Space<'q>,
    version: Version,
    /// When each question is asked, in order; its answer counts only then.
    asked: Vec<Diagram>,
    /// When each named condition holds, as far as that is decided.
    named: RefCell<Memo<Diagram>>,
}

impl<'s, 'q> Meaning<'s, 'q> {
    /// Interprets conditions over answers to all questions, where answers to questions that are not asked do not count.
    ///
    /// Two sets of answers that differ only in questions that are not asked have the same outcome. So a claim holds for
    /// all such sets exactly when it holds for all sets that can be given.
    pub(super) fn of_any_answers(
        space: &'s Space<'q>,
        version: Version,
        questionnaire: &Questionnaire,
        budget: &mut Budget,
    ) -> Self {
        let mut meaning = Self {
            space,
            version,
            asked: Vec::new(),
            named: RefCell::default(),
        };
        for question in &questionnaire.questions {
            let asked = budget.spend(|allowance| meaning.of(&question.when, allowance));
            meaning.asked.push(asked);
        }
        meaning
    }

    /// Interprets conditions with one variable per question for whether it is asked.
    pub(super) fn of_what_is_asked(space: &'s Space<'q>, version: Version) -> Self {
        let asked = |(question, _)| {
            let place = space.place(version, question);
            Ok(space.literal(space.encoding(place).asked[version.0]))
        };
        Self {
            space,
            version,
            asked: space
                .questionnaire(version)
                .indexed_questions()
                .map(asked)
                .collect(),
            named: RefCell::default(),
        }
    }

    /// Interprets conditions with one variable per question for whether it is asked, and one per named condition for
    /// whether it holds.
    pub(super) fn of_free_names(space: &'s Space<'q>, version: Version) -> Self {
        let meaning = Self::of_what_is_asked(space, version);
        let mut named = Memo::default();
        for condition in &space.questionnaire(version).named {
            let holds = space.literal(space.named(condition.index));
            named.set(condition.index, Ok(holds));
        }
        meaning.named.replace(named);
        meaning
    }

    /// The answers for which a condition holds.
    pub(super) fn of(&self, condition: &Condition, allowance: &Allowance) -> Diagram {
        let mut logic = InDiagrams {
            meaning: self,
            allowance,
            memo: self.named.take(),
        };
        let diagram = condition.fold(&mut logic);
        // What one allowance did not suffice for, another may.
        logic.memo.retain(Result::is_ok);
        self.named.replace(logic.memo);
        diagram
    }

    /// Some choices of a question, in groups that no condition distinguishes.
    pub(super) fn distinguished(
        &self,
        question: QuestionIndex,
        choices: &ChoiceSet,
    ) -> Vec<ChoiceSet> {
        let encoding = self
            .space
            .encoding(self.space.place(self.version, question));
        let groups = encoding.exclusive.iter().chain(&encoding.combinable);
        let of_letter = |group: &ChoiceGroup| -> ChoiceSet {
            let choices = choices.iter().copied();
            choices
                .filter(|choice| group.has(self.version, *choice))
                .collect()
        };
        groups
            .map(of_letter)
            .filter(|group| !group.is_empty())
            .collect()
    }

    /// The answers for which a question is asked.
    pub(super) fn asked(&self, question: QuestionIndex) -> &Diagram {
        &self.asked[question.0]
    }
}

struct InDiagrams<'m, 's, 'q> {
    meaning: &'m Meaning<'s, 'q>,
    allowance: &'m Allowance,
    memo: Memo<Diagram>,
}

impl Logic for InDiagrams<'_, '_, '_> {
    type Truth = Diagram;

    fn entry(&mut self, entry: &Entry) -> Diagram {
        let question = (self.meaning.version, entry.question);
        let answer = self
            .meaning
            .space
            .accepted(question, &entry.accepts, self.allowance);
        let asked = self.meaning.asked[entry.question.0].as_ref()?;
        self.allowance.and(asked, &answer?)
    }

    fn all(&mut self, parts: Vec<Diagram>) -> Diagram {
        if parts.is_empty() {
            return Ok(self.meaning.space.constant(true));
        }
        let parts: Vec<_> = parts.into_iter().collect::<Result<_, _>>()?;
        self.allowance.all(&parts)
    }

    fn any(&mut self, parts: Vec<Diagram>) -> Diagram {
        if parts.is_empty() {
            return Ok(self.meaning.space.constant(false));
        }
        let parts: Vec<_> = parts.into_iter().collect::<Result<_, _>>()?;
        self.allowance.any(&parts)
    }

    fn not(&mut self, part: Diagram) -> Diagram {
        Ok(part?.into_not())
    }

    fn count(&mut self, range: Range, parts: Vec<Diagram>) -> Diagram {
        let parts: Vec<_> = parts.into_iter().collect::<Result<_, _>>()?;
        count(range, &parts, self.allowance)
    }

    fn memo(&mut self) -> &mut Memo<Diagram> {
        &mut self.memo
    }
}

/// The answers for which the number of parts that hold is in a range; there is at least one part.
pub(super) fn count(range: Range, parts: &[Bdd], allowance: &Allowance) -> Diagram {
    let never = allowance.and_not(&parts[0], &parts[0])?;
    let at_least = |bound: i64| match usize::try_from(bound) {
        Ok(bound) if bound > parts.len() => Ok(never.clone()),
        Ok(bound) => at_least(bound, parts, &never, allowance),
        Err(_) => Ok(if bound < 0 {
            never.not()
        } else {
            never.clone()
        }),
    };
    let enough = at_least(range.at_least.unwrap_or(0))?;
    match range.at_most {
        None => Ok(enough),
        Some(most) => allowance.and_not(&enough, &at_least(most.saturating_add(1))?),
    }
}

/// The answers for which at least a number of parts hold, built part by part for each number up to it.
fn at_least(bound: usize, parts: &[Bdd], never: &Bdd, allowance: &Allowance) -> Diagram {
    let mut reached = vec![never.clone(); bound + 1];
    reached[0] = never.not();
    for part in parts {
        for number in (1..=bound).rev() {
            let with_part = allowance.and(&reached[number - 1], part)?;
            reached[number] = allowance.any(&[&reached[number], &with_part])?;
        }
    }
    Ok(reached.swap_remove(bound))
}
