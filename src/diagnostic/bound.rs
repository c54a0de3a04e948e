//! Names that other formats use for the bounds of a range.

/// Whether another format uses this word for a bound.
#[must_use]
pub(crate) fn is_like_bound(word: &str) -> bool {
    instead_of_bound("", word, None).is_some()
}

/// What to write instead of `word: number`, if `word` is not a bound in this format.
pub(super) fn instead_of_bound(of: &str, word: &str, number: Option<i64>) -> Option<String> {
    let least = |by: i64| one("at_least", number, by);
    let most = |by: i64| one("at_most", number, by);
    Some(
        match word.to_lowercase().replace([' ', '-'], "_").as_str() {
            "min" | "minimum" | "from" | "gte" | "ge" | ">=" | "=>" | "≥" | "least"
            | "no_less_than" => least(0),
            "max" | "maximum" | "to" | "until" | "up_to" | "lte" | "le" | "<=" | "=<" | "≤"
            | "most" | "no_more_than" => most(0),
            "gt" | ">" | "more_than" | "greater_than" | "over" | "above" => least(1),
            "lt" | "<" | "less_than" | "fewer_than" | "under" | "below" => most(-1),
            "equals" | "equal" | "eq" | "=" | "==" | "is" | "exactly" | "value" => {
                let number = number.map_or("...".to_owned(), |number| number.to_string());
                format!("write `at_least: {number}, at_most: {number}`")
            }
            "between" | "range" | "in" => "write `at_least: ..., at_most: ...`".to_owned(),
            "not" | "!=" | "ne" | "is_not" | "not_in" => format!("write `not: {{{of}: ...}}`"),
            "or" | "any" | "and" | "all" => {
                format!("write `{of}: [..., ...]` for any of several choices")
            }
            _ => return None,
        },
    )
}

fn one(bound: &str, number: Option<i64>, by: i64) -> String {
    match number.and_then(|number| number.checked_add(by)) {
        Some(number) => format!("write `{bound}: {number}`"),
        None => format!("write `{bound}: ...`"),
    }
}
