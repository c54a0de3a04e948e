//! The words of each [`Flaw`]: what is wrong, and what to do.

use super::flaw::{Breach, Claim, Flaw, Given, Size};
use super::kind::noun;
use crate::words::list;

impl Flaw {
    /// What is wrong, in one line.
    #[must_use]
    pub fn message(&self) -> String {
        match self {
            Self::NeverAsked { question } => format!("`{question}` can never be asked"),
            Self::NeverShown { kind, name } => {
                format!("no answers bring up the {} `{name}`", noun(*kind))
            }
            Self::BrokenPromise {
                breach,
                example,
                size,
            } => format!(
                "this promise does not hold: {}{}",
                broken(breach, example),
                size.remark()
            ),
            Self::AlwaysTrue { .. } => "this condition holds for all answers".to_owned(),
            Self::PartWithoutEffect => "this part of the condition changes nothing".to_owned(),
            Self::QuestionWithoutEffect { question } => {
                format!("the answer to `{question}` changes nothing")
            }
            Self::EmptyPromise => "this promise speaks of answers that nobody can give".to_owned(),
            Self::NotProved(claim) => format!("{} is not proved", claim.words()),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> String {
        match self {
            Self::NeverAsked { .. } | Self::NeverShown { .. } => {
                "the condition contradicts itself, or the conditions of the questions it names"
            }
            Self::BrokenPromise { .. } => "change the conditions, or what is promised",
            Self::AlwaysTrue { is_needed: false } => "leave `when` out",
            Self::AlwaysTrue { is_needed: true } => {
                "leave `when` out, and move its anchor to the first alias"
            }
            Self::PartWithoutEffect => {
                "leave it out: without it, the condition holds for the same answers"
            }
            Self::QuestionWithoutEffect { .. } => {
                "let a passage or a talking point depend on it, or do not ask"
            }
            Self::EmptyPromise => "it holds, but says nothing: look at its `when`",
            Self::NotProved(_) => {
                "allow more effort, or let conditions name fewer questions that lie far apart"
            }
        }
        .to_owned()
    }
}

impl Size {
    fn remark(self) -> &'static str {
        match self {
            Self::Smallest => "",
            Self::NotProved => " (a counterexample, perhaps not the smallest)",
        }
    }
}

impl Claim {
    fn words(&self) -> String {
        match self {
            Self::Asked { question } => format!("whether `{question}` can ever be asked"),
            Self::Shown { kind, name } => {
                format!("whether any answers bring up the {} `{name}`", noun(*kind))
            }
            Self::Needed => "whether this condition, or a part of it, changes nothing".to_owned(),
            Self::Promise => "whether this promise holds".to_owned(),
            Self::Effect { question } => {
                format!("whether the answer to `{question}` changes anything")
            }
            Self::Ways => "the number of ways to answer".to_owned(),
        }
    }
}

fn broken(breach: &Breach, example: &[Given]) -> String {
    let given = list(example.iter().map(written), "and");
    match breach {
        Breach::Outcome { missing, shown } => {
            let with = if given.is_empty() {
                "with every question skipped".to_owned()
            } else {
                format!("with {given}")
            };
            let missing = (!missing.is_empty()).then(|| format!("{} missing", are(missing)));
            let shown = (!shown.is_empty()).then(|| format!("{} shown", are(shown)));
            format!(
                "{with}, {}",
                list([missing, shown].into_iter().flatten(), "and")
            )
        }
        Breach::Change { from, to, lost } => {
            let beside = if given.is_empty() {
                String::new()
            } else {
                format!(", beside {given},")
            };
            let Given { question, answer } = from;
            let lost = list(lost.iter().map(|name| format!("`{name}`")), "and");
            format!("changing `{question}` from `{answer}` to `{to}`{beside} takes {lost} away")
        }
    }
}

fn written(given: &Given) -> String {
    format!("`{}: {}`", given.question, given.answer)
}

/// `a` is, `a` and `b` are.
fn are(names: &[String]) -> String {
    let verb = if names.len() == 1 { "is" } else { "are" };
    let names = list(names.iter().map(|name| format!("`{name}`")), "and");
    format!("{names} {verb}")
}
