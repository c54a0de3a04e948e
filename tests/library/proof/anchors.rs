//! Findings about conditions with anchors: following their advice never changes an outcome.

use std::ops::Range;

use proptest::collection::vec;
use proptest::prelude::{any, prop_assert, proptest};
use selfcheck::answers::Answers;
use selfcheck::check::{Checked, examine};
use selfcheck::diagnostic::{Code, Diagnostics};
use selfcheck::proof::{Effort, prove};
use selfcheck::questionnaire::Claim;
use selfcheck::source::Source;
use selfcheck::tree::Problems;

use crate::tests::proof::brute::{asked, combinations, holds, shown};
use crate::tests::proof::findings::{RIGHT, said};
use crate::tests::proof::model::models;
use crate::tests::proof::runs;

proptest! {
    #![proptest_config(runs(192))]

    #[test]
    fn what_is_said_to_be_without_effect_can_be_left_out_of_the_text(
        model in models(),
        draws in vec((any::<u16>(), any::<u16>()), 12),
    ) {
        let text = with_anchors(model.to_yaml(), &draws);
        let before = read(&text).expect("it was tried");
        let answers = combinations(&before.questionnaire);
        let outcomes = outcomes(&before, &answers);
        let mut all = text.clone();
        let mut first_removed = text.len();
        for place in advice(&before).into_iter().rev() {
            if place >= first_removed {
                // It was in what is already removed.
                continue;
            }
            let item = item(&all, place);
            let mut left = text.clone();
            left.replace_range(item.clone(), "");
            if let Some(after) = read(&left) {
                prop_assert!(self::outcomes(&after, &answers) == outcomes, "{}\nbecomes\n{}", text, left);
                first_removed = item.start;
                all.replace_range(item, "");
            } else {
                // Otherwise, the removed part has an anchor that is needed, and the author is told to move it.
                prop_assert!(text[item].starts_with(", when"), "{}\nbecomes\n{}", text, left);
            }
        }
        let after = read(&all).unwrap_or_else(|| panic!("not a file any more:\n{all}\nbefore:\n{text}"));
        prop_assert!(self::outcomes(&after, &answers) == outcomes, "{}\nbecomes\n{}", text, all);
    }
}

const OF_PASSAGE: &str = "when: {lifting: often}\n          text";
const OF_POINT: &str = "when: {weeks: {at_least: 6}}";
const OTHER_SECTION: &str = "provider_prompt:\n";

/// The replaced text, and its replacement.
type Change = (&'static str, &'static str);

