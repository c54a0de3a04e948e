//! Problems with the rules of a questionnaire: types, conditions and promises.

use super::ValueKind;
use super::help::or_one_of;
use super::table::problems;
use super::whole::instead_of_range;
use crate::words::{TypeName, count, list, quoted};

problems! {
    /// A rule that is not valid.
    ConditionProblem

    error KeyNotForType = "key-not-for-type", "A key does not apply to the type of its question." {
        KeyNotForType {
            /// The key.
            key: &'static str,
            /// The type of the question.
            question_type: TypeName,
            /// The types that the key goes with.
            goes_with: &'static [TypeName],
        } => format!("`{key}` does not apply to questions of type `{question_type}`"),
            format!("`{key}` applies to {}", list(goes_with.iter().map(|name| format!("`{name}`")), "and"));
    }
    error EmptyRange = "empty-range", "A range contains no number." {
        EmptyRange {
            /// The lower bound.
            least: i64,
            /// The upper bound.
            most: i64,
        } => format!("no number is at least {least} and at most {most}"), "the lower bound must not be greater than the upper bound";
    }
    error EmptyCondition = "empty-condition", "A condition, or a list in one, is empty." {
        EmptyCondition => "this condition is empty", "if it should always hold, remove `when`";
        /// A count without conditions.
        NothingToCount => "this count has no conditions", "list them under `of`: `of: [..., ...]`";
    }
    error LaterQuestion = "later-question", "A condition names a question that is not asked earlier." {
        LaterQuestion {
            /// The question that the condition names.
            id: String,
            /// The question that the condition belongs to.
            of: String,
        } => if id == of {
                format!("`{id}` cannot depend on its own answer")
            } else {
                format!("`{id}` is asked after `{of}`")
            },
            "a condition can name only questions that are asked earlier";
        /// A named condition that the condition of a question uses names a later question.
        HoldsLaterQuestion {
            /// The named condition.
            condition: String,
            /// The question that it names.
            id: String,
            /// The question that uses it.
            of: String,
        } => if id == of {
                format!("`{condition}` depends on the answer to `{of}` itself")
            } else {
                format!("`{condition}` names `{id}`, which is asked after `{of}`")
            },
            "the condition of a question can name only questions that are asked earlier";
    }
    error CountWithoutBound = "count-without-bound", "A `count` has neither `at_least` nor `at_most`." {
        CountWithoutBound => "this count has no bound",
            "add `at_least`, `at_most` or both";
    }
    error ImpossibleCount = "impossible-count", "A `count` has a bound that cannot be met." {
        ImpossibleCount {
            /// The bound.
            bound: i64,
            /// The number of conditions to count.
            of: usize,
        } => if *bound < 0 {
                "no count is less than 0".to_owned()
            } else {
                format!("this count has only {}, so {bound} of them cannot hold", count(*of, "condition"))
            },
            if *bound < 0 { format!("write a number from 0 to {of}") } else { format!("write at most {of}") };
    }
    error NotOneCondition = "not-one-condition", "A `holds` does not name one condition." {
        NotOneCondition {
            /// The kind of value found.
            found: ValueKind,
            /// The ids found in it.
            ids: Vec<String>,
        } => format!("expected the id of one named condition, found {found}"), one_at_a_time(ids);
    }
    error BooleanChoice = "boolean-choice", "Expected a choice, found `true` or `false`." {
        BooleanChoice {
            /// The value.
            found: bool,
            /// The ids of the question's choices.
            choices: Vec<String>,
        } => format!("`{found}` is not a choice"), {
            let word = if *found { "yes" } else { "no" };
            let meant = choices.iter().find(|choice| *choice == word);
            or_one_of(meant.map(String::as_str), choices)
        };
    }
    error NotARange = "not-a-range", "A condition on a number is not written as a range." {
        NotARange {
            /// The question id.
            question: String,
            /// The texts and numbers that were given, as written.
            written: Vec<String>,
        } => format!("a condition on `{question}` must be a range"), instead_of_range(question, written);
    }
    error NotAChoice = "not-a-choice", "A condition on choices is not written as a choice or a list of choices." {
        NotAChoice {
            /// The question id.
            question: String,
            /// The ids of the question's choices.
            choices: Vec<String>,
        } => format!("a condition on `{question}` must be a choice or a list of choices"),
            or_one_of(None, choices);
    }
    error NoClaim = "no-claim", "A promise makes no claim, or combines claims that do not go together." {
        NoClaim => "this promise makes no claim", "add `shows`, `hides`, `points`, `notices`, `questions`, `asks`, `does_not_ask`, `only` or `only_adds`";
        /// `only_adds` beside another claim.
        MixedClaims => "`only_adds` cannot be combined with other claims",
            "write two promises";
    }
    error BeforeWithoutNotices = "before-without-notices", "A promise has `before` without `notices`." {
        BeforeWithoutNotices => "`before` needs `notices`",
            "add `notices: [...]`, the notices that must be certain before this question";
    }
}

/// What to write instead of several ids under `holds`.
fn one_at_a_time(ids: &[String]) -> String {
    match ids {
        [] => "write `holds: ...` with the `id` of an entry of `conditions`".to_owned(),
        [id] => format!("write {}", quoted(&format!("holds: {id}"))),
        _ => {
            let parts: Vec<_> = ids.iter().map(|id| format!("{{holds: {id}}}")).collect();
            let parts = quoted(&format!("any: [{}]", parts.join(", ")));
            format!("write {parts}, or `all` instead of `any`")
        }
    }
}
