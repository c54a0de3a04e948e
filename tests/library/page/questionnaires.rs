//! Questionnaires for the tests of pages.

use selfcheck::builtin::BuiltIn;
use selfcheck::check::check;
use selfcheck::questionnaire::Questionnaire;
use selfcheck::source::Source;
use serde_json::{Value, json};

/// The built-in questionnaire.
pub(crate) fn osteonecrosis() -> Questionnaire {
    let built_in = BuiltIn::named("osteonecrosis").expect("it is built in");
    check(built_in.source()).expect("what is built in is right")
}

/// Text that would be active if it were not escaped.
pub(crate) const HOSTILE: &str = concat!(
    r#"Hm <script>alert(1)</script> "a" 'b' & &amp; <!-- </script> </template> <img src=x onerror=alert(2)> "#,
    r#"[c](javascript:alert(3)) [d](https://example.org/"e"?f&g) ![h](https://example.org/i.png) "#,
    "&#27;[2J &#x202e; {question} {reasons} ]]> \\<b>"
);

/// The visible text of [`HOSTILE`] as Markdown.
pub(crate) const HOSTILE_SHOWN: &str = concat!(
    r#"Hm <script>alert(1)</script> "a" 'b' & & <!-- </script> </template> <img src=x onerror=alert(2)> "#,
    "c d h \u{fffd}[2J \u{fffd} {question} {reasons} ]]> <b>"
);

/// Blocks of Markdown, and links to invalid addresses.
const HOSTILE_BLOCKS: &str = "\
<div onclick=\"alert(5)\">\n<style>* { display: none }</style>\n</div>\n\n\
~~~\"><script>\n</code></pre><b>\n~~~\n\n# A\n\n###### B\n\n1. a\n   - b\n\n> c\n\n***\n\n\
[a](https://a/%zz) [b](https://a..b/) [c](https://a:99999/) [d](<https://a b/>) [e](https://a/#b#c) \
[f](https://a@b/) [g](https://a/^{|}) <vbscript:x> <h@example.org> [i <https://b.example> j](https://c.example) \
&#xfffe; &#0;";

/// A questionnaire in which every text is hostile, and the ids are names that have a meaning in JavaScript.
pub(crate) fn hostile() -> Questionnaire {
    let choices = json!({"constructor": HOSTILE, "length": HOSTILE});
    let question = |id: &str, question_type: &str| {
        json!({
            "id": id, "type": question_type, "text": HOSTILE, "hint": HOSTILE, "why": HOSTILE, "group": HOSTILE,
            "choices": choices,
        })
    };
    let mut number = question("prototype", "integer");
    number.as_object_mut().expect("an object").remove("choices");
    resolved(&json!({
        "selfcheck": 1, "id": "hostile", "title": HOSTILE, "version": HOSTILE, "language": "de",
        "about": HOSTILE_BLOCKS, "not_a_diagnosis": HOSTILE,
        "questions": [question("constructor", "select_one"), question("valueof", "select_multiple"), number],
        "article": {
            "title": HOSTILE, "publisher": HOSTILE, "reviewed": "2025-07-01", "url": "javascript:alert(4)",
            "sections": [{"id": "constructor", "title": HOSTILE, "passages": [
                {"id": "constructor", "text": HOSTILE, "source": HOSTILE,
                    "when": {"constructor": "constructor", "valueof": "constructor"}},
                {"id": "always", "text": HOSTILE},
            ]}],
        },
        "provider_prompt": {
            "text": HOSTILE,
            "points": [{"id": "constructor", "text": HOSTILE, "when": {"not": {"prototype": {"at_least": 3}}}}],
            "questions": [HOSTILE],
        },
    }))
}

/// A questionnaire of that many questions. Each one is asked after a yes to the previous one and leads to a passage.
pub(crate) fn long(questions: usize) -> Questionnaire {
    let id = |number: usize| format!("q{number}");
    let asked = |number: usize| {
        let mut question =
            json!({"id": id(number), "type": "yes_no", "text": format!("Is it {number}?")});
        if number > 1 {
            question["when"] = json!({ id(number - 1): "yes" });
        }
        question
    };
    let passage = |number: usize| json!({"id": id(number), "text": format!("It is {number}."), "when": {id(number): "yes"}});
    resolved(&json!({
        "selfcheck": 1, "id": "long", "title": "Long", "version": "1", "language": "en",
        "about": "Numbers.", "not_a_diagnosis": "No diagnosis.",
        "questions": (1..=questions).map(asked).collect::<Vec<_>>(),
        "article": {
            "title": "Numbers", "publisher": "Nobody", "reviewed": "2025-07",
            "sections": [{
                "id": "all_of_them", "title": "Numbers", "passages": (1..=questions).map(passage).collect::<Vec<_>>(),
            }],
        },
        "provider_prompt": {"text": "Ask."},
    }))
}

/// A questionnaire with a question of each type, two of which are asked only of people with pain, in a language other
/// than that of the first word of its title.
pub(crate) fn pain(language: &str) -> Questionnaire {
    let passage =
        |id: &str, when: Value| json!({"id": id, "text": "Call [112](tel:112).", "when": when});
    resolved(&json!({
        "selfcheck": 1, "id": "pain", "title": "MRI أين", "version": "1", "language": language,
        "about": "MRI أين.", "not_a_diagnosis": "HIV أين.",
        "questions": [
            {"id": "pain", "type": "yes_no", "text": "MRI أين"},
            {"id": "sites", "type": "select_multiple", "text": "L5 أين", "when": {"pain": "yes"}, "choices": {
                "left": "L5 أين", "right": "Right side", "none": {"label": "None of these", "exclusive": true},
            }},
            {"id": "weeks", "type": "integer", "text": "How many weeks?", "min": 0, "max": 520, "when": {"pain": "yes"}},
            {"id": "lift", "type": "select_one", "text": "How often?", "choices": {"never": "Never", "often": "Often"}},
        ],
        "article": {"title": "Pain", "publisher": "Nobody", "reviewed": "2025-07", "sections": [
            {"id": "signs", "title": "Signs", "passages": [
                {"id": "all", "text": "Pain is a sign of many things."},
                passage("left", json!({"sites": "left"})),
                passage("lifting", json!({"lift": "often"})),
            ]},
        ]},
        "provider_prompt": {
            "text": "Ask.",
            "points": [{"id": "long", "text": "Six weeks or more.", "when": {"weeks": {"at_least": 6}}}],
        },
    }))
}

/// The questionnaire in a JSON file.
pub(crate) fn resolved(file: &Value) -> Questionnaire {
    match check(Source::new("questionnaire.json", file.to_string())) {
        Ok(questionnaire) => questionnaire,
        Err(diagnostics) => panic!("{diagnostics:?}\n{file:#}"),
    }
}
