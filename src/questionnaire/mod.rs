//! The resolved questionnaire: all references and ids are valid, and nothing is left to check.
//!
//! Only `check` can create one. It has no place for a score, a risk or a diagnosis, and neither the notice nor the
//! provider prompt has a condition.

mod article;
mod condition;
mod direction;
mod expectation;
mod id;
mod index;
mod name;
mod normal_form;
mod question;
mod range;
mod repeats;
mod replace;
mod spot;
pub(crate) mod three_valued;

pub(crate) use article::{
    Adapted, Article, Notice, NoticeIndex, Passage, PassageIndex, Point, PointIndex,
    ProviderPrompt, ProviderQuestion, ProviderQuestionIndex, Section,
};
pub(crate) use condition::{Accepts, Condition, Entry, Logic, Memo, Named, NamedIndex};
pub(crate) use direction::Direction;
pub(crate) use expectation::Expectation;
pub use id::Id;
pub(crate) use index::{ChoiceIndex, ChoiceSet, QuestionIndex};
pub(crate) use normal_form::NormalForm;
pub use question::{Choice, Question, QuestionType};
pub use range::Range;
pub(crate) use repeats::Repeats;
pub(crate) use spot::{Item, ItemKind, Owner, PromiseIndex, SectionIndex, Spot, Step};

use std::collections::BTreeSet;
use std::sync::Arc;

/// A questionnaire: questions with branching, an article in passages, and a provider prompt.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Questionnaire {
    /// Its id.
    pub(crate) id: Id,
    /// Its title.
    pub(crate) title: String,
    /// Its own version number, as written.
    pub(crate) version: String,
    /// The language of its texts, a BCP 47 tag.
    pub(crate) language: String,
    /// A description; Markdown.
    pub(crate) about: String,
    /// The notice that this is not a diagnosis; Markdown.
    pub(crate) not_a_diagnosis: String,
    /// When not to wait; Markdown.
    pub(crate) get_care_now: Option<String>,
    /// Who made the text from its source.
    pub(crate) adapted: Option<Adapted>,
    /// The named conditions, in order; each uses only those before it.
    pub(crate) named: Vec<Arc<Named>>,
    /// The questions, in the order in which they are asked; at least one.
    pub(crate) questions: Vec<Question>,
    /// What is shown as soon as it holds, in order.
    pub(crate) notices: Vec<Notice>,
    /// The text to read; at least one passage.
    pub(crate) article: Article,
    /// The provider prompt.
    pub(crate) provider_prompt: ProviderPrompt,
    /// Claims about every set of answers.
    pub(crate) promises: Vec<Promise>,
}

/// A claim about every set of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Promise {
    /// The claim in words.
    pub(crate) text: String,
    /// What it claims.
    pub(crate) claim: Claim,
}

/// What a promise claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Claim {
    /// What is asked and shown, and what is not.
    Outcome {
        /// The condition on the answers that the promise is about.
        when: Condition,
        /// What they bring up; never nothing at all.
        expects: Expectation,
        /// The question before which the notices are certain.
        before: Option<QuestionIndex>,
    },
    /// Changing the answer to `question` to `choice` never removes a passage.
    OnlyAdds {
        /// The question; it has choices.
        question: QuestionIndex,
        /// The choice.
        choice: ChoiceIndex,
    },
}

impl Claim {
    /// Like [`Claim::when`], to change it.
    pub(crate) fn when_mut(&mut self) -> Option<&mut Condition> {
        match self {
            Self::Outcome { when, .. } => Some(when),
            Self::OnlyAdds { .. } => None,
        }
    }

    /// The condition on the answers that the promise is about; `None` if it is about a change.
    #[must_use]
    pub(crate) fn when(&self) -> Option<&Condition> {
        match self {
            Self::Outcome { when, .. } => Some(when),
            Self::OnlyAdds { .. } => None,
        }
    }
}

impl Questionnaire {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &Id {
        &self.id
    }

