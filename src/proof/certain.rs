//! Conditions in front of a question: whether the answers so far decide them, whatever is answered later.
//!
//! This is the three-valued logic of an interview, for all answers at once. A truth is a pair of diagrams: the answers
//! for which a condition is certainly true, and those for which it is certainly false.

use biodivine_lib_bdd::Bdd;

use super::diagram::{Diagram, Meaning, count};
use super::effort::{Allowance, Undecided};
use super::space::Space;
use crate::questionnaire::{Condition, Entry, Logic, Memo, QuestionIndex, Questionnaire, Range};

/// The answers for which a condition is certain.
#[derive(Clone, Debug)]
pub(super) struct Certain {
    /// It is certainly true.
    holds: Bdd,
    /// It is certainly false.
    fails: Bdd,
}

type Truth = Result<Certain, Undecided>;

/// The interpretation of conditions at the moment before a question is reached. The answers to the questions in front
/// of it are known. A later one is unknown, or false if it will certainly not be asked.
pub(super) struct Certainty<'m, 's, 'q> {
    meaning: &'m Meaning<'s, 'q>,
    space: &'s Space<'q>,
    allowance: &'m Allowance,
    before: QuestionIndex,
    /// For each question from `before` on, the answers for which it will certainly not be asked.
    not_asked: Vec<Diagram>,
    memo: Memo<Truth>,
}

impl<'m, 's, 'q> Certainty<'m, 's, 'q> {
    /// The interpretation in front of a question of the only version of a space.
    pub(super) fn before(
        before: QuestionIndex,
        questionnaire: &Questionnaire,
        (space, meaning): (&'s Space<'q>, &'m Meaning<'s, 'q>),
        allowance: &'m Allowance,
    ) -> Self {
        let mut certainty = Self {
            meaning,
            space,
            allowance,
            before,
            not_asked: Vec::new(),
            memo: Memo::default(),
        };
        for question in &questionnaire.questions[before.0..] {
            let asked = question.when.fold(&mut certainty);
            certainty.not_asked.push(asked.map(|asked| asked.fails));
        }
        certainty
    }

    /// The answers for which a condition is certainly true.
    pub(super) fn holds(&mut self, condition: &Condition) -> Diagram {
        condition.fold(self).map(|certain| certain.holds)
    }

    fn never(&self) -> Bdd {
        self.space.constant(false)
    }
}

impl Logic for Certainty<'_, '_, '_> {
    type Truth = Truth;

    /// A condition that names no later question is decided, in one way or the other.
    fn settled(&mut self, condition: &Condition) -> Option<Truth> {
        let mut questions = condition.questions().into_iter();
        if questions.any(|question| question >= self.before) {
            return None;
        }
        let holds = self.meaning.of(condition, self.allowance);
        Some(holds.map(|holds| Certain {
            fails: holds.not(),
            holds,
        }))
    }

    fn entry(&mut self, entry: &Entry) -> Truth {
        let later = entry.question.0 - self.before.0;
        Ok(Certain {
            holds: self.never(),
            fails: self.not_asked[later].clone()?,
        })
    }

    fn all(&mut self, parts: Vec<Truth>) -> Truth {
        let (holds, fails) = split(parts)?;
        Ok(Certain {
            holds: self.allowance.all(&holds)?,
            fails: self.allowance.any(&fails)?,
        })
    }

    fn any(&mut self, parts: Vec<Truth>) -> Truth {
        let (holds, fails) = split(parts)?;
        Ok(Certain {
            holds: self.allowance.any(&holds)?,
            fails: self.allowance.all(&fails)?,
        })
    }

    fn not(&mut self, part: Truth) -> Truth {
        part.map(|Certain { holds, fails }| Certain {
            holds: fails,
            fails: holds,
        })
    }

    /// At least as many parts hold as certainly do, and at most as many as may still do.
    fn count(&mut self, range: Range, parts: Vec<Truth>) -> Truth {
        let (holds, fails) = split(parts)?;
        let may_hold: Vec<Bdd> = fails.iter().map(Bdd::not).collect();
        let [at_least, at_most] = range.bounds();
        let both = |enough: &[Bdd], not_too_many: &[Bdd]| {
            let enough = count(at_least, enough, self.allowance)?;
            self.allowance
                .and(&enough, &count(at_most, not_too_many, self.allowance)?)
        };
        Ok(Certain {
            holds: both(&holds, &may_hold)?,
            fails: both(&may_hold, &holds)?.into_not(),
        })
    }

    fn memo(&mut self) -> &mut Memo<Truth> {
        &mut self.memo
    }
}

/// The two diagrams of each part. There is at least one part, since a condition without any is decided.
fn split(parts: Vec<Truth>) -> Result<(Vec<Bdd>, Vec<Bdd>), Undecided> {
    let parts: Vec<Certain> = parts.into_iter().collect::<Result<_, _>>()?;
    let pairs = parts.into_iter().map(|part| (part.holds, part.fails));
    Ok(pairs.unzip())
}
