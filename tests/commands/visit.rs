//! `run --part visit`: what to take along to a visit.

use crate::{printed, selfcheck};

const HIP: &str = "questionnaires/osteonecrosis/examples/hip-pain-without-risk-factor.yaml";

#[test]
fn a_list_for_a_visit_has_what_to_tell_and_to_ask_without_reasons_and_nothing_to_read() {
    let text = printed(&["run", "--answers", HIP, "--part", "visit"]);
    let expected = "\
Things to tell your provider
----------------------------

- Your joint pain: where it is, when it began, and what makes it better or
  worse.

- Your hip, groin or buttock pain: which side it is on.
";
    assert!(text.contains(expected), "{text}");
    for part in [
        "Osteonecrosis self-check\n",
        "Version 2.0.0. Date: ____",
        "When to get care now\n",
        "\n[ ] What on this list matters most?\n",
        "\nNotes\n",
        "This self-check is not a diagnosis.",
        "Reviewed: July 2025",
        "Contact: ____",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    for part in ["Because", "What to read", "Bone death"] {
        assert!(!text.contains(part), "{part}: {text}");
    }
}

#[test]
fn a_list_for_a_visit_has_boxes_in_markdown_and_html_and_is_not_json() {
    let arguments = ["run", "--answers", HIP, "--part", "visit", "--format"];
    let markdown = printed(&[&arguments[..], &["markdown"]].concat());
    assert!(
        markdown.contains("\n- ☐ What on this list matters most?\n"),
        "{markdown}"
    );
    let html = printed(&[&arguments[..], &["html"]].concat());
    assert!(html.contains("<span class=\"box\"></span>"), "{html}");
    assert!(!html.contains("class=\"passage\""), "{html}");
    let json = selfcheck(&[&arguments[..], &["json"]].concat());
    let json = { json }.output().expect("it starts");
    assert_eq!((json.status.code(), json.stdout.len()), (Some(2), 0));
    let said = String::from_utf8_lossy(&json.stderr);
    assert!(
        said.starts_with("error: `--part visit` cannot be JSON\n"),
        "{said}"
    );
}
