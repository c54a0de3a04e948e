//! Lettered boxes, notices and counts on the printed form.

use selfcheck::check::check;
use selfcheck::export::paper::{Sheet, markdown};
use selfcheck::source::Source;

/// The Markdown of a form from one line to another, for a questionnaire with these lines about questions and items.
pub(crate) fn printed(lines: &str, from: &str, to: &str) -> String {
    let file = format!(
        "selfcheck: 1\nid: small\ntitle: Small\nversion: 1.0.0\nlanguage: en\nabout: About.\n\
         not_a_diagnosis: None.\n{lines}"
    );
    let questionnaire =
        check(Source::new("small.yaml", file.clone())).unwrap_or_else(|_| panic!("{file}"));
    let form = markdown(&Sheet::new(&questionnaire));
    let start = form.find(from).unwrap_or_else(|| panic!("{form}"));
    let rest = &form[start..];
    let end = rest.find(to).unwrap_or_else(|| panic!("{form}"));
    rest[..end].to_owned()
}

pub(crate) const ARTICLE: &str = "
article: {title: A, publisher: P, reviewed: 2025-07, sections: [{id: s, title: S, passages: [{id: p, text: P.}]}]}
provider_prompt: {text: Talk.}
";

const SYMPTOMS: &str = "
get_care_now: Call if you cannot breathe well.
conditions:
  - {id: symptoms, text: you named two symptoms, when: {count: {at_least: 2, of: [{cough: yes}, {fever: yes}, {tired: yes}]}}}
questions:
  - {id: cough, type: yes_no, text: Cough?, choices: {'yes': 'Yes', 'no': 'No'}}
  - {id: fever, type: yes_no, text: Fever?, choices: {'yes': 'Yes', 'no': 'No'}}
  - {id: tired, type: yes_no, text: Tired?, choices: {'yes': 'Yes', 'no': 'No'}}
  - {id: test, type: yes_no, text: Tested?, choices: {'yes': 'Yes', 'no': 'No'}, when: {holds: symptoms}}
notices:
  - {id: both, when: {holds: symptoms, fever: yes}, text: Call today.}
  - {id: cough, when: {cough: yes}, text: Cover your mouth.}
article:
  title: A
  publisher: P
  reviewed: 2025-07
  sections:
    - id: s
      title: S
      passages:
        - {id: rest, title: How to rest, text: Rest., when: {holds: symptoms}}
        - {id: more, text: More., when: {test: no}}
provider_prompt:
  text: Talk.
  points: [{id: well, when: {not: {holds: symptoms}}, text: That you feel well.}]
  questions: [Always?, {id: which, when: {any: [{holds: symptoms}, {test: no}]}, text: Which test?}]
";

#[test]
fn a_box_and_a_notice_come_right_after_the_last_question_that_they_depend_on() {
    let expected = "\
#### Question 1

Cough?

- ☐ Yes
- ☐ No

**Notice 1.** *If you checked “Yes” in question 1:*

Cover your mouth.

#### Question 2

Fever?

- ☐ Yes
- ☐ No

#### Question 3

Tired?

- ☐ Yes
- ☐ No

☐ **Box A:** you named two symptoms

*Check this box if at least 2 of these are true:*

- you checked “Yes” in question 1
- you checked “Yes” in question 2
- you checked “Yes” in question 3

**Notice 2.** *If you checked box A, and you checked “Yes” in question 2:*

Call today.

#### Question 4

*Answer question 4 only if you checked box A. If not, go to the end of the questions.*

Tested?

- ☐ Yes
- ☐ No

";
    assert_eq!(printed(SYMPTOMS, "#### Question 1", "**End"), expected);
}

#[test]
fn the_key_names_boxes_passages_and_questions_to_ask() {
    let expected = "\
| Your answer | Read | Bring up | Ask |
| --- | --- | --- | --- |
| **Box A** | 1 |  | C |
| **4:** “No” | 2 |  | C |
| any or none: see the line next to it |  | B |  |

## Talk to your provider

Talk.

### Things to tell your provider

☐ **B.** *If you did not check box A:*

That you feel well.

### Questions to ask

- Always?

- **C.** *If you checked box A, or you checked “No” in question 4:*

  Which test?

";
    assert_eq!(
        printed(SYMPTOMS, "| Your answer", "## What to read"),
        expected
    );
    let expected = "\
**1.** How to rest

*If you checked box A:*

Rest.

**2.** *If you checked “No” in question 4:*

More.

";
    assert_eq!(printed(SYMPTOMS, "**1.**", "## This is not"), expected);
}