/// Changes to a valid questionnaire, and the resulting findings: `line:column code: message`.
const SHARED: &[(&[Change], &[&str])] = &[
    // A part with an effect at one use is needed, even if it has no effect at the other.
    (
        &[
            (
                OF_PASSAGE,
                "when: {any: &x [{lifting: often}, {weeks: {at_least: 6}}]}\n          text",
            ),
            (OF_POINT, "when: {not: {weeks: {at_least: 6}}, any: *x}"),
        ],
        &[],
    ),
    // A part without effect at any use is reported once, where it is written.
    (
        &[
            (
                OF_PASSAGE,
                "when: {back_pain: no, any: &x [{lifting: often}, {weeks: {at_least: 6}}]}\n          text",
            ),
            (OF_POINT, "when: {not: {weeks: {at_least: 6}}, any: *x}"),
        ],
        &["39:61 part-without-effect: this part of the condition changes nothing"],
    ),
    // An alias without effect is reported at its place, whatever effect the part has at other places.
    (
        &[
            (
                OF_PASSAGE,
                "when: {any: [&x {lifting: often}, {back_pain: no}]}\n          text",
            ),
            (OF_POINT, "when: {any: [{lifting: [never, often]}, *x]}"),
        ],
        &["51:47 part-without-effect: this part of the condition changes nothing"],
    ),
    // A part with an anchor that is needed elsewhere cannot be removed, but the choice next to it can.
    (
        &[
            (
                OF_PASSAGE,
                "when: {any: [{lifting: [never, often]}, &x {lifting: often}]}\n          text",
            ),
            (OF_POINT, "when: *x"),
        ],
        &["39:42 part-without-effect: this part of the condition changes nothing"],
    ),
    // A passage that is never shown is reported at its own place.
    (
        &[
            (
                OF_PASSAGE,
                "when: &x {back_pain: no, weeks: {at_least: 6}}\n          text",
            ),
            (OF_POINT, "when: *x"),
        ],
        &[
            "26:9 question-without-effect: the answer to `lifting` changes nothing",
            "39:17 never-shown: no answers show the passage `causes/lifting`",
            "51:13 never-shown: no answers show the talking point `long_lasting`",
        ],
    ),
    // So is a condition that holds for all answers.
    (
        &[
            (
                OF_PASSAGE,
                "when: &x {not: {back_pain: no, lifting: often, weeks: {at_least: 0}}}\n          text",
            ),
            (OF_POINT, "when: *x"),
        ],
        &[
            "26:9 question-without-effect: the answer to `lifting` changes nothing",
            "39:21 always-true: this condition holds for all answers",
            "51:13 always-true: this condition holds for all answers",
        ],
    ),
    // An anchor within an anchor, and an alias within one.
    (
        &[
            (
                OF_PASSAGE,
                "when: {any: &x [{all: [&y {lifting: often}, {back_pain: yes}]}, {lifting: never, back_pain: no}, {lifting: never}]}\n          text",
            ),
            (
                OF_POINT,
                "when: {all: [{any: *x}, {any: [*y, {weeks: {at_least: 6}}]}]}",
            ),
        ],
        &["39:75 part-without-effect: this part of the condition changes nothing"],
    ),
    // A whole passage.
    (
        &[
            (
                "- id: lifting\n          when: {lifting: often}\n          text",
                "- &p\n          id: lifting\n          when: {lifting: [often, never], any: [{lifting: often}, {back_pain: no, weeks: {at_least: 0}}]}\n          text",
            ),
            (
                OTHER_SECTION,
                "    - {id: more, title: More, passages: [*p]}\nprovider_prompt:\n",
            ),
        ],
        &[
            "40:18 part-without-effect: this part of the condition changes nothing",
            "40:67 part-without-effect: this part of the condition changes nothing",
        ],
    ),
    // A list of choices.
    (
        &[
            ("pain_sites: [left, right]", "pain_sites: &c [left, right]"),
            (
                OF_POINT,
                "when: {pain_sites: *c, any: [{pain_sites: left}, {weeks: {at_least: 6}}]}",
            ),
        ],
        &[],
    ),
];

