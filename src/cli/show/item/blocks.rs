//! What leads to an item as text.

use super::view::{NeededAnswer, View};
use crate::comparison::short_name;
use crate::phrases::show as phrases;
use crate::proof::OneOf;
use crate::questionnaire::{Item, Question, QuestionType, Range};
use crate::report::block::{self, Block, Level, Line, Style};
use crate::report::{Styling, first_sentence};
use crate::words::{list, one_line};

/// What leads to an item, wrapped to `width` columns.
pub(super) fn text(view: &View<'_>, width: usize, styling: Styling) -> String {
    let own = |words: &str| Block::line(Style::Plain, Line::authored(words));
    let of = view.of;
    let place = phrases::place(
        &of.item_name(view.item),
        of.id.as_str(),
        &one_line(&of.version),
    );
    let mut blocks = vec![Block::heading(Level::Title, &title(view)), own(&place)];
    let Some(when) = &view.when else {
        blocks.push(own(phrases::EVERYONE));
        return block::text(&blocks, width, styling);
    };
    let when = phrases::shown_when(when);
    let sentences = [&when].into_iter().chain(&view.depends_on);
    let words = sentences.map(|sentence| Line::authored(sentence));
    blocks.push(Block::Paragraph(Style::Plain, words.collect()));
    blocks.extend(fewest(view));
    block::text(&blocks, width, styling)
}

/// The title of a passage, or the first sentence of a talking point.
fn title(view: &View<'_>) -> String {
    match view.item {
        Item::Passage(index) => {
            let mut passages = view.of.article.passages();
            let passage = passages.find(|(other, ..)| *other == index);
            passage.map_or_else(String::new, |(_, _, passage)| passage.name())
        }
        Item::Point(index) => first_sentence(&view.of.provider_prompt.points[index.0].text),
        other => view.of.item_name(other),
    }
}

fn fewest<'a>(view: &View<'_>) -> Vec<Block<'a>> {
    let own = |words: &str| Block::line(Style::Plain, Line::own(words));
    let below = match view.fewest.as_deref() {
        None => vec![own(phrases::NOT_FOUND)],
        Some([]) => return vec![own(phrases::NOBODY)],
        Some([way, ..]) if way.is_empty() => vec![own(phrases::NONE_NEEDED)],
        Some(ways) => listed(view, ways),
    };
    let heading = Block::Heading(Level::Part, Line::own(phrases::FEWEST));
    [heading].into_iter().chain(below).collect()
}

fn listed<'a>(view: &View<'_>, ways: &[Vec<NeededAnswer<'_>>]) -> Vec<Block<'a>> {
    let line = |way: &Vec<NeededAnswer<'_>>| {
        let answers = way.iter().map(|answer| needed(view, answer));
        Line::authored(&answers.collect::<Vec<_>>().join(phrases::AND_THEN))
    };
    let mut lines: Vec<_> = ways.iter().map(line).collect();
    lines.extend((view.more > 0).then(|| Line::own(phrases::more(view.more))));
    let answers = phrases::needed(ways[0].len(), lines.len());
    let list = Block::Folded(Style::Plain, Line::own(answers), lines);
    vec![Block::Gap, list]
}

/// A question and the answer that is needed.
fn needed(view: &View<'_>, answer: &NeededAnswer<'_>) -> String {
    let question = view.of.question(answer.needed.question);
    let name = short_name(view.of, answer.needed.question);
    let picks = answer
        .needed
        .picks
        .iter()
        .map(|pick| one_of(question, pick));
    let picks: Vec<_> = picks.collect();
    phrases::question_and_answer(&name, &picks.join(phrases::AND))
}

fn one_of(question: &Question, pick: &OneOf) -> String {
    match pick {
        OneOf::Choices(choices) => {
            let labels = choices.iter().map(|choice| &question.choice(*choice).label);
            list(labels.map(|label| one_line(label)), phrases::OR)
        }
        OneOf::Numbers(range) => within(question, *range).to_string(),
    }
}

/// A range without the bounds that the question has anyway.
fn within(question: &Question, mut range: Range) -> Range {
    if let QuestionType::Integer(all) = question.question_type {
        range.at_least = range.at_least.filter(|_| range.at_least != all.at_least);
        range.at_most = range.at_most.filter(|_| range.at_most != all.at_most);
    }
    range
}