    /// Its title; plain text.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Its own version number, as written.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The language of its texts, a BCP 47 tag.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The questions, in the order in which they are asked; at least one.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The question at an index.
    ///
    /// # Panics
    ///
    /// If the index is not that of a question of this questionnaire.
    #[must_use]
    pub(crate) fn question(&self, index: QuestionIndex) -> &Question {
        &self.questions[index.0]
    }

    /// Every question with its index, in order.
    pub(crate) fn indexed_questions(&self) -> impl Iterator<Item = (QuestionIndex, &Question)> {
        self.questions
            .iter()
            .enumerate()
            .map(|(index, question)| (QuestionIndex(index), question))
    }

    /// Everything that is asked, shown or made under a condition, each with it: questions, passages, points, notices and
    /// questions to ask the provider, in order.
    pub(crate) fn items(&self) -> impl Iterator<Item = (Item, &Condition)> {
        let questions = self.indexed_questions();
        let questions = questions.map(|(index, question)| (Item::Question(index), &question.when));
        questions.chain(self.shown_items())
    }

    /// Everything that is shown or made, each with its condition: passages, points, notices and questions to ask the
    /// provider, in order.
    pub(crate) fn shown_items(&self) -> impl Iterator<Item = (Item, &Condition)> {
        let notices = self.notices.iter().enumerate();
        let notices =
            notices.map(|(index, notice)| (Item::Notice(NoticeIndex(index)), &notice.when));
        let to_ask = self.provider_prompt.questions.iter().enumerate();
        let to_ask = to_ask.map(|(index, question)| {
            let item = Item::ProviderQuestion(ProviderQuestionIndex(index));
            (item, &question.when)
        });
        let passages = self.article.passages();
        let passages = passages.map(|(index, _, passage)| (Item::Passage(index), &passage.when));
        let points = self.provider_prompt.points.iter().enumerate();
        let points = points.map(|(index, point)| (Item::Point(PointIndex(index)), &point.when));
        passages.chain(points).chain(notices).chain(to_ask)
    }

    /// Every condition with what it belongs to: those that have a name, those of items, then those of promises, in order.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = (Owner, &Condition)> {
        let promises = self.promises.iter().enumerate();
        let promises = promises.filter_map(|(index, promise)| {
            let owner = Owner::Promise(PromiseIndex(index));
            Some((owner, promise.claim.when()?))
        });
        let items = self.items().map(|(item, when)| (Owner::Item(item), when));
        let named = self.named.iter();
        let named = named.map(|named| (Owner::Named(named.index), &named.when));
        named.chain(items).chain(promises)
    }

    /// The named conditions that some conditions use, and those that these use in turn.
    #[must_use]
    pub(crate) fn used_by<'c>(
        &self,
        conditions: impl Iterator<Item = &'c Condition>,
    ) -> BTreeSet<NamedIndex> {
        let mut used: BTreeSet<_> = conditions.flat_map(Condition::uses).collect();
        // Each named condition uses only those before it.
        for named in self.named.iter().rev() {
            if used.contains(&named.index) {
                used.extend(named.when.uses());
            }
        }
        used
    }

    /// The questions that decide whether a condition holds: those that it names, and those that decide whether they are
    /// asked.
    #[must_use]
    pub(crate) fn deciding(&self, condition: &Condition) -> BTreeSet<QuestionIndex> {
        let mut deciding = condition.questions();
        // A question is asked depending on earlier ones only.
        for (index, question) in self.questions.iter().enumerate().rev() {
            if deciding.contains(&QuestionIndex(index)) {
                deciding.extend(question.when.questions());
            }
        }
        deciding
    }

    /// The question with this id.
    #[must_use]
    pub(crate) fn question_named(&self, id: &str) -> Option<QuestionIndex> {
        self.questions
            .iter()
            .position(|question| question.id == *id)
            .map(QuestionIndex)
    }
}
