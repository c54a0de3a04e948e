//! Reads a record the way an answer file is read, and reports everything that is wrong with it.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;

use crate::answers::{Answers, mapping};
use crate::batch::rejection::{Rejection, in_words};
use crate::diagnostic::{Problem, ShapeProblem, SyntaxProblem};
use crate::questionnaire::Questionnaire;
use crate::tree::{self, Problems};

/// The `id` of a record as it is written, and its answers.
///
/// # Errors
///
/// Everything that is wrong with the record, with its `id` if that can be read.
pub(super) fn read<'t>(
    questionnaire: &Questionnaire,
    line: &'t [u8],
) -> Result<(&'t str, Answers), Rejection<'t>> {
    let text = str::from_utf8(line).map_err(|_| Rejection {
        id: id_of(line),
        error: Problem::from(SyntaxProblem::NotUtf8).message(),
    })?;
    let mut members = Members::default();
    let read = members.read(text);
    let id = members.valid_id();
    let refused = |error: String| Rejection { id, error };
    read.map_err(refused)?;
    let missing = |key| refused(Problem::from(ShapeProblem::MissingKey { key }).message());
    let written = members.id.ok_or_else(|| missing("id"))?;
    let answers = members.answers.ok_or_else(|| missing("answers"))?;
    let node = |json| tree::json(json).map_err(|wrong| refused(wrong.problem.message()));
    if id.is_none() {
        node(written)?;
    }
    let node = node(answers)?;
    let mut problems = Problems::default();
    let answers = mapping(questionnaire, &node, &mut problems);
    match in_words(&problems) {
        Some(error) => Err(refused(error)),
        None => Ok((written, answers)),
    }
}

/// The `id` of a record that may be cut off.
pub(in crate::batch) fn id_of(line: &[u8]) -> Option<&str> {
    let text = line.utf8_chunks().next()?.valid();
    let mut members = Members::default();
    // The rest of the text may be malformed: the beginning is enough.
    let _ = members.read(text);
    members.valid_id()
}

/// The error for a record followed by a comma, as in a list.
const AFTER_RECORD: &str = "there is a comma after the record: remove it";

/// Whether a line would be a record without the comma at its end.
pub(in crate::batch) fn has_comma_after(line: &[u8]) -> bool {
    let record = line.trim_ascii_end().strip_suffix(b",");
    record.is_some_and(|record| {
        record.trim_ascii_start().starts_with(b"{")
            && serde_json::from_slice::<IgnoredAny>(record).is_ok()
    })
}

/// The members of a record that have been read so far.
#[derive(Default)]
struct Members<'t> {
    id: Option<&'t str>,
    answers: Option<&'t str>,
}

impl<'t> Members<'t> {
    /// The `id`, if it is valid. The first pass skipped it by its brackets and quotes only, so its contents are checked
    /// here. Any number is valid, even one too large for the machine.
    fn valid_id(&self) -> Option<&'t str> {
        let is_number = |id: &str| id.starts_with(|c: char| c == '-' || c.is_ascii_digit());
        let is_valid = |id: &&str| is_number(id) || tree::json(id).is_ok();
        self.id.filter(is_valid)
    }

    fn read(&mut self, text: &'t str) -> Result<(), String> {
        let mut parser = serde_json::Deserializer::from_str(text);
        let read = DeserializeSeed::deserialize(self, &mut parser).and_then(|()| parser.end());
        read.map_err(|error| {
            if has_comma_after(text.as_bytes()) {
                return AFTER_RECORD.to_owned();
            }
            let words = error.to_string();
            let problem = words.split(" at line ").next().unwrap_or_default();
            let problem = problem.to_owned();
            match error.classify() {
                Category::Data => problem,
                _ => Problem::from(SyntaxProblem::InvalidJson { problem }).message(),
            }
        })
    }
}

impl<'de> DeserializeSeed<'de> for &mut Members<'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &mut Members<'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with `id` and `answers`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        while let Some(key) = access.next_key::<String>()? {
            let member = match key.as_str() {
                "id" => &mut self.id,
                "answers" => &mut self.answers,
                _ => {
                    let problem = ShapeProblem::UnknownKey {
                        key,
                        nearest: None,
                        known: vec!["id", "answers"],
                    };
                    return Err(A::Error::custom(Problem::from(problem).message()));
                }
            };
            if member.is_some() {
                return Err(A::Error::custom(
                    Problem::from(ShapeProblem::DuplicateKey { key }).message(),
                ));
            }
            *member = Some(access.next_value::<&RawValue>()?.get());
        }
        Ok(())
    }
}
