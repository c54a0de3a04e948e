//! Changed texts of items that both versions have.

use std::collections::HashMap;

use crate::questionnaire::{
    Article, Id, Passage, ProviderPrompt, Question, Questionnaire, Section,
};

/// An item whose text changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TextChange {
    /// The title of the questionnaire.
    Title,
    /// The description of the questionnaire.
    About,
    /// The notice that this is not a diagnosis.
    NotADiagnosis,
    /// When to get care now.
    GetCareNow,
    /// Who adapted the text.
    Adapted,
    /// A named condition.
    Condition(Id),
    /// A notice.
    Notice(Id),
    /// A question: its text, short name, hint, reason or heading.
    Question(Id),
    /// The label of a choice.
    Choice {
        /// The question.
        question: Id,
        /// The choice.
        choice: Id,
    },
    /// The article: its title, publisher, review date or address.
    Article,
    /// The heading of a section.
    Section(Id),
    /// A passage: its text or source, as `section/passage`.
    Passage(String),
    /// The provider prompt that everyone sees.
    ProviderPrompt,
    /// A talking point.
    Point(Id),
    /// The questions to ask the provider.
    ProviderQuestions,
}

/// The changes, in the order of the new version.
pub(super) fn changes(old: &Questionnaire, new: &Questionnaire) -> Vec<TextChange> {
    let mut changes = Changes::default();
    changes.compare(&old.title, &new.title, TextChange::Title);
    changes.compare(&old.about, &new.about, TextChange::About);
    changes.compare(
        &old.not_a_diagnosis,
        &new.not_a_diagnosis,
        TextChange::NotADiagnosis,
    );
    changes.compare(&old.get_care_now, &new.get_care_now, TextChange::GetCareNow);
    changes.compare(&old.adapted, &new.adapted, TextChange::Adapted);
    for (before, after) in pairs(&old.named, &new.named, |named| &named.id) {
        let change = TextChange::Condition(after.id.clone());
        changes.compare(&before.text, &after.text, change);
    }
    for (before, after) in pairs(&old.notices, &new.notices, |notice| &notice.id) {
        let change = TextChange::Notice(after.id.clone());
        changes.compare(&before.text, &after.text, change);
    }
    for (before, after) in pairs(&old.questions, &new.questions, |question| &question.id) {
        changes.compare_questions(before, after);
    }
    changes.compare(
        &about(&old.article),
        &about(&new.article),
        TextChange::Article,
    );
    let (before, after) = (&old.article.sections, &new.article.sections);
    for (before, after) in pairs(before, after, |section| &section.id) {
        changes.compare_sections(before, after);
    }
    let (before, after) = (&old.provider_prompt, &new.provider_prompt);
    changes.compare(&before.text, &after.text, TextChange::ProviderPrompt);
    for (before, after) in pairs(&before.points, &after.points, |point| &point.id) {
        let change = TextChange::Point(after.id.clone());
        changes.compare(&before.text, &after.text, change);
    }
    let texts = |prompt: &ProviderPrompt| -> Vec<String> {
        let questions = prompt.questions.iter();
        questions.map(|question| question.text.clone()).collect()
    };
    changes.compare(&texts(before), &texts(after), TextChange::ProviderQuestions);
    changes.0
}

#[derive(Default)]
struct Changes(Vec<TextChange>);

impl Changes {
    fn compare<T: PartialEq>(&mut self, old: &T, new: &T, change: TextChange) {
        if old != new {
            self.0.push(change);
        }
    }

    fn compare_questions(&mut self, old: &Question, new: &Question) {
        self.compare(
            &texts_of(old),
            &texts_of(new),
            TextChange::Question(new.id.clone()),
        );
        for (before, after) in pairs(old.choices(), new.choices(), |choice| &choice.id) {
            let change = TextChange::Choice {
                question: new.id.clone(),
                choice: after.id.clone(),
            };
            self.compare(&before.label, &after.label, change);
        }
    }

    fn compare_sections(&mut self, old: &Section, new: &Section) {
        self.compare(&old.title, &new.title, TextChange::Section(new.id.clone()));
        let texts = |passage: &Passage| {
            let Passage {
                title,
                text,
                source,
                ..
            } = passage.clone();
            (title, text, source)
        };
        for (before, after) in pairs(&old.passages, &new.passages, |passage| &passage.id) {
            let name = format!("{}/{}", new.id, after.id);
            self.compare(&texts(before), &texts(after), TextChange::Passage(name));
        }
    }
}

/// The items that both versions have, in the order of the new version.
fn pairs<'q, T>(
    old: &'q [T],
    new: &'q [T],
    id: fn(&T) -> &Id,
) -> impl Iterator<Item = (&'q T, &'q T)> {
    let before: HashMap<&Id, &T> = old.iter().map(|before| (id(before), before)).collect();
    new.iter()
        .filter_map(move |after| Some((*before.get(id(after))?, after)))
}

/// The texts of a question without its choices.
fn texts_of(question: &Question) -> [Option<&String>; 5] {
    let Question {
        text,
        short,
        hint,
        why,
        group,
        ..
    } = question;
    [
        Some(text),
        short.as_ref(),
        hint.as_ref(),
        why.as_ref(),
        group.as_ref(),
    ]
}

/// The texts of an article without its sections.
fn about(article: &Article) -> [Option<&String>; 4] {
    let Article {
        title,
        publisher,
        reviewed,
        url,
        ..
    } = article;
    [Some(title), Some(publisher), Some(reviewed), url.as_ref()]
}
