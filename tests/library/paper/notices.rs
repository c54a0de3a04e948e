//! Where notices are printed on the form.

use super::named::{ARTICLE, printed};

const BREATH: &str = "
questions:
  - {id: cough, type: yes_no, text: Cough?}
  - {id: fever, type: yes_no, text: Fever?, choices: {'yes': 'Yes', 'no': 'No'}}
  - {id: breath, type: yes_no, text: Short of breath?, choices: {'yes': 'Yes', 'no': 'No'}}
  - {id: last, type: yes_no, text: Last?}
";

/// What is printed between the questions about fever and breath and the last one, with such a notice.
fn after_fever(conditions: &str, when: &str) -> String {
    let notice = format!("notices: [{{id: call, when: {when}, text: Call now.}}]");
    let lines = format!("{conditions}{BREATH}{notice}{ARTICLE}");
    printed(&lines, "Fever?", "#### Question 4")
}

#[test]
fn a_notice_is_printed_after_each_question_that_can_decide_it() {
    let expected = "\
Fever?

- ☐ Yes
- ☐ No

**Notice 1.** *If you checked “Yes” in question 1 or 2:*

Call now.

#### Question 3

Short of breath?

- ☐ Yes
- ☐ No

**Notice 2.** *If you checked “Yes” in question 3, and you checked “No” in question 2:*

Call now.

";
    let sooner =
        "{any: [{all: [{fever: yes}]}, {count: {at_least: 1, of: [{cough: yes}, {fever: yes}]}}]}";
    let later = "{breath: yes, fever: no}";
    let printed = after_fever("", &format!("{{any: [{sooner}, {later}]}}"));
    assert_eq!(printed, expected);
    // What has a name is decided as early. No box sums it up if only the notice names it.
    let named =
        format!("conditions: [{{id: ill, text: you are ill, when: {{any: [{sooner}, {later}]}}}}]");
    assert_eq!(after_fever(&named, "{holds: ill}"), expected);
}

#[test]
fn a_notice_that_one_question_decides_is_printed_once() {
    let expected = "\
Fever?

- ☐ Yes
- ☐ No

#### Question 3

Short of breath?

- ☐ Yes
- ☐ No

**Notice 1.** *If you checked “Yes” in question 3, or you checked “Yes” in questions 1 and 3:*

Call now.

";
    let when = "{any: [{breath: yes}, {breath: yes, cough: yes}]}";
    assert_eq!(after_fever("", when), expected);
}
