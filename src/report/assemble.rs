//! Assembles a report from an outcome and its questionnaire.

use super::reason::{answer_in_reason, question_in_reason};
use super::view::NOT_ASKED;
use super::{
    AdaptedHead, AnswerValue, Answered, ArticleHead, Because, Holds, Notice, Part, Passage, Point,
    ProviderPrompt, QuestionnaireHead, Report, Section, Styling, html, json, markdown, text,
};
use crate::answers::Answer;
use crate::outcome::{Outcome, Reasons};
use crate::questionnaire::{Adapted, Article, Question, QuestionIndex, Questionnaire};

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
        text(self, Part::All, width, styling)
    }

    /// The report as a Markdown document.
    #[must_use]
    pub fn markdown(&self) -> String {
        markdown(self, Part::All)
    }

    /// The report as an HTML document without scripts or external files.
    #[must_use]
    pub fn html(&self) -> String {
        html(self, Part::All)
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
                short: question.short.as_deref(),
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
                holds: holds(questionnaire, reasons),
            }
        });
        let notices = outcome.notices.iter().map(|(index, reasons)| {
            let notice = &questionnaire.notices[index.0];
            Notice {
                id: &notice.id,
                text: &notice.text,
                because: because(questionnaire, reasons),
                holds: holds(questionnaire, reasons),
            }
        });
        let has_notices = !questionnaire.notices.is_empty();
        let questions = outcome.questions.iter();
        let questions = questions.map(|index| &prompt.questions[index.0]);
        Self {
            selfcheck: 1,
            questionnaire: QuestionnaireHead::new(questionnaire),
            article: ArticleHead::new(&questionnaire.article),
            adapted: questionnaire.adapted.as_ref().map(AdaptedHead::new),
            answers: outcome.answers.iter().map(answered).collect(),
            sections: sections(questionnaire, outcome),
            get_care_now: questionnaire.get_care_now.as_deref(),
            notices: has_notices.then(|| notices.collect()),
            provider_prompt: ProviderPrompt {
                text: &prompt.text,
                points: points.collect(),
                question_ids: questions
                    .clone()
                    .map(|question| question.id.as_ref())
                    .collect(),
                questions: questions.map(|question| question.text.as_str()).collect(),
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

impl<'a> AdaptedHead<'a> {
    /// Who made a text from its source.
    #[must_use]
    pub(crate) fn new(adapted: &'a Adapted) -> Self {
        Self {
            by: &adapted.by,
            on: &adapted.on,
            reviewed_by: adapted.reviewed_by.as_deref(),
            contact: adapted.contact.as_deref(),
            license: adapted.license.as_deref(),
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
                title: passage.title.as_deref(),
                text: &passage.text,
                because: because(questionnaire, reasons),
                holds: holds(questionnaire, reasons),
                source: passage.source.as_deref(),
            });
        }
    }
    sections
}

fn because<'a>(questionnaire: &'a Questionnaire, reasons: &Reasons) -> Vec<Because<'a>> {
    let because = reasons.answers.iter().map(|reason| {
        let question = questionnaire.question(reason.question);
        let answer = reason.answer.as_ref();
        Because {
            question: &question.id,
            answer: answer.map_or(AnswerValue::Word(NOT_ASKED), |answer| {
                value(question, answer)
            }),
            asked: question_in_reason(questionnaire, question),
            said: answer_in_reason(questionnaire, question, answer),
        }
    });
    because.collect()
}

fn holds<'a>(questionnaire: &'a Questionnaire, reasons: &Reasons) -> Vec<Holds<'a>> {
    let holds = reasons.named.iter().map(|index| {
        let named = &questionnaire.named[index.0];
        Holds {
            condition: &named.id,
            text: &named.text,
        }
    });
    holds.collect()
}

/// An answer as it stands in the JSON outcome.
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
