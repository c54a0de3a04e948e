//! Answer files, and answers given as arguments.

mod other_version;

pub(crate) use other_version::LeftOut;

use super::given::answer;
use super::{Answer, Answers};
use crate::check::only_kind;
use crate::diagnostic::{Diagnostics, FileKind, NameProblem};
use crate::document::{self, AnswerDocument, open};
use crate::questionnaire::{Expectation, Item, ItemKind, QuestionIndex, Questionnaire};
use crate::source::Source;
use crate::tree::{Authored, Node, Problems, Text, Tree, assignment, entries};
use crate::words::nearest;

/// An answer file that has been read, but not checked against a questionnaire.
#[derive(Debug)]
pub(crate) struct AnswerSheet {
    tree: Tree,
    document: Option<AnswerDocument>,
    problems: Problems,
}

/// A set of answers to one questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AnswerFile {
    /// The version of the questionnaire that was answered, if the file names it.
    pub version: Option<String>,
    /// The situation, in a few words.
    pub title: Option<String>,
    /// More about it; Markdown.
    pub about: Option<String>,
    /// The answers.
    pub answers: Answers,
    /// The expected outcome, if the file is a test.
    pub expect: Option<Expectation>,
}

impl AnswerSheet {
    /// Reads an answer file.
    ///
    /// # Errors
    ///
    /// The file is neither YAML nor JSON, or is not an answer file; the diagnostics show the place.
    pub(crate) fn read(source: Source) -> Result<Self, Diagnostics> {
        let tree = open(source, FileKind::Answers)?;
        let mut problems = Problems::default();
        let document = AnswerDocument::read(tree.root(), &mut problems);
        Ok(Self {
            tree,
            document,
            problems,
        })
    }

    /// The source text.
    #[must_use]
    pub(crate) fn source(&self) -> &Source {
        self.tree.source()
    }

    /// The id of its questionnaire, as written.
    #[must_use]
    pub(crate) fn questionnaire(&self) -> Option<&str> {
        self.document
            .as_ref()?
            .questionnaire
            .as_ref()
            .map(|id| id.value.as_str())
    }

    /// The diagnostics for a file whose questionnaire is not among these ids.
    #[must_use]
    pub(crate) fn without_questionnaire(self, known: &[&str]) -> Diagnostics {
        let Self {
            tree,
            document,
            mut problems,
        } = self;
        if let Some(named) = document.and_then(|document| document.questionnaire) {
            let known = known.iter().copied();
            let problem = NameProblem::unknown_questionnaire(&named.value, known);
            problems.push(named.node, problem);
        }
        problems.locate(tree)
    }

    /// Checks the answers against their questionnaire.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the file.
    pub(crate) fn resolve(self, questionnaire: &Questionnaire) -> Result<AnswerFile, Diagnostics> {
        let Self {
            tree,
            document,
            mut problems,
        } = self;
        let file = document.map(|document| resolve(&document, questionnaire, &mut problems));
        match file {
            Some(file) if problems.is_empty() => Ok(file),
            _ => Err(problems.locate(tree)),
        }
    }
}

fn resolve(
    document: &AnswerDocument,
    questionnaire: &Questionnaire,
    problems: &mut Problems,
) -> AnswerFile {
    if let Some(named) = document
        .questionnaire
        .as_ref()
        .filter(|named| questionnaire.id != *named.value)
    {
        let problem = NameProblem::OtherQuestionnaire {
            found: named.value.clone(),
            wanted: questionnaire.id.to_string(),
        };
        problems.push(named.node, problem);
        // In another questionnaire every answer would be wrong, and such errors would not help.
        return AnswerFile {
            version: None,
            title: None,
            about: None,
            answers: Answers::none(questionnaire),
            expect: None,
        };
    }
    let given = document.answers.iter().map(|(id, node)| (id, node));
    let answers = each(questionnaire, given, problems);
    let expect = document
        .expect
        .as_ref()
        .map(|expect| expectation(expect, questionnaire, problems));
    let value = |text: &Text| text.value.clone();
    AnswerFile {
        version: document.version.as_ref().map(value),
        title: document.title.as_ref().map(value),
        about: document.about.as_ref().map(value),
        answers,
        expect,
    }
}