#[test]
fn a_part_that_is_used_several_times_is_without_effect_where_it_is_so_at_all_its_uses() {
    let mut wrong = Vec::new();
    for (changes, expected) in SHARED {
        let mut text = RIGHT.split("promises:").next().expect("a text").to_owned();
        for (from, to) in *changes {
            assert!(text.contains(from), "{from}");
            text = text.replacen(from, to, 1);
        }
        let checked = examine(Source::new("back.yaml", text.as_str()));
        let said = said(&diagnose(
            &checked.unwrap_or_else(|problems| panic!("{problems:#?}")),
        ));
        if said != *expected {
            wrong.push(format!(
                "{changes:#?} should give\n{expected:#?}\nand gives\n{said:#?}\n"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.concat());
}

/// Gives some parts of conditions an anchor and replaces some others by an alias of it. A replacement that does not
/// result in a valid questionnaire is undone.
fn with_anchors(mut text: String, draws: &[(u16, u16)]) -> String {
    for (number, (one, other)) in draws.iter().enumerate() {
        let parts = parts(&text);
        if parts.len() < 2 {
            return text;
        }
        let pick = |number: &u16| parts[usize::from(*number) % parts.len()].clone();
        let (first, second) = (pick(one), pick(other));
        let is_free =
            text[..first.start].ends_with([' ', '[']) && !text[..first.start].ends_with("& ");
        let has_anchor = text[second.clone()].contains('&');
        if first.end > second.start || has_anchor || !is_free {
            continue;
        }
        let known = anchor_before(&text[..first.start]);
        let name = known.clone().unwrap_or_else(|| format!("a{number}"));
        let mut tried = text.clone();
        tried.replace_range(second, &format!("*{name} "));
        if known.is_none() {
            tried.insert_str(first.start, &format!("&{name} "));
        }
        if read(&tried).is_some() {
            text = tried;
        }
    }
    text
}

/// The anchor that a part has already.
fn anchor_before(text: &str) -> Option<String> {
    let word = text.strip_suffix(' ')?.rsplit([' ', '[', '{']).next()?;
    word.strip_prefix('&').map(str::to_owned)
}

/// The lists and mappings within conditions.
fn parts(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    for (start, _) in text.match_indices("when: ") {
        let start = start + "when: ".len();
        let mut open = Vec::new();
        for (at, byte) in text[start..].bytes().enumerate() {
            match byte {
                b'{' | b'[' => open.push(start + at),
                b'}' | b']' => parts.extend(open.pop().map(|first| first..start + at + 1)),
                b',' if open.is_empty() => break,
                _ => {}
            }
            if open.is_empty() && matches!(byte, b'}' | b']') {
                break;
            }
        }
    }
    parts
}

fn read(text: &str) -> Option<Checked> {
    examine(Source::new("anchors.yaml", text)).ok()
}

/// The items that answers show, the questions that they ask, and which promises apply to them.
fn outcomes(checked: &Checked, answers: &[Answers]) -> Vec<impl PartialEq + use<>> {
    let questionnaire = &checked.questionnaire;
    let outcome = |answers: &Answers| {
        let promises = questionnaire
            .promises
            .iter()
            .map(|promise| match &promise.claim {
                Claim::Outcome { when, .. } => holds(questionnaire, answers, when),
                Claim::OnlyAdds { .. } => true,
            });
        let promises: Vec<_> = promises.collect();
        (
            shown(questionnaire, answers),
            asked(questionnaire, answers),
            promises,
        )
    };
    answers.iter().map(outcome).collect()
}

/// The places of the parts that are reported as having no effect and can be removed by themselves.
fn advice(checked: &Checked) -> Vec<usize> {
    let without_effect = [Code::AlwaysTrue, Code::PartWithoutEffect];
    let diagnostics = diagnose(checked);
    let items = diagnostics.items().iter();
    items
        .filter(|item| without_effect.contains(&item.problem.code()))
        .filter(|item| {
            // A named condition needs its `when`, and so does a notice.
            item.code() != Code::AlwaysTrue || item.help().as_deref() == Some("remove `when`")
        })
        .map(|item| item.span.start)
        .collect()
}

fn diagnose(checked: &Checked) -> Diagnostics {
    let mut problems = Problems::default();
    let proof = prove(&checked.questionnaire, &checked.repeats(), Effort::DEFAULT);
    for finding in proof.findings {
        checked.note_explained(&finding.spot, finding.problem, finding.why, &mut problems);
    }
    checked.diagnostics(problems)
}

/// The part at a place, with a comma: an item of a list or an entry of a mapping, or all of the condition.
fn item(text: &str, place: usize) -> Range<usize> {
    let (open, close) = around(text, place);
    let items = items(text, open + 1, close);
    let item = items.iter().find(|item| item.contains(&place));
    let item = item.expect("the place is in an item").clone();
    if items.len() == 1 {
        // A single item represents the whole that it is in.
        self::item(text, open)
    } else if item.end < close {
        item.start..item.end + 1
    } else {
        item.start - 1..item.end
    }
}

/// The brackets around a place.
fn around(text: &str, place: usize) -> (usize, usize) {
    let mut depth = 0;
    let open = text[..place].bytes().rposition(|byte| {
        match byte {
            b'}' | b']' => depth += 1,
            b'{' | b'[' if depth == 0 => return true,
            b'{' | b'[' => depth -= 1,
            _ => {}
        }
        false
    });
    let open = open.expect("a part is in brackets");
    let mut depth = 0;
    let close = text[open..].bytes().position(|byte| {
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    (open, open + close.expect("brackets are closed"))
}

/// The ranges between the commas inside a pair of brackets.
fn items(text: &str, start: usize, end: usize) -> Vec<Range<usize>> {
    let mut items = Vec::new();
    let (mut depth, mut first) = (0, start);
    for (at, byte) in text[start..end].bytes().enumerate() {
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            b',' if depth == 0 => {
                items.push(first..start + at);
                first = start + at + 1;
            }
            _ => {}
        }
    }
    items.push(first..end);
    items
}
