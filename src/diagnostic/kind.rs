//! The kinds of thing that bear an id.

/// A kind of thing that bears an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A questionnaire.
    Questionnaire,
    /// A question.
    Question,
    /// A choice of a question.
    Choice,
    /// A section of the article.
    Section,
    /// A passage of a section.
    Passage,
    /// A talking point.
    Point,
    /// A question to ask the provider.
    ProviderQuestion,
}
