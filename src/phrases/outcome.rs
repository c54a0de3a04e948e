//! The words of an outcome, in addition to the texts of its questionnaire.

use jiff::civil::Date;

pub(crate) const GET_CARE_NOW: &str = "When to get care now";
pub(crate) const NOTICES: &str = "Please read this first";
pub(crate) const WHAT_TO_READ: &str = "What to read";
pub(crate) const NOTHING_TO_READ: &str = "Your answers bring up no part of this article.";
pub(crate) const TALK_TO_YOUR_PROVIDER: &str = "Talk to your provider";
pub(crate) const POINTS: &str = "What to bring up";
pub(crate) const QUESTIONS: &str = "What to ask";
pub(crate) const YOUR_ANSWERS: &str = "Your answers";
pub(crate) const SKIPPED: &str = "Skipped";
pub(crate) const NOT_A_DIAGNOSIS: &str = "This is not a diagnosis";
pub(crate) const ON_THIS_PAGE: &str = "On this page";
/// In front of the name of a source.
pub(crate) const SOURCE: &str = "Source: ";

/// When facts were reviewed, given a date as YYYY-MM or YYYY-MM-DD: `Reviewed: July 2025`.
pub(crate) fn reviewed(date: &str) -> String {
    let month = format!("{date}-01").parse::<Date>();
    let month = month.map(|date| date.strftime("%B %Y").to_string());
    let day = || date.parse::<Date>();
    let day = || day().map(|date| date.strftime("%-d %B %Y").to_string());
    let words = month.or_else(|_| day()).unwrap_or_else(|_| date.to_owned());
    format!("Reviewed: {words}")
}

/// `Because you answered "Yes" to "Do you smoke?"`. It ends with the question's own punctuation, so it has no period.
pub(crate) fn because(reasons: &str) -> String {
    format!("Because you {reasons}")
}

/// A reason: a question that was answered.
pub(crate) fn because_answered(answer: &str, question: &str) -> String {
    format!("answered {answer} to \"{question}\"")
}

/// A reason: a question that was skipped.
pub(crate) fn because_skipped(question: &str) -> String {
    format!("skipped \"{question}\"")
}

/// A question that was not asked, as a reason.
pub(crate) fn because_not_asked(question: &str) -> String {
    format!("were not asked \"{question}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_days_are_in_words() {
        assert_eq!(reviewed("2025-07"), "Reviewed: July 2025");
        assert_eq!(reviewed("2025-07-01"), "Reviewed: 1 July 2025");
    }
}
