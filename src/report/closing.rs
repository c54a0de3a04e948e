//! What is said at the end of an outcome: where the facts come from, and when they were reviewed; or that there is
//! nothing to read.

use jiff::civil::Date;

use super::ArticleHead;
use crate::words::one_line;

/// Said in place of passages where the answers bring up none.
pub(crate) const NOTHING_TO_READ: &str = "Your answers bring up no part of this article.";

/// The source of an article, a line each; plain text.
pub(crate) fn source_lines(article: &ArticleHead<'_>) -> Vec<String> {
    let mut lines = vec![format!("Source: {}", one_line(article.publisher))];
    lines.extend(article.url.map(one_line));
    lines.push(format!("Reviewed: {}", in_words(article.reviewed)));
    lines
}

/// `July 2025`, `1 July 2025`.
fn in_words(reviewed: &str) -> String {
    let month = format!("{reviewed}-01")
        .parse::<Date>()
        .map(|date| date.strftime("%B %Y").to_string());
    let day = || {
        reviewed
            .parse::<Date>()
            .map(|date| date.strftime("%-d %B %Y").to_string())
    };
    month
        .or_else(|_| day())
        .unwrap_or_else(|_| reviewed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_days_are_told_in_words() {
        assert_eq!(in_words("2025-07"), "July 2025");
        assert_eq!(in_words("2025-07-01"), "1 July 2025");
    }
}
