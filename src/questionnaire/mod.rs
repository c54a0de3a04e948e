//! The resolved questionnaire: every reference is found, every id is right, nothing is left to check.
//!
//! Only `check` can make one. There is nothing in it that could hold a score, a risk or a diagnosis, and the notice and
//! the provider prompt have no condition.

mod article;
mod condition;
mod direction;
mod id;
mod question;
mod repeats;
mod spot;
pub mod three_valued;

pub use article::{
    Article, Passage, PassageIndex, Point, PointIndex, ProviderPrompt, ProviderQuestion, Section,
};
pub use condition::{Accepts, Condition, Entry, Logic, NormalForm, Range};
pub use direction::Direction;
pub use id::Id;
pub use question::{Choice, ChoiceIndex, ChoiceSet, Question, QuestionIndex, QuestionType};
pub use repeats::Repeats;
pub use spot::{Item, Owner, PromiseIndex, SectionIndex, Spot, Step};

/// Questions with branching, an article in passages, and what to talk about with a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Questionnaire {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Its own version, as written.
    pub version: String,
    /// The language of its texts, a BCP 47 tag.
    pub language: String,
    /// What it is; Markdown.
    pub about: String,
    /// That it is no diagnosis; Markdown.
    pub not_a_diagnosis: String,
    /// The questions, in the order in which they are asked; at least one.
    pub questions: Vec<Question>,
    /// The text to read; at least one passage.
    pub article: Article,
    /// What is said to everybody, and what to bring up.
    pub provider_prompt: ProviderPrompt,
    /// Claims about every set of answers.
    pub promises: Vec<Promise>,
}

/// A claim about every set of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// The claim in words.
    pub text: String,
    /// What it claims.
    pub claim: Claim,
}

/// What a promise claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    /// That these are shown, hidden and made; at least one of anything.
    Outcome {
        /// The sets of answers of which it speaks.
        when: Condition,
        /// Passages that are shown.
        shows: Vec<PassageIndex>,
        /// Passages that are not shown.
        hides: Vec<PassageIndex>,
        /// Points that are made.
        points: Vec<PointIndex>,
    },
    /// That changing the answer to `question` to `choice` takes no passage away.
    OnlyAdds {
        /// The question; never one for a number.
        question: QuestionIndex,
        /// The choice.
        choice: ChoiceIndex,
    },
}

impl Claim {
    /// The sets of answers of which it speaks; nothing where it speaks of a change.
    #[must_use]
    pub fn when(&self) -> Option<&Condition> {
        match self {
            Self::Outcome { when, .. } => Some(when),
            Self::OnlyAdds { .. } => None,
        }
    }
}

impl Questionnaire {
    /// The question at an index.
    #[must_use]
    pub fn question(&self, index: QuestionIndex) -> &Question {
        &self.questions[index.0]
    }

    /// Every question with its index, in order.
    pub fn indexed_questions(&self) -> impl Iterator<Item = (QuestionIndex, &Question)> {
        self.questions
            .iter()
            .enumerate()
            .map(|(index, question)| (QuestionIndex(index), question))
    }

    /// Everything that is asked, shown or made under a condition, each with it: questions, passages and points, in order.
    pub fn items(&self) -> impl Iterator<Item = (Item, &Condition)> {
        let questions = self.indexed_questions();
        let questions = questions.map(|(index, question)| (Item::Question(index), &question.when));
        questions.chain(self.shown_items())
    }

    /// Everything that is shown or made, each with its condition: passages and points, in order.
    pub fn shown_items(&self) -> impl Iterator<Item = (Item, &Condition)> {
        let passages = self.article.passages();
        let passages = passages.map(|(index, _, passage)| (Item::Passage(index), &passage.when));
        let points = self.provider_prompt.points.iter().enumerate();
        let points = points.map(|(index, point)| (Item::Point(PointIndex(index)), &point.when));
        passages.chain(points)
    }

    /// Every condition with what it belongs to: those of items, then those of promises, in order.
    pub fn conditions(&self) -> impl Iterator<Item = (Owner, &Condition)> {
        let promises = self.promises.iter().enumerate();
        let promises = promises.filter_map(|(index, promise)| {
            let owner = Owner::Promise(PromiseIndex(index));
            Some((owner, promise.claim.when()?))
        });
        let items = self.items().map(|(item, when)| (Owner::Item(item), when));
        items.chain(promises)
    }

    /// The question of that id.
    #[must_use]
    pub fn question_named(&self, id: &str) -> Option<QuestionIndex> {
        self.questions
            .iter()
            .position(|question| question.id == *id)
            .map(QuestionIndex)
    }
}
