//! The files as authored: what stands in them, whether or not it makes sense.
//!
//! Reading finds problems of shape: unknown, missing and duplicate keys, values of the wrong kind, blank text. What the
//! values mean together is for `check` and `answers` to say. A field that is `None` was left out or is faulty; the
//! problems say which.
//!
//! The same types tell the JSON Schema of the files what may stand where: next to what reads a value stands what
//! describes it.

mod adapted;
mod allow;
mod answers;
mod article;
mod choices;
mod condition;
mod named;
mod open;
mod promise;
mod provider_prompt;
mod question;
mod questionnaire;
mod shape;
mod texts;

pub(crate) use adapted::Adapted;
pub(crate) use allow::Allow;
pub(crate) use answers::{AnswerDocument, Expectation};
pub(crate) use article::{Article, Passage, Section};
pub(crate) use choices::Choice;
pub(crate) use condition::{Condition, Count, Entry, Range, Test};
pub(crate) use named::{NamedCondition, Notice};
pub(crate) use open::open;
pub(crate) use promise::{OnlyAdds, Promise};
pub(crate) use provider_prompt::{Point, ProviderPrompt, ProviderQuestion};
pub(crate) use question::Question;
pub(crate) use questionnaire::Document;
pub(crate) use texts::Markup;
