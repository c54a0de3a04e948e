//! Single texts on the printed form.

use super::named::{ARTICLE, printed};

#[test]
fn a_number_with_one_value_is_asked_for_as_it_is() {
    let questions = format!(
        "
questions:
  - {{id: a, type: integer, text: Five?, min: 5, max: 5}}
{ARTICLE}"
    );
    let expected = "Five?\n\nWrite the number 5: ____________\n\n";
    assert_eq!(printed(&questions, "Five?", "**End"), expected);
}

#[test]
fn headings_in_a_passage_are_below_the_heading_of_its_section() {
    let lines = "
questions: [{id: a, type: yes_no, text: A?}]
article:
  title: A
  publisher: P
  reviewed: 2025-07
  sections:
    - id: s
      title: S
      passages: [{id: p, title: T, text: \"# First\\n\\n## Second\\n\\nText.\"}]
provider_prompt: {text: Talk.}
";
    let expected = "\
### S

**1.** T

*For everyone:*

#### First

##### Second

Text.

";
    assert_eq!(printed(lines, "### S", "## This is not"), expected);
}