#[test]
fn when_to_get_care_now_comes_first() {
    let expected = "# Small\n\nVersion 1.0.0\n\n## When to get care now\n\nCall if you cannot breathe well.\n\nAbout.\n";
    assert!(printed(SYMPTOMS, "# Small", "## Questions").starts_with(expected));
}

#[test]
fn nobody_is_sent_past_a_box_or_a_notice_that_may_be_for_them() {
    let questions = format!(
        "
conditions:
  - {{id: long, text: it has been long, when: {{any: [{{weeks: {{at_least: 6}}}}, {{pain: unsure}}]}}}}
questions:
  - {{id: pain, type: select_one, text: Pain?, choices: {{a: A lot, some: Some, unsure: Not sure, no: None}}}}
  - {{id: weeks, type: integer, text: Weeks?, when: {{pain: a}}}}
  - {{id: last, type: yes_no, text: Last?, when: {{not: {{holds: long}}}}}}
notices:
  - {{id: some, when: {{pain: some, not: {{weeks: {{at_least: 1}}}}}}, text: Some.}}
{ARTICLE}"
    );
    let expected = "\
- ☐ A lot
- ☐ Some **→ go to notice 1**
- ☐ Not sure **→ go to box A**
- ☐ None **→ go to question 3**

*If you leave it blank, go to question 3.*

#### Question 2

Weeks?

Write a whole number: ____________

☐ **Box A:** it has been long

*Check this box if you wrote 6 or more in question 2, or you checked “Not sure” in question 1.*

**Notice 1.** *If you checked “Some” in question 1, and you did not write 1 or more in question 2:*

Some.

#### Question 3

*Answer question 3 only if you did not check box A. If not, go to the end of the questions.*

";
    assert_eq!(printed(&questions, "- ☐ A lot", "Last?"), expected);
}

#[test]
fn how_many_of_a_list_is_said_in_words() {
    let counts = [
        ("at_least: 2", "at least 2 of these are true:"),
        ("at_most: 2", "at most 2 of these are true:"),
        ("at_most: 1", "at most 1 of these is true:"),
        ("at_most: 0", "none of these is true:"),
        ("at_least: 1, at_most: 1", "exactly 1 of these is true:"),
        ("at_least: 2, at_most: 2", "exactly 2 of these are true:"),
        ("at_least: 1, at_most: 2", "from 1 to 2 of these are true:"),
    ];
    for (bounds, words) in counts {
        let questions = format!(
            "
questions:
  - {{id: a, type: yes_no, text: A?}}
  - {{id: b, type: yes_no, text: B?}}
  - {{id: c, type: yes_no, text: C?}}
  - {{id: d, type: yes_no, text: D?, when: {{count: {{{bounds}, of: [{{a: yes}}, {{b: yes}}, {{a: no, c: yes}}]}}}}}}
{ARTICLE}"
        );
        let expected = format!(
            "\
*Answer question 4 only if {words}*

- you checked “Yes” in question 1
- you checked “Yes” in question 2
- you checked “No” in question 1, and you checked “Yes” in question 3

*If not, go to the end of the questions.*

"
        );
        let asked = printed(&questions, "*Answer question 4", "D?");
        assert_eq!(asked, expected, "{bounds}");
    }
    // These are said as other groups are.
    let simple = [
        ("at_least: 1", "you checked “Yes” in question 1 or 2"),
        ("at_least: 2", "you checked “Yes” in questions 1 and 2"),
    ];
    for (bounds, words) in simple {
        let questions = format!(
            "
questions:
  - {{id: a, type: yes_no, text: A?}}
  - {{id: b, type: yes_no, text: B?}}
  - {{id: c, type: yes_no, text: C?, when: {{count: {{{bounds}, of: [{{a: yes}}, {{b: yes}}]}}}}}}
{ARTICLE}"
        );
        let asked = printed(&questions, "*Answer question 3", "C?");
        let expected = format!(
            "*Answer question 3 only if {words}. If not, go to the end of the questions.*\n\n"
        );
        assert_eq!(asked, expected, "{bounds}");
    }
}
