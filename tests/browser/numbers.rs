//! Numbers that a page could get wrong.

use selfcheck::questionnaire::Questionnaire;
use serde_json::{Value, json};

use crate::questionnaires::resolved;

/// Questions for numbers: below zero, without bounds, and beyond those that a double tells apart.
pub(crate) fn numbers() -> Questionnaire {
    const LARGE: i64 = 9_007_199_254_740_992;
    let number = |id: &str, min: i64, max: i64| json!({"id": id, "type": "integer", "text": "How many?", "min": min, "max": max});
    let passage = |id: &str, when: Value| json!({"id": id, "text": "So many.", "when": when});
    resolved(&json!({
        "selfcheck": 1, "id": "numbers", "title": "Numbers", "version": "1", "language": "en",
        "about": "Numbers.", "not_a_diagnosis": "No diagnosis.",
        "questions": [
            number("large", LARGE, LARGE + 5),
            number("negative", -5, -1),
            number("least", i64::MIN, i64::MIN + 5),
            {"id": "any_number", "type": "integer", "text": "How many?"},
        ],
        "article": {"title": "Numbers", "publisher": "Nobody", "reviewed": "2025-07", "sections": [
            {"id": "section", "title": "Numbers", "passages": [
                passage("large", json!({"large": {"at_most": LARGE + 2}})),
                passage("larger", json!({"large": {"at_least": LARGE + 3}})),
                passage("negative", json!({"negative": {"at_least": -4, "at_most": -2}})),
                passage("least", json!({"least": {"at_most": i64::MIN}})),
                passage("none", json!({"any_number": {"at_most": 0}})),
            ]},
        ]},
        "provider_prompt": {"text": "Ask."},
    }))
}
