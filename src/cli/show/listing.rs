//! The questions of a questionnaire, their skip logic, and what each answer shows.

use crate::cli::output;
use crate::explain::{Effects, NamedAs, Trigger, effects, in_words};
use crate::questionnaire::{
    ChoiceIndex, Item, Question, QuestionIndex, QuestionType, Questionnaire,
};
use crate::report::{Styling, prose};
use crate::words::{count, one_line};

/// The listing of a questionnaire, at the width of standard output.
pub(super) fn listing(questionnaire: &Questionnaire) -> String {
    let listing = Listing {
        effects: effects(questionnaire, NamedAs::Answers),
        questionnaire,
        width: output::width(),
        styling: output::styling(),
        text: String::new(),
    };
    listing.draw()
}

/// The indentation below a question.
const INDENT: usize = 3;
/// Marks an item that also depends on other answers.
const DEPENDS: &str = "*";

struct Listing<'q> {
    questionnaire: &'q Questionnaire,
    effects: Effects,
    width: usize,
    styling: Styling,
    text: String,
}

impl Listing<'_> {
    fn draw(mut self) -> String {
        let Questionnaire {
            title,
            id,
            version,
            questions,
            ..
        } = self.questionnaire;
        self.heading(&one_line(title));
        self.line(
            0,
            &format!(
                "{id}, version {}: {}",
                one_line(version),
                count(questions.len(), "question")
            ),
        );
        for (index, question) in self.questionnaire.indexed_questions() {
            self.question(index, question);
        }
        self.text.push('\n');
        let always = self
            .effects
            .always
            .iter()
            .filter(|item| !matches!(item, Item::Question(_)));
        let always = always.map(|item| self.name(*item)).collect::<Vec<_>>();
        if !always.is_empty() {
            self.line(0, &format!("Always shown: {}", always.join(", ")));
        }
        if self.effects.answers.iter().any(|effect| !effect.alone) {
            self.line(0, &format!("{DEPENDS} depends on other answers too"));
        }
        self.text
    }

    /// The title of a passage, else the id of the item.
    fn name(&self, item: Item) -> String {
        let mut passages = self.questionnaire.article.passages();
        let passage = passages.find(|(index, ..)| item == Item::Passage(*index));
        let title = passage.and_then(|(_, _, passage)| passage.title.as_deref());
        title.map_or_else(
            || self.questionnaire.item_name(item),
            |title| format!("\"{}\"", one_line(title)),
        )
    }

    fn question(&mut self, index: QuestionIndex, question: &Question) {
        self.text.push('\n');
        self.heading(&format!(
            "{}. {}, {}",
            index.0 + 1,
            question.id,
            question.question_type.name()
        ));
        let asked = prose(&question.text, usize::MAX, Styling::Plain);
        self.line(INDENT, asked.trim_end());
        if !question.when.is_always() {
            self.line(
                INDENT,
                &format!(
                    "Asked when {}",
                    in_words(self.questionnaire, &question.when)
                ),
            );
        }
        for (number, choice) in question.choices().iter().enumerate() {
            let label = format!("- {}: {}", choice.id, one_line(&choice.label));
            self.row(index, Trigger::Choice(ChoiceIndex(number)), &label);
        }
        if let QuestionType::Integer(range) = question.question_type {
            self.line(INDENT, &format!("- {range}"));
        }
        for trigger in self.other_triggers(index) {
            let label = match trigger {
                Trigger::Range(range) => format!("- {range}"),
                Trigger::Answered => "- any answer".to_owned(),
                Trigger::Choice(_) | Trigger::Not => "- without some of these".to_owned(),
            };
            self.row(index, trigger, &label);
        }
    }

    /// The triggers of a question, apart from its choices.
    fn other_triggers(&self, question: QuestionIndex) -> Vec<Trigger> {
        let mut triggers = Vec::new();
        for effect in self
            .effects
            .answers
            .iter()
            .filter(|effect| effect.question == question)
        {
            if !matches!(effect.trigger, Trigger::Choice(_)) && !triggers.contains(&effect.trigger)
            {
                triggers.push(effect.trigger);
            }
        }
        triggers
    }

    /// A trigger, and the items that it leads to.
    fn row(&mut self, question: QuestionIndex, trigger: Trigger, label: &str) {
        self.line(INDENT, label);
        let effects = self.effects.answers.iter();
        let effects =
            effects.filter(|effect| effect.question == question && effect.trigger == trigger);
        let (mut asks, mut shows, mut points) = (Vec::new(), Vec::new(), Vec::new());
        let (mut notices, mut to_ask) = (Vec::new(), Vec::new());
        for effect in effects {
            let mark = if effect.alone { "" } else { DEPENDS };
            let names = match effect.item {
                Item::Question(_) => &mut asks,
                Item::Passage(_) => &mut shows,
                Item::Point(_) => &mut points,
                Item::Notice(_) => &mut notices,
                Item::ProviderQuestion(_) => &mut to_ask,
            };
            names.push(format!("{}{mark}", self.name(effect.item)));
        }
        let adds = match points.len() {
            1 => "adds talking point",
            _ => "adds talking points",
        };
        let lines = [
            ("asks", asks),
            ("shows the notice", notices),
            ("shows", shows),
            (adds, points),
            ("adds to what to ask", to_ask),
        ];
        for (verb, names) in lines {
            if !names.is_empty() {
                self.line(INDENT + 2, &format!("{verb} {}", names.join(", ")));
            }
        }
    }

    fn heading(&mut self, text: &str) {
        for line in textwrap::wrap(text, self.width) {
            self.text.push_str(&self.styling.bold(&line));
            self.text.push('\n');
        }
    }

    /// Plain text, wrapped.
    fn line(&mut self, indent: usize, text: &str) {
        let first = " ".repeat(indent);
        let rest = " ".repeat(indent + 2);
        let options = textwrap::Options::new(self.width)
            .initial_indent(&first)
            .subsequent_indent(&rest)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        for line in textwrap::wrap(text, options) {
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }
}
