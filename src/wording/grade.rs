//! The Flesch-Kincaid grade: the years of school needed to read a text.
//!
//! J. P. Kincaid and others, "Derivation of new readability formulas", Research Branch Report 8-75, 1975.

use super::prose::Prose;
use super::syllables::syllables;

/// The counts that the grade is computed from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Measure {
    /// The number of words.
    pub(super) words: usize,
    /// The number of sentences; a heading and a list item each count as one.
    pub(super) sentences: usize,
    /// The number of syllables.
    pub(super) syllables: usize,
    /// The number of words in the longest sentence.
    pub(super) longest: usize,
}

impl Measure {
    /// Measures the words of `markdown`.
    pub(super) fn of(prose: &Prose, markdown: &str) -> Self {
        let mut measure = Self {
            words: 0,
            sentences: prose.sentences(),
            syllables: 0,
            longest: 0,
        };
        let mut sentence = (0, 0);
        // Both words of a contraction are at the same place.
        let mut place = 0..0;
        for clause in &prose.clauses {
            if clause.sentence != sentence.0 {
                sentence = (clause.sentence, 0);
            }
            for word in prose.words_of(clause) {
                if word.place == place || word.text == "%" {
                    continue;
                }
                place = word.place.clone();
                measure.words += 1;
                measure.syllables += syllables(&markdown[place.clone()]);
                sentence.1 += 1;
                measure.longest = measure.longest.max(sentence.1);
            }
        }
        measure
    }

    /// The school grade; 0 or less for the easiest texts. `None` for a text without words.
    #[expect(
        clippy::cast_precision_loss,
        reason = "no text has so many words that it matters"
    )]
    pub(super) fn grade(self) -> Option<f64> {
        if self.words == 0 {
            return None;
        }
        let (words, sentences) = (self.words as f64, self.sentences as f64);
        Some(0.39 * (words / sentences) + 11.8 * (self.syllables as f64 / words) - 15.59)
    }
}

#[cfg(test)]
mod tests {
    use super::super::list::List;
    use super::*;

    fn measure(markdown: &str) -> Measure {
        let list = List::of("en").expect("there is an English list");
        Measure::of(&Prose::of(markdown, &list.grammar), markdown)
    }

    #[test]
    fn the_grade_is_that_of_the_formula() {
        let measure = measure("The cat sat on the mat. Nobody saw it.");
        let expected = Measure {
            words: 9,
            sentences: 2,
            syllables: 11,
            longest: 6,
        };
        assert_eq!(measure, expected);
        let grade = measure.grade().expect("there are words");
        assert!((grade - 0.587).abs() < 0.001, "{grade}");
    }

    #[test]
    fn sentences_are_counted_as_a_reader_does() {
        for (sentences, markdown) in [
            (2, "Dr. May took 3.5 mg in the U.S. last year. It helped."),
            (3, "See a provider if:\n\n- it hurts;\n- it does not stop"),
            (2, "# Signs\n\nIt hurts, e.g. at night"),
            (2, "It hurts (a lot)! Why?"),
            (1, "It hurts - at night,\nand when you sit"),
        ] {
            assert_eq!(measure(markdown).sentences, sentences, "{markdown}");
        }
    }

    #[test]
    fn a_contraction_is_one_word_and_a_text_without_words_has_no_grade() {
        assert_eq!(measure("You don't know; it's 20%.").words, 5);
        assert_eq!(measure("---").grade(), None);
    }
}
