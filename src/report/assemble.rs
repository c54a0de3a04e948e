//! Assembles a report from an outcome and its questionnaire.

use super::{
    AnswerValue, Answered, ArticleHead, Because, Passage, Point, ProviderPrompt, QuestionnaireHead,
    Report, Section, Styling, html, json, markdown, text,
};
use crate::answers::Answer;
use crate::outcome::{Outcome, Reason};
use crate::questionnaire::{Article, Question, QuestionIndex, Questionnaire};

impl<'a> QuestionnaireHead<'a> {
    /// The identity of a questionnaire.
    #[must_use]
    pub(crate) fn new(questionnaire: &'a Questionnaire) -> Self {
        Self {
            id: &questionnaire.id,
            title: &questionnaire.title,
            version: &questionnaire.version,
            language: &questionnaire.language,
        }
    }
}

impl<'a> Report<'a> {
    /// The report as text, wrapped to `width` columns.
    #[must_use]
    pub fn text(&self, width: usize, styling: Styling) -> String {
        text(self, width, styling)
    }

    /// The report as a Markdown document.
    #[must_use]
    pub fn markdown(&self) -> String {
        markdown(self)
    }

    /// The report as an HTML document without scripts or external files.
    #[must_use]
    pub fn html(&self) -> String {
        html(self)
    }

    /// The report as indented JSON with a line break at the end.
    #[must_use]
    pub fn json(&self) -> String {
        json(self)
    }

    /// The report on an outcome of a questionnaire.
    #[must_use]
    pub(crate) fn new(questionnaire: &'a Questionnaire, outcome: &Outcome<'_>) -> Self {
        let prompt = &questionnaire.provider_prompt;
        let answered = |(question, answer): &(QuestionIndex, &Answer)| {
            let question = questionnaire.question(*question);
            Answered {
                question: &question.id,
                text: &question.text,
                answer: value(question, answer),
                labels: labels(question, answer),
            }
        };
        let points = outcome.points.iter().map(|(index, reasons)| {
            let point = &prompt.points[index.0];
            Point {
                id: &point.id,
                text: &point.text,
                because: because(questionnaire, reasons),
            }
        });
        Self {
            selfcheck: 1,
            questionnaire: QuestionnaireHead::new(questionnaire),
            article: ArticleHead::new(&questionnaire.article),
            answers: outcome.answers.iter().map(answered).collect(),
            sections: sections(questionnaire, outcome),
            provider_prompt: ProviderPrompt {
                text: &prompt.text,
                points: points.collect(),
                questions: prompt
                    .questions
                    .iter()
                    .map(|question| question.text.as_str())
                    .collect(),
            },
            not_a_diagnosis: &questionnaire.not_a_diagnosis,
            unused: outcome
                .unused
                .iter()
                .map(|question| &questionnaire.question(*question).id)
                .collect(),
        }
    }
}

impl<'a> ArticleHead<'a> {
    /// The title and source of an article.
    #[must_use]
    pub(crate) fn new(article: &'a Article) -> Self {
        Self {
            title: &article.title,
            publisher: &article.publisher,
            reviewed: &article.reviewed,
            url: article.url.as_deref(),
        }
    }
}

fn sections<'a>(questionnaire: &'a Questionnaire, outcome: &Outcome<'_>) -> Vec<Section<'a>> {
    let mut sections: Vec<Section<'a>> = Vec::new();
    let mut shown = outcome.passages.iter().peekable();
    for (index, section, passage) in questionnaire.article.passages() {
        let Some((_, reasons)) = shown.next_if(|(shown, _)| *shown == index) else {
            continue;
        };
        if sections.last().is_none_or(|last| *last.id != section.id) {
            sections.push(Section {
                id: &section.id,
                title: &section.title,
                passages: Vec::new(),
            });
        }
        if let Some(last) = sections.last_mut() {
            last.passages.push(Passage {
                id: &passage.id,
                text: &passage.text,
                because: because(questionnaire, reasons),
                source: passage.source.as_deref(),
            });
        }
    }
    sections
}

fn because<'a>(questionnaire: &'a Questionnaire, reasons: &[Reason]) -> Vec<Because<'a>> {
    let because = reasons.iter().map(|reason| {
        let question = questionnaire.question(reason.question);
        Because {
            question: &question.id,
            answer: value(question, &reason.answer),
            text: &question.text,
            labels: labels(question, &reason.answer),
        }
    });
    because.collect()
}

/// An answer in the form of the JSON outcome.
pub(crate) fn value<'a>(question: &'a Question, answer: &Answer) -> AnswerValue<'a> {
    match answer {
        Answer::Skipped => AnswerValue::Word("skipped"),
        Answer::Number(number) => AnswerValue::Number(*number),
        Answer::Choices(chosen) => AnswerValue::Choices(
            chosen
                .iter()
                .map(|choice| &question.choice(*choice).id)
                .collect(),
        ),
    }
}

/// The labels of the choices of an answer.
pub(crate) fn labels<'a>(question: &'a Question, answer: &Answer) -> Vec<&'a str> {
    match answer {
        Answer::Skipped | Answer::Number(_) => Vec::new(),
        Answer::Choices(chosen) => chosen
            .iter()
            .map(|choice| question.choice(*choice).label.as_str())
            .collect(),
    }
}