/// Parses an answer in the form `QUESTION=ANSWER`, with several choices separated by commas.
///
/// # Errors
///
/// Everything that is wrong with it.
pub(crate) fn set(
    questionnaire: &Questionnaire,
    source: Source,
) -> Result<(QuestionIndex, Answer), Diagnostics> {
    let tree = assignment(source)?;
    let mut problems = Problems::default();
    let entries = entries(tree.root(), &mut problems).unwrap_or_default();
    let answer = entries
        .first()
        .and_then(|(id, node)| one(questionnaire, id, node, &mut problems));
    answer.ok_or_else(|| problems.locate(tree))
}

/// The answers in a mapping from questions to answers.
pub(crate) fn mapping(
    questionnaire: &Questionnaire,
    node: &Node,
    problems: &mut Problems,
) -> Answers {
    let given = entries(node, problems).unwrap_or_default();
    let given = given.iter().map(|(id, node)| (id, *node));
    each(questionnaire, given, problems)
}

fn each<'n>(
    questionnaire: &Questionnaire,
    given: impl Iterator<Item = (&'n Text, &'n Node)>,
    problems: &mut Problems,
) -> Answers {
    let mut answers = Answers::none(questionnaire);
    for (id, node) in given {
        if let Some((question, answer)) = one(questionnaire, id, node, problems) {
            answers.set(question, answer);
        }
    }
    answers
}

fn one(
    questionnaire: &Questionnaire,
    id: &Text,
    node: &Node,
    problems: &mut Problems,
) -> Option<(QuestionIndex, Answer)> {
    let Some(question) = questionnaire.question_named(&id.value) else {
        let questions = questionnaire.questions.iter();
        let known = questions.map(|question| question.id.as_str());
        problems.push(id.node, NameProblem::unknown_question(&id.value, known));
        return None;
    };
    answer(questionnaire.question(question), node, problems).map(|answer| (question, answer))
}

/// What an `expect` lists: each list with the kind of what it names, and whether that is to be there.
fn lists(expect: &mut document::Expectation) -> [(&mut Vec<Text>, ItemKind, bool); 5] {
    [
        (&mut expect.shows, ItemKind::Passage, true),
        (&mut expect.hides, ItemKind::Passage, false),
        (&mut expect.points, ItemKind::Point, true),
        (&mut expect.notices, ItemKind::Notice, true),
        (&mut expect.questions, ItemKind::ProviderQuestion, true),
    ]
}

fn expectation(
    expect: &document::Expectation,
    questionnaire: &Questionnaire,
    problems: &mut Problems,
) -> Expectation {
    let mut expect = expect.clone();
    let mut expectation = Expectation::default();
    for (names, kind, is_there) in lists(&mut expect) {
        let items = names.iter();
        let items = items.filter_map(|name| item(questionnaire, kind, name, problems));
        if is_there {
            expectation.present.extend(items);
        } else {
            expectation.absent.extend(items);
        }
    }
    let only = expect.only.iter();
    expectation.only = only.filter_map(|name| only_kind(name, problems)).collect();
    expectation
}

fn item(
    questionnaire: &Questionnaire,
    kind: ItemKind,
    name: &Text,
    problems: &mut Problems,
) -> Option<Item> {
    let item = questionnaire.item_named(kind, &name.value);
    if item.is_none() {
        let items = questionnaire.items_of(kind).into_iter();
        let names: Vec<_> = items.map(|item| questionnaire.item_name(item)).collect();
        let nearest = nearest(&name.value, names.iter().map(String::as_str)).map(str::to_owned);
        let found = name.value.clone();
        let problem = match kind {
            ItemKind::Passage => NameProblem::UnknownPassage { found, nearest },
            ItemKind::Point => NameProblem::UnknownPoint { found, nearest },
            ItemKind::Notice => NameProblem::UnknownNotice { found, nearest },
            ItemKind::Question => NameProblem::UnknownQuestion { id: found, nearest },
            ItemKind::ProviderQuestion => NameProblem::UnknownProviderQuestion { found, nearest },
        };
        problems.push(name.node, problem);
    }
    item
}
