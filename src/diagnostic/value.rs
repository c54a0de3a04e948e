//! The kinds of values in a file, as expected and as found.

use std::fmt;

/// The kind of value that is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// A text.
    Text,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    WholeNumber,
    /// A list.
    List,
    /// A mapping.
    Mapping,
    /// A text, a number, or `true` or `false`.
    SingleValue,
    /// The label of a choice.
    Label,
    /// A condition.
    Condition,
    /// A mapping of conditions to count, with bounds.
    Count,
    /// A name, such as the key of a mapping.
    Name,
    /// One of the choices.
    Choice,
    /// Exactly one choice.
    OneChoice,
    /// A choice or a list of them.
    SomeChoices,
    /// The id of a question with choices.
    QuestionWithChoices,
}

/// The kind of value that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ValueKind {
    /// An empty value.
    Nothing,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    WholeNumber,
    /// A whole number that does not fit in 64 bits.
    LargeNumber,
    /// Any other number.
    Number,
    /// A text.
    Text,
    /// A list.
    List,
    /// A mapping.
    Mapping,
    /// A value with a YAML tag.
    Tagged,
    /// The id of a question whose answer is a number.
    NumberQuestion,
}

impl Expected {
    /// The help for a value of the wrong kind.
    pub(super) fn instead_of(self, found: ValueKind) -> Option<&'static str> {
        match (self, found) {
            (
                Self::Text,
                ValueKind::Number
                | ValueKind::LargeNumber
                | ValueKind::WholeNumber
                | ValueKind::Boolean,
            ) => Some("put it in quotes to make it a text"),
            (Self::Condition, _) => Some(
                "write a condition as `question: choice`, or as `holds: id` for a named one; put several into a list under \
                 `all` or `any`",
            ),
            (Self::Count, _) => Some("write `count: {of: [..., ...], at_least: 2}`"),
            (Self::List, _) => Some(
                "put it in brackets, `[...]`, or put each entry on a line that begins with `- `",
            ),
            (Self::Mapping, ValueKind::Text) => {
                Some("a mapping is written `key: value`, with a space after the colon")
            }
            (Self::Mapping, ValueKind::List) => Some("remove the brackets, or the `- ` before it"),
            (Self::Name, ValueKind::Boolean) => Some("write `yes` or `no`"),
            (Self::Name, ValueKind::Nothing) => Some("write a name before the colon"),
            _ => None,
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "a text",
            Self::Boolean => "true or false",
            Self::WholeNumber => "a whole number",
            Self::List => "a list",
            Self::Mapping | Self::Count => "a mapping",
            Self::SingleValue => "a single value",
            Self::Label => "a label",
            Self::Condition => "a condition",
            Self::Name => "a name",
            Self::Choice => "a choice",
            Self::OneChoice => "one choice",
            Self::SomeChoices => "a choice or a list of choices",
            Self::QuestionWithChoices => "a question with choices",
        })
    }
}

impl fmt::Display for ValueKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nothing => "nothing",
            Self::Boolean => "true or false",
            Self::WholeNumber => "a whole number",
            Self::LargeNumber => "a number that is too large",
            Self::Number => "a number",
            Self::Text => "a text",
            Self::List => "a list",
            Self::Mapping => "a mapping",
            Self::Tagged => "a YAML tag",
            Self::NumberQuestion => "a question for a number",
        })
    }
}
