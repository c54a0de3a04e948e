//! The lists: one file a language, data alone, so that whoever knows the language can extend it.

use std::sync::LazyLock;

use serde::Deserialize;
use serde_yaml::Mapping;

use super::grammar::Grammar;
use super::phrase::{Phrase, Sets, openers};
use super::rule::{Rule, Topic};

/// Each language with its list; a further one is a file and a line here.
const LISTS: [(&str, &str); 1] = [("en", include_str!("en.yaml"))];

static LOADED: LazyLock<Vec<(&str, List)>> = LazyLock::new(|| {
    let load = |(language, text)| {
        let list = List::read(text).expect("an embedded list can be read, as a test holds");
        (language, list)
    };
    LISTS.into_iter().map(load).collect()
});

/// What is looked for in a language.
#[derive(Debug)]
pub(super) struct List {
    /// How words and clauses are made.
    pub(super) grammar: Grammar,
    /// The phrases, by what is the matter with them; where two overlap, the earlier counts.
    pub(super) rules: Vec<(Topic, Rule)>,
    /// How hard a passage may be to read, by its length; nothing in a language where that cannot be measured.
    pub(super) reading_grade: Vec<ReadingGrade>,
}

/// How hard a passage may be to read.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReadingGrade {
    /// From how many words on this holds, where no later one does.
    pub(super) from_words: usize,
    /// The highest school grade.
    pub(super) at_most: f64,
}

impl List {
    /// The list for a BCP 47 tag: that of its language, whatever the region.
    pub(super) fn of(tag: &str) -> Option<&'static Self> {
        let language = tag.split('-').next().unwrap_or_default();
        LOADED
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(language))
            .map(|(_, list)| list)
    }

    fn read(text: &str) -> Result<Self, String> {
        let file: File = serde_yaml::from_str(text).map_err(|error| error.to_string())?;
        let sets = sets(&file.sets)?;
        let topics = [
            (Topic::Score, file.score),
            (Topic::Reassurance, file.reassurance),
            (Topic::Diagnosis, file.diagnosis),
            (Topic::StopWithoutProvider, file.stop_without_provider),
            (Topic::HarshWord, file.harsh_word),
        ];
        let mut rules = Vec::new();
        for (topic, entries) in topics {
            for entry in entries {
                rules.push((topic, entry.rule(&sets)?));
            }
        }
        Ok(Self {
            grammar: file.grammar,
            rules,
            reading_grade: file.reading_grade,
        })
    }
}

/// A list as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    grammar: Grammar,
    #[serde(default)]
    reading_grade: Vec<ReadingGrade>,
    sets: Mapping,
    diagnosis: Vec<Entry>,
    score: Vec<Entry>,
    reassurance: Vec<Entry>,
    stop_without_provider: Vec<Entry>,
    harsh_word: Vec<Entry>,
}

/// A rule as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    phrases: Vec<String>,
    #[serde(default)]
    only_after: Vec<String>,
    #[serde(default)]
    not_after: Vec<String>,
    #[serde(default)]
    not_before: Vec<String>,
    #[serde(default)]
    not_about: Vec<String>,
    #[serde(default)]
    not_ahead: Vec<String>,
    #[serde(default)]
    only_with: Vec<String>,
    #[serde(default)]
    not_with: Vec<String>,
    instead: String,
}

impl Entry {
    fn rule(self, sets: &Sets) -> Result<Rule, String> {
        let parse = |phrases: &[String]| parse(phrases, sets);
        let phrases = parse(&self.phrases)?;
        Ok(Rule {
            openers: openers(&phrases),
            phrases,
            only_after: parse(&self.only_after)?,
            not_after: parse(&self.not_after)?,
            not_before: parse(&self.not_before)?,
            not_about: parse(&self.not_about)?,
            not_ahead: parse(&self.not_ahead)?,
            only_with: parse(&self.only_with)?,
            not_with: parse(&self.not_with)?,
            instead: self.instead,
        })
    }
}

fn parse(phrases: &[String], sets: &Sets) -> Result<Vec<Phrase>, String> {
    phrases
        .iter()
        .map(|text| Phrase::parse(text, sets))
        .collect()
}

/// The sets in their order, in which a set can name those before it.
fn sets(written: &Mapping) -> Result<Sets, String> {
    let mut sets = Sets::new();
    for (name, phrases) in written {
        let name = name.as_str().unwrap_or_default().to_owned();
        let phrases: Vec<String> =
            serde_yaml::from_value(phrases.clone()).map_err(|error| error.to_string())?;
        let phrases = parse(&phrases, &sets)?;
        sets.insert(name, phrases.into());
    }
    Ok(sets)
}
