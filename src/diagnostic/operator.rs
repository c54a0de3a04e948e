//! Operators of other languages and formats, with their equivalents in this one.

/// Words that are neither a question nor an operator, in groups, each with the help for it.
const WORDS: &[(&[&str], &str)] = &[
    (
        &["and", "&&", "&", "every", "each", "both", "all_of", "allof"],
        "write `all` instead: `all: [..., ...]`",
    ),
    (
        &[
            "or",
            "||",
            "|",
            "either",
            "some",
            "any_of",
            "anyof",
            "one_of",
            "oneof",
            "at_least_one",
        ],
        "write `any` instead: `any: [..., ...]`",
    ),
    (
        &["!", "no", "is_not", "isnt", "unless", "except", "without"],
        "write `not` instead: `not: {...}`",
    ),
    (
        &["none", "none_of", "neither", "nor", "nobody", "no_one"],
        "write `not: {any: [..., ...]}`",
    ),
    (&["nand", "not_all"], "write `not: {all: [..., ...]}`"),
    (
        &["xor", "exactly_one", "only_one"],
        "write `any: [{all: [A, {not: B}]}, {all: [{not: A}, B]}]`",
    ),
    (
        &[
            "if", "when", "where", "show_if", "relevant", "require", "requires",
        ],
        "remove it, and put its content directly under `when`",
    ),
    (
        &[
            "condition",
            "conditions",
            "named",
            "ref",
            "use",
            "uses",
            "is_true",
        ],
        "for a named condition, write `holds: id`; otherwise, remove this word",
    ),
    (
        &[
            "counts",
            "count_of",
            "number_of",
            "how_many",
            "at_least_of",
            "n_of",
            "of",
            "sum",
            "total",
        ],
        "write `count: {of: [..., ...], at_least: 2}`",
    ),
    (
        &["else", "otherwise"],
        "write the condition in full, with `not` around the other one",
    ),
    (
        &[
            "equals", "equal", "eq", "=", "==", "is", "in", "includes", "contains", "has",
            "selected",
        ],
        "write `question: choice`",
    ),
    (
        &[
            "at_least",
            "min",
            "minimum",
            "gte",
            "ge",
            ">=",
            ">",
            "gt",
            "more_than",
            "greater_than",
        ],
        "write it under its question: `question: {at_least: ...}`",
    ),
    (
        &[
            "at_most",
            "max",
            "maximum",
            "lte",
            "le",
            "<=",
            "<",
            "lt",
            "less_than",
            "fewer_than",
        ],
        "write it under its question: `question: {at_most: ...}`",
    ),
    (
        &[
            "skipped",
            "unanswered",
            "not_answered",
            "missing",
            "empty",
            "blank",
        ],
        "write `not: {answered: [question]}`",
    ),
    (
        &["asked", "given", "known", "answer"],
        "write `answered` instead: `answered: [question]`",
    ),
    (&["always"], "if it should always hold, remove `when`"),
];

/// What to write instead of such a word.
#[must_use]
pub(crate) fn instead_of_operator(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase().replace([' ', '-'], "_");
    let group = WORDS
        .iter()
        .find(|(words, _)| words.contains(&word.as_str()));
    group.map(|(_, remedy)| *remedy)
}
