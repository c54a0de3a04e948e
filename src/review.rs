//! Checks the age of an article's last review. The caller passes today's date.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::diagnostic::{Problem, TextProblem};
use crate::document::Document;
use crate::tree::Problems;

/// The number of years for which a review counts as recent.
const FRESH_YEARS: i16 = 2;

/// Records a review that is more than two years before `today`, or after it. A month without a day ends with its last
/// day.
pub(crate) fn lint(document: &Document, today: Date, findings: &mut Problems) {
    let article = document.article.as_ref();
    let Some(reviewed) = article.and_then(|article| article.reviewed.as_ref()) else {
        return;
    };
    if first_day(&reviewed.value).is_some_and(|first| first > today) {
        let when = reviewed.value.clone();
        let problem = TextProblem::FutureReview { reviewed: when };
        findings.push(reviewed.node, Problem::TextProblem(problem));
    }
    let fresh_until =
        last_day(&reviewed.value).and_then(|day| day.checked_add(FRESH_YEARS.years()).ok());
    if fresh_until.is_some_and(|last| last < today) {
        findings.push(
            reviewed.node,
            TextProblem::OverdueReview {
                reviewed: reviewed.value.clone(),
                years: FRESH_YEARS,
            },
        );
    }
}

/// The date YYYY-MM-DD, or the first day of YYYY-MM.
fn first_day(date: &str) -> Option<Date> {
    let day = date.parse().ok();
    day.or_else(|| format!("{date}-01").parse().ok())
}

/// The date YYYY-MM-DD, or the last day of YYYY-MM.
fn last_day(date: &str) -> Option<Date> {
    let day = date.parse::<Date>().ok();
    day.or_else(|| Some(first_day(date)?.last_of_month()))
}
