//! The lists: one data file per language, so that people who know the language can extend it.

use std::sync::LazyLock;

use serde::Deserialize;
use serde_yaml::Mapping;

use super::grammar::Grammar;
use super::phrase::{Phrase, Sets, openers};
use super::rule::{Rule, Topic};

/// The lists by language. To add one, add a file and a line here.
const LISTS: [(&str, &str); 1] = [("en", include_str!("en.yaml"))];

static LOADED: LazyLock<Vec<(&str, List)>> = LazyLock::new(|| {
    let load = |(language, text)| {
        let list = List::read(text).expect("a test ensures that embedded lists are valid");
        (language, list)
    };
    LISTS.into_iter().map(load).collect()
});

/// The list for one language.
#[derive(Debug)]
pub(super) struct List {
    /// How words and clauses are made.
    pub(super) grammar: Grammar,
    /// The phrases to find, by topic; where two overlap, the earlier rule applies.
    pub(super) rules: Vec<(Topic, Rule)>,
    /// Where a text names a harm of a medicine.
    pub(super) harms_of_medicines: Vec<Rule>,
    /// Where a text says not to stop or change a medicine.
    pub(super) not_to_stop: Vec<Rule>,
    /// Limits for the reading grade by length; empty for a language in which it cannot be measured.
    pub(super) reading_grade: Vec<ReadingGrade>,
}

/// A limit for the reading grade of a passage.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReadingGrade {
    /// The minimum number of words to which it applies, unless a later limit does.
    pub(super) from_words: usize,
    /// The highest allowed school grade.
    pub(super) at_most: f64,
}

impl List {
    /// The list for a BCP 47 tag, by its language; the region is ignored.
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
            (Topic::Blame, file.blame),
            (Topic::Alarm, file.alarm),
            (Topic::Score, file.score),
            (Topic::Reassurance, file.reassurance),
            (Topic::Diagnosis, file.diagnosis),
            (Topic::StopWithoutProvider, file.stop_without_provider),
            (Topic::HarshWord, file.harsh_word),
        ];
        let mut rules = Vec::new();
        for (topic, entries) in topics {
            for entry in entries {
                if entry.instead.is_empty() {
                    return Err(format!("{:?} has no `instead`", entry.phrases));
                }
                rules.push((topic, entry.rule(&sets)?));
            }
        }
        let all = |entries: Vec<Entry>| {
            let rules = entries.into_iter().map(|entry| entry.rule(&sets));
            rules.collect::<Result<Vec<_>, String>>()
        };
        Ok(Self {
            grammar: file.grammar,
            rules,
            harms_of_medicines: all(file.harm_of_medicine)?,
            not_to_stop: all(file.not_to_stop)?,
            reading_grade: file.reading_grade,
        })
    }
}

/// The format of a list file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    grammar: Grammar,
    #[serde(default)]
    reading_grade: Vec<ReadingGrade>,
    sets: Mapping,
    blame: Vec<Entry>,
    alarm: Vec<Entry>,
    diagnosis: Vec<Entry>,
    score: Vec<Entry>,
    reassurance: Vec<Entry>,
    stop_without_provider: Vec<Entry>,
    harsh_word: Vec<Entry>,
    harm_of_medicine: Vec<Entry>,
    not_to_stop: Vec<Entry>,
}

/// The format of a rule.
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
    only_about: Vec<String>,
    #[serde(default)]
    not_ahead: Vec<String>,
    #[serde(default)]
    only_with: Vec<String>,
    #[serde(default)]
    not_with: Vec<String>,
    #[serde(default)]
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
            only_about: parse(&self.only_about)?,
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

/// The sets in their order; a set can refer to earlier ones.
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
