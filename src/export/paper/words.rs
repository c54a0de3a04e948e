//! What is printed on every sheet, whatever the questionnaire.

/// Above the notice.
pub(super) const NOT_A_DIAGNOSIS: &str = "This is not a diagnosis";

/// Above what is said of filling in.
pub(super) const HOW_TO: &str = "How to fill this in";

/// How to fill a sheet in.
pub(super) const HOW_TO_TEXT: &str = "\
Begin with question 1, and go on from question to question. Tick one box at each, unless it says otherwise. Where an \
arrow stands behind the box that you tick, or a line tells you to go to another question, go there; what you pass over \
stays blank. You may leave any question blank. When you are done, the key at the end tells you what to read and what to \
bring up with your health care provider. This sheet is yours: keep it, and show it to whom you like.";

/// Above the questions.
pub(super) const QUESTIONS: &str = "Questions";

/// Behind the last question.
pub(super) const END: &str = "End of the questions.";

/// What to do then.
pub(super) const THEN: &str = "Now take the key to see what to read and what to bring up.";

/// Above the key.
pub(super) const KEY: &str = "Key: which answers lead to what";

/// How to use the key.
pub(super) const KEY_TEXT: &str = "\
Find each box that you ticked. The numbers are those of the parts to read, the letters those of the points to bring up. \
One in brackets depends on other answers too: the line at that number or letter tells you.";

/// In the key, what needs no answer.
pub(super) const EVERYONE: &str = "everyone";

/// In the key, what an answer that is not given leads to.
pub(super) const ELSEWHERE: &str = "any or none: see the line there";

/// The columns of the key.
pub(super) const COLUMNS: [&str; 4] = ["Question", "Your answer", "Read", "Bring up"];

/// Above the passages.
pub(super) const READ: &str = "What to read";

/// At a passage without a condition.
pub(super) const READ_ALWAYS: &str = "Everyone reads this.";

/// Above what is said to everybody.
pub(super) const PROVIDER: &str = "Talk to your provider";

/// Above the points.
pub(super) const BRING_UP: &str = "What to bring up";

/// At a point without a condition.
pub(super) const BRING_UP_ALWAYS: &str = "Everyone brings this up.";

/// Above the questions for the provider.
pub(super) const ASK: &str = "What to ask";

/// Above the reasons for questions.
pub(super) const WHY: &str = "Why we ask";
