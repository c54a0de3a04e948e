//! What is wrong, as facts without words.

use super::{Code, Doubt, FileKind, Flaw, Kind, YamlMistake};
use crate::source::Form;

/// One problem, without its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Bytes that are no UTF-8.
    NotUtf8,
    /// A file that is not UTF-8 text.
    NotText {
        /// What it looks like.
        form: Form,
    },
    /// A file of another kind than the one that belongs there.
    WrongFile {
        /// What it is.
        found: FileKind,
        /// What it should be.
        wanted: FileKind,
    },
    /// A character that is not for showing.
    ControlCharacter {
        /// The character.
        character: char,
    },
    /// What cannot be read as YAML.
    InvalidYaml {
        /// What the author most likely did.
        mistake: YamlMistake,
    },
    /// What the JSON parser says.
    InvalidJson {
        /// Its words.
        problem: String,
    },
    /// A second YAML document begins.
    SecondDocument,
    /// A value has a YAML tag.
    YamlTag,
    /// A key that stood before in the same mapping.
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// A key that nobody asked for.
    UnknownKey {
        /// The key.
        key: String,
        /// The key that was probably meant.
        nearest: Option<&'static str>,
        /// The keys that may stand there.
        known: Vec<&'static str>,
    },
    /// A key that is required and is not there.
    MissingKey {
        /// The key.
        key: &'static str,
    },
    /// A value of another kind than expected.
    WrongType {
        /// What belongs there.
        expected: &'static str,
        /// What stands there.
        found: &'static str,
    },
    /// Choices that are not a mapping of ids and labels.
    NotChoices {
        /// What is there.
        found: &'static str,
        /// What belongs there.
        expected: &'static str,
        /// An id for the first of them.
        id: String,
        /// How it is shown.
        label: String,
    },
    /// A number in braces whose decimal comma begins a second entry.
    CommaInNumber {
        /// The number as it was meant.
        written: String,
    },
    /// Something else than a whole number as the value of a key.
    NotANumber {
        /// The key.
        key: &'static str,
        /// What is there.
        found: &'static str,
        /// As written, where it is a text or a number.
        written: Option<String>,
    },
    /// A merge key.
    MergeKey,
    /// A key in a range that is not a bound.
    UnknownBound {
        /// The question.
        of: String,
        /// The key.
        key: String,
        /// Its value, where it is a whole number.
        number: Option<i64>,
    },
    /// A text of nothing but white space, or none.
    BlankText,
    /// A list or mapping without entries.
    EmptyList {
        /// What it needs at least one of.
        needs: &'static str,
    },
    /// A `selfcheck:` number that is not 1.
    UnsupportedFormat {
        /// The number.
        found: i64,
    },
    /// An id that is not `[a-z][a-z0-9_]*`.
    InvalidId {
        /// The id.
        id: String,
        /// What it was given to.
        kind: Kind,
    },
    /// An id that means something else in this format.
    ReservedId {
        /// The id.
        id: String,
        /// What it was given to.
        kind: Kind,
    },
    /// An id that stood before.
    DuplicateId {
        /// The id.
        id: String,
        /// What bears it.
        kind: Kind,
    },
    /// A date that is no YYYY-MM or YYYY-MM-DD.
    InvalidDate {
        /// As written.
        found: String,
    },
    /// A language tag that is none.
    InvalidLanguage {
        /// As written.
        found: String,
    },
    /// A question type that is none.
    UnknownType {
        /// As written.
        found: String,
        /// The type that was probably meant.
        nearest: Option<&'static str>,
    },
    /// A key on a question of a type that has no use for it.
    KeyNotForType {
        /// The key.
        key: &'static str,
        /// The type of the question.
        question_type: &'static str,
        /// The types that it goes with.
        goes_with: &'static [&'static str],
    },
    /// A least that is more than the most.
    EmptyRange {
        /// The lower bound.
        least: i64,
        /// The upper bound.
        most: i64,
    },
    /// A condition without entries, or an empty list in one.
    EmptyCondition,
    /// A reference to a question that does not exist.
    UnknownQuestion {
        /// The id.
        id: String,
        /// The id that was probably meant.
        nearest: Option<String>,
    },
    /// A condition on the question that it belongs to, or on a later one.
    LaterQuestion {
        /// The question that is named.
        id: String,
        /// The question that the condition belongs to.
        of: String,
    },
    /// A reference to a choice that the question does not have.
    UnknownChoice {
        /// The question.
        question: String,
        /// The choice.
        choice: String,
        /// The choice that was probably meant.
        nearest: Option<String>,
        /// The choices that there are.
        choices: Vec<String>,
    },
    /// A `true` or `false` for a choice.
    BooleanChoice {
        /// The value.
        found: bool,
        /// The choices that there are.
        choices: Vec<String>,
    },
    /// Something else than a range for a number.
    NotARange {
        /// The question.
        question: String,
        /// The values as written, as far as they are texts and numbers.
        written: Vec<String>,
    },
    /// Something else than a choice for a question with choices.
    NotAChoice {
        /// The question.
        question: String,
        /// The choices that there are.
        choices: Vec<String>,
    },
    /// A reference to a passage that does not exist.
    UnknownPassage {
        /// As written.
        found: String,
        /// `section/passage` that was probably meant.
        nearest: Option<String>,
    },
    /// A reference to a talking point that does not exist.
    UnknownPoint {
        /// As written.
        found: String,
        /// The id that was probably meant.
        nearest: Option<String>,
    },
    /// A promise without a claim, or with one too many.
    NoClaim {
        /// Whether it has `only_adds` and another claim beside it.
        mixed: bool,
    },
    /// Answers for a questionnaire that cannot be found.
    UnknownQuestionnaire {
        /// The id.
        id: String,
        /// The id that was probably meant.
        nearest: Option<String>,
    },
    /// Answers for another questionnaire.
    OtherQuestionnaire {
        /// The one that the file names.
        found: String,
        /// The one that was asked for.
        wanted: String,
    },
    /// An answer that its question cannot have.
    WrongAnswer {
        /// The question.
        question: String,
        /// What an answer to it is, such as "a whole number".
        expected: &'static str,
        /// What stands there.
        found: &'static str,
        /// As written, where it is a text or a number; of a list, its first.
        written: Option<String>,
    },
    /// A choice given a second time.
    ChoiceTwice {
        /// The choice.
        choice: String,
    },
    /// An exclusive choice that is not alone.
    ExclusiveChoice {
        /// The choice.
        choice: String,
    },
    /// A number outside the question's bounds.
    OutOfRange {
        /// The number, as written.
        number: String,
        /// The least that is allowed.
        min: Option<i64>,
        /// The most that is allowed.
        max: Option<i64>,
    },
    /// An `allow` for a code that does not exist.
    UnknownCode {
        /// As written.
        found: String,
        /// The warning that was probably meant.
        nearest: Option<Code>,
    },
    /// An `allow` for an error.
    NotAWarning {
        /// The error.
        code: Code,
    },
    /// Something that an author may have a reason for.
    Doubt(Doubt),
    /// Something that a proof over all answers finds.
    Flaw(Flaw),
}
