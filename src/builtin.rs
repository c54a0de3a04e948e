//! The built-in questionnaires.

use crate::check::check;
use crate::questionnaire::Questionnaire;
use crate::source::Source;

/// A questionnaire that is part of the program.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BuiltIn {
    /// Its id.
    pub id: &'static str,
    yaml: &'static str,
    examples: &'static [(&'static str, &'static str)],
}

/// All built-in questionnaires.
pub(crate) const BUILT_IN: &[BuiltIn] = &[BuiltIn {
    id: "osteonecrosis",
    yaml: include_str!("../questionnaires/osteonecrosis/questionnaire.yaml"),
    examples: OSTEONECROSIS_EXAMPLES,
}];

/// Names and embeds example files of the osteonecrosis questionnaire.
macro_rules! examples {
    ($($name:literal,)*) => {
        &[$((
            $name,
            include_str!(concat!("../questionnaires/osteonecrosis/examples/", $name, ".yaml")),
        ),)*]
    };
}

const OSTEONECROSIS_EXAMPLES: &[(&str, &str)] = examples![
    "constant-pain-and-trouble-walking",
    "everything-skipped",
    "heavy-alcohol-and-smoking",
    "hip-pain-after-long-term-corticosteroids",
    "hip-pain-without-risk-factor",
    "hiv-status-unknown",
    "hiv-with-high-blood-fats",
    "injury-without-pain",
    "jaw-and-bisphosphonates",
    "knee-pain-and-plans-to-exercise",
    "no-pain-no-risk-factor",
    "pain-and-unsure-about-signs",
    "shoulder-pain-after-injury",
    "unsure-throughout",
];

impl Questionnaire {
    /// The built-in questionnaire with a given id.
    ///
    /// # Panics
    ///
    /// Never: tests ensure that every built-in questionnaire is valid.
    #[must_use]
    pub fn built_in(id: &str) -> Option<Self> {
        let built_in = BuiltIn::named(id)?;
        Some(check(built_in.source()).expect("a built-in questionnaire is valid"))
    }
}

impl BuiltIn {
    /// The built-in questionnaire with a given id.
    #[must_use]
    pub(crate) fn named(id: &str) -> Option<&'static Self> {
        BUILT_IN.iter().find(|built_in| built_in.id == id)
    }

    /// Its questionnaire file.
    #[must_use]
    pub(crate) fn source(&self) -> Source {
        Source::new(format!("{}/questionnaire.yaml", self.id), self.yaml)
    }

    /// Its example files, each with its name without the extension.
    pub(crate) fn examples(&self) -> impl Iterator<Item = (&'static str, Source)> {
        let id = self.id;
        let examples = self.examples.iter();
        examples.map(move |(name, text)| {
            (
                *name,
                Source::new(format!("{id}/examples/{name}.yaml"), *text),
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_file_is_embedded() {
        for built_in in BUILT_IN {
            let folder = format!(
                "{}/questionnaires/{}/examples",
                env!("CARGO_MANIFEST_DIR"),
                built_in.id
            );
            let files = std::fs::read_dir(folder)
                .expect("the folder of examples")
                .map(|entry| {
                    let name = entry.expect("an example").file_name();
                    name.to_string_lossy().trim_end_matches(".yaml").to_owned()
                });
            let mut files: Vec<_> = files.collect();
            files.sort();
            let embedded: Vec<_> = built_in
                .examples()
                .map(|(name, _)| name.to_owned())
                .collect();
            assert_eq!(embedded, files);
        }
    }
}
