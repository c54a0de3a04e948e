//! Files as authored, whether or not they are valid.
//!
//! Reading finds structural problems: unknown, missing and duplicate keys, values of the wrong type, and blank text.
//! Whether the values make sense together is checked by `check` and `answers`. A field that is `None` is missing or has
//! a recorded problem.
//!
//! The same types define the JSON Schema of the files, so the schema of a value is next to the code that reads it.

mod adapted;
mod allow;
mod answers;
mod article;
mod choices;
mod condition;
mod count;
mod named;
mod open;
mod promise;
mod provider_prompt;
mod question;
mod questionnaire;
mod range;
mod shape;
mod texts;
mod walk;

pub(crate) use adapted::Adapted;
pub(crate) use allow::Allow;
pub(crate) use answers::{AnswerDocument, Expectation};
pub(crate) use article::{Article, Passage, Section};
pub(crate) use choices::Choice;
pub(crate) use condition::{Condition, Entry, Test};
pub(crate) use count::Count;
pub(crate) use named::{NamedCondition, Notice};
pub(crate) use open::open;
pub(crate) use promise::{OnlyAdds, Promise};
pub(crate) use provider_prompt::{Point, ProviderPrompt, ProviderQuestion};
pub(crate) use question::Question;
pub(crate) use questionnaire::Document;
pub(crate) use range::Range;
pub(crate) use texts::Markup;
