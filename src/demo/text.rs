//! A story as text for a terminal or a pipe.

use super::{Scene, Step, Story};
use crate::answers::Answers;
use crate::comparison::{
    Direction, Side, View, answer_name, changes, effect_entries, question_name,
};
use crate::outcome::replay;
use crate::phrases::demo as phrases;
use crate::questionnaire::{Item, Questionnaire};
use crate::report::block::{self, Block, Entry, Level, Line, Mark, Span, Style};
use crate::report::{self, Part, Report, Styling};
use crate::words::one_line;

/// The whole story, wrapped to `width` columns: all its scenes and nothing else.
#[must_use]
pub(crate) fn text(story: &Story<'_>, width: usize, styling: Styling) -> String {
    let scenes = story
        .scenes()
        .map(|part| scene(story, part, width, styling));
    scenes.collect::<Vec<_>>().join("\n")
}

/// One scene of a story, wrapped to `width` columns.
#[must_use]
pub(crate) fn scene(story: &Story<'_>, scene: Scene, width: usize, styling: Styling) -> String {
    let blocks = match scene {
        Scene::Opening => opening(story),
        Scene::Step(number) => step(story, number, &story.steps[number]),
        Scene::Outcome => {
            let report = Report::new(story.questionnaire, &story.outcome);
            return report::text(&report, Part::All, width, styling);
        }
    };
    block::text(&blocks, width, styling)
}

/// The items that are added and removed by a change of answers, each passage with its text, wrapped to `width` columns.
///
/// Both sets of answers are complete.
#[must_use]
pub(crate) fn what_if(
    questionnaire: &Questionnaire,
    before: &Answers,
    after: &Answers,
    width: usize,
    styling: Styling,
) -> String {
    let [before, after] = [before, after].map(|answers| replay(questionnaire, answers));
    let sides = [&before, &after].map(|side| (Side::default(), side));
    let view = View::new(sides[0], sides[1]).filter(|view| !view.answers.is_empty());
    let mut blocks = vec![Block::Heading(Level::Title, Line::own(phrases::WHAT_IF))];
    match &view {
        Some(view) => blocks.extend(changes(view)),
        None => blocks.push(Block::line(Style::Plain, Line::own(phrases::AS_BEFORE))),
    }
    block::text(&blocks, width, styling)
}

fn opening<'a>(story: &Story<'a>) -> Vec<Block<'a>> {
    let title = one_line(&story.questionnaire.title);
    let example_of = Line::own(phrases::example_of(&title, story.steps.len()));
    let mut blocks = vec![Block::heading(Level::Title, story.title)];
    blocks.extend(
        story
            .about
            .map(|about| Block::Markdown(Level::Title, about)),
    );
    blocks.extend([
        Block::line(Style::Plain, example_of),
        Block::Markdown(Level::Title, &story.questionnaire.not_a_diagnosis),
        Block::Heading(Level::Section, Line::own(phrases::FOR_EVERYBODY)),
    ]);
    blocks.extend(shown(story.questionnaire, &story.open));
    blocks
}

fn step<'a>(story: &Story<'a>, number: usize, step: &Step<'a>) -> Vec<Block<'a>> {
    let questionnaire = story.questionnaire;
    let heading = phrases::answer_of(number + 1, story.steps.len());
    let question = Span::Strong(question_name(questionnaire, step.question));
    let answer = answer_name(questionnaire.question(step.question), Some(step.answer));
    let mut blocks = vec![
        Block::Heading(Level::Section, Line::own(heading)),
        Block::line(Style::Plain, Line::default().and(question)),
        Block::Gap,
        Block::Answer(vec![answer]),
    ];
    blocks.extend(shown(questionnaire, &step.opened));
    blocks
}

fn shown<'a>(questionnaire: &Questionnaire, items: &[Item]) -> [Block<'a>; 2] {
    let mut entries = effect_entries(questionnaire, items, Direction::Appears);
    if entries.is_empty() {
        entries.push(Entry::new(Mark::Bullet, Line::own(phrases::NOTHING_NEW)));
    }
    [Block::Gap, Block::Outline(entries)]
}
