//! The questionnaire as data for the script: when each question is asked and each item is shown; no markup.

use serde::Serialize;
use serde_json::{Value, json};

use crate::phrases::page::{ENGLISH, ScriptWords};
use crate::questionnaire::{
    Accepts, Condition, Entry, Item, Logic, Memo, Named as NamedCondition, NoticeIndex,
    ProviderQuestionIndex, Question, QuestionType, Questionnaire, Range,
};
use crate::report::html::{self, Document, STYLE, is_english};
use crate::report::{MOST_IN_A_LINE, choice_in_reason, question_in_reason};
use crate::words::{one_line, whole_number};

#[derive(Serialize)]
struct Data<'q> {
    title: &'q str,
    /// The name of a saved outcome file.
    file: String,
    /// The Content-Security-Policy of a saved outcome.
    policy: String,
    words_are_foreign: bool,
    /// The most reasons that fit a line.
    most_in_a_line: usize,
    words: ScriptWords,
    conditions: Vec<Named<'q>>,
    questions: Vec<Asked<'q>>,
    notices: Vec<Shown>,
    passages: Vec<Shown>,
    points: Vec<Shown>,
    to_ask: Vec<Shown>,
}

#[derive(Serialize)]
struct Named<'q> {
    id: &'q str,
    /// The condition in a reason.
    text: String,
    when: Value,
}

#[derive(Serialize)]
struct Asked<'q> {
    id: &'q str,
    #[serde(rename = "type")]
    question_type: &'static str,
    /// The question in a reason.
    text: String,
    choices: Vec<Offered<'q>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<Number>,
    when: Value,
}

#[derive(Serialize)]
struct Offered<'q> {
    id: &'q str,
    label: String,
    /// The label in a reason, if it differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    said: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    exclusive: bool,
}

/// The bounds of a number, in words and as strings: a JavaScript number would lose digits.
#[derive(Serialize)]
struct Number {
    expected: String,
    at_least: String,
    at_most: String,
}

#[derive(Serialize)]
struct Shown {
    id: String,
    when: Value,
}

/// The data as an element of the page.
pub(super) fn element(questionnaire: &Questionnaire) -> String {
    let json = serde_json::to_string(&data(questionnaire)).expect("the data is plain text");
    let json = html::data(&json);
    format!("<script type=\"application/json\" id=\"questionnaire\">{json}</script>\n")
}

fn data(questionnaire: &Questionnaire) -> Data<'_> {
    let when = |condition: &Condition| {
        condition.fold(&mut AsData {
            questionnaire,
            memo: Memo::default(),
        })
    };
    let asked = |question| asked(questionnaire, question, when(&question.when));
    let article = &questionnaire.article;
    let passages = article.passages().map(|(index, _, passage)| Shown {
        id: article.name(index),
        when: when(&passage.when),
    });
    let points = questionnaire
        .provider_prompt
        .points
        .iter()
        .map(|point| Shown {
            id: point.id.to_string(),
            when: when(&point.when),
        });
    let conditions = questionnaire.named.iter().map(|named| Named {
        id: named.id.as_str(),
        text: one_line(&named.text),
        when: when(&named.when),
    });
    let shown = |item: Item, condition: &Condition| Shown {
        id: questionnaire.item_name(item),
        when: when(condition),
    };
    let notices = questionnaire.notices.iter().enumerate();
    let notices =
        notices.map(|(index, notice)| shown(Item::Notice(NoticeIndex(index)), &notice.when));
    let to_ask = questionnaire.provider_prompt.questions.iter().enumerate();
    let to_ask = to_ask.map(|(index, question)| {
        let item = Item::ProviderQuestion(ProviderQuestionIndex(index));
        shown(item, &question.when)
    });
    let saved = Document {
        language: &questionnaire.language,
        title: &questionnaire.title,
        styles: &[STYLE],
        script: None,
        body: "",
    };
    Data {
        title: questionnaire.title.trim(),
        file: format!("{}-answers.html", questionnaire.id),
        policy: saved.policy(),
        words_are_foreign: !is_english(&questionnaire.language),
        most_in_a_line: MOST_IN_A_LINE,
        words: ENGLISH.script,
        conditions: conditions.collect(),
        questions: questionnaire.questions.iter().map(asked).collect(),
        notices: notices.collect(),
        passages: passages.collect(),
        points: points.collect(),
        to_ask: to_ask.collect(),
    }
}

fn asked<'q>(questionnaire: &Questionnaire, question: &'q Question, when: Value) -> Asked<'q> {
    let number = match question.question_type {
        QuestionType::Integer(range) => Some(Number {
            expected: whole_number(range.at_least, range.at_most),
            at_least: range.at_least.unwrap_or(i64::MIN).to_string(),
            at_most: range.at_most.unwrap_or(i64::MAX).to_string(),
        }),
        _ => None,
    };
    let choices = question.choices().iter().map(|choice| {
        let label = one_line(&choice.label);
        let said = choice_in_reason(questionnaire, question, choice);
        Offered {
            id: choice.id.as_str(),
            said: (said != label).then_some(said),
            label,
            exclusive: choice.exclusive,
        }
    });
    Asked {
        id: question.id.as_str(),
        question_type: question.question_type.name().as_str(),
        text: question_in_reason(questionnaire, question),
        choices: choices.collect(),
        number,
        when,
    }
}

/// A condition as conditions.js reads it.
struct AsData<'q> {
    questionnaire: &'q Questionnaire,
    memo: Memo<Value>,
}

impl Logic for AsData<'_> {
    type Truth = Value;

    fn entry(&mut self, entry: &Entry) -> Value {
        let question = self.questionnaire.question(entry.question);
        match &entry.accepts {
            Accepts::Choices(choices) => {
                let choices = choices.iter().map(|choice| &question.choice(*choice).id);
                json!({"question": question.id, "choices": choices.collect::<Vec<_>>()})
            }
            Accepts::Numbers(range) => json!({
                "question": question.id,
                "at_least": range.at_least.unwrap_or(i64::MIN).to_string(),
                "at_most": range.at_most.unwrap_or(i64::MAX).to_string(),
            }),
            Accepts::AnyAnswer => json!({"answered": question.id}),
        }
    }

    fn all(&mut self, parts: Vec<Value>) -> Value {
        json!({"all": parts})
    }

    fn any(&mut self, parts: Vec<Value>) -> Value {
        json!({"any": parts})
    }

    fn not(&mut self, part: Value) -> Value {
        json!({"not": part})
    }

    fn count(&mut self, range: Range, parts: Vec<Value>) -> Value {
        let mut count = json!({"count": parts});
        if let Some(least) = range.at_least {
            count["at_least"] = least.into();
        }
        if let Some(most) = range.at_most {
            count["at_most"] = most.into();
        }
        count
    }

    fn holds(&mut self, named: &NamedCondition, _: Value) -> Value {
        json!({"holds": named.id})
    }

    fn memo(&mut self) -> &mut Memo<Value> {
        &mut self.memo
    }
}
