//! The kinds of items that have an id.

/// A kind of item that has an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A questionnaire.
    Questionnaire,
    /// A question.
    Question,
    /// A choice of a question.
    Choice,
    /// A named condition.
    Condition,
    /// A notice.
    Notice,
    /// A section of the article.
    Section,
    /// A passage of a section.
    Passage,
    /// A talking point.
    Point,
    /// A question to ask the provider.
    ProviderQuestion,
}

/// The name of the kind.
pub(super) fn noun(kind: Kind) -> &'static str {
    match kind {
        Kind::Questionnaire => "questionnaire",
        Kind::Question => "question",
        Kind::Choice => "choice",
        Kind::Condition => "condition",
        Kind::Notice => "notice",
        Kind::Section => "section",
        Kind::Passage => "passage",
        Kind::Point => "talking point",
        Kind::ProviderQuestion => "question to ask",
    }
}

/// The name of several items of the kind.
pub(super) fn plural(kind: Kind) -> String {
    match kind {
        Kind::ProviderQuestion => "questions to ask".to_owned(),
        _ => format!("{}s", noun(kind)),
    }
}

/// The name of the kind, with an article.
pub(super) fn a(kind: Kind) -> String {
    format!("a {}", noun(kind))
}
