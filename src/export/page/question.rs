//! One question as a form.

use pulldown_cmark::HeadingLevel;

use crate::phrases::page::ENGLISH;
use crate::questionnaire::{Choice, Question, QuestionType};
use crate::report::html::{blocks, escaped, own_words, phrasing};
use crate::words::whole_number;

/// The form that asks a question. Its element ids end in the id of the question.
pub(super) fn form(question: &Question, language: &str) -> String {
    let Question { id, .. } = question;
    let own = |words| own_words(words, language);
    let group = question
        .group
        .as_ref()
        .map(|group| format!("<span class=\"group\">{}</span> ", escaped(group.trim())));
    let why = question.why.as_ref().map(|why| {
        format!(
            "<details>\n<summary>{}</summary>\n{}</details>\n",
            own(ENGLISH.why),
            blocks(why, HeadingLevel::H1)
        )
    });
    format!(
        r#"<form class="view" data-question="{id}" novalidate autocomplete="off">
<p class="progress" id="progress-{id}">{group}<span class="number"></span></p>
<progress class="bar" value="0" aria-hidden="true"></progress>
{control}<p class="status" role="status"></p>
{why}<p class="buttons">
<button class="main">{go_on}</button>
<button type="button" data-do="back">{back}</button>
<button type="button" data-do="skip">{skip}</button>
</p>
</form>
"#,
        group = group.unwrap_or_default(),
        control = control(question, language),
        why = why.unwrap_or_default(),
        go_on = own(ENGLISH.go_on),
        back = own(ENGLISH.back),
        skip = own(ENGLISH.skip),
    )
}

fn control(question: &Question, language: &str) -> String {
    let Question { id, .. } = question;
    let text = phrasing(&question.text);
    let hint = hint(question, language);
    let error = format!("<p class=\"error\" id=\"error-{id}\" role=\"alert\"></p>\n");
    if let QuestionType::Integer(range) = question.question_type {
        let sign = range.at_least.is_none_or(|least| least < 0);
        let keyboard = if sign { "text" } else { "numeric" };
        let expected = own_words(
            &sentence_case(&whole_number(range.at_least, range.at_most)),
            language,
        );
        return format!(
            r#"<h1 tabindex="-1" aria-describedby="progress-{id}"><label for="answer-{id}">{text}</label></h1>
{hint}<p class="expected" id="expected-{id}">{expected}</p>
{error}<input id="answer-{id}" name="answer" inputmode="{keyboard}" autocomplete="off" aria-describedby="{hint_id}expected-{id} error-{id}">
"#,
            hint_id = described_by_hint(&hint, question)
        );
    }
    let kind = if question.is_multiple() {
        "checkbox"
    } else {
        "radio"
    };
    let choices: String = question
        .choices()
        .iter()
        .map(|offered| choice(offered, kind))
        .collect();
    format!(
        r#"<fieldset aria-describedby="{hint_id}error-{id}">
<legend><h1 tabindex="-1" aria-describedby="progress-{id}">{text}</h1></legend>
{hint}{error}{choices}</fieldset>
"#,
        hint_id = described_by_hint(&hint, question)
    )
}

fn described_by_hint(hint: &str, question: &Question) -> String {
    if hint.is_empty() {
        return String::new();
    }
    format!("hint-{} ", question.id)
}

/// The author's hint. If several answers are possible, the hint always says so.
fn hint(question: &Question, language: &str) -> String {
    let hint = match &question.hint {
        Some(hint) => blocks(hint, HeadingLevel::H1),
        None if question.is_multiple() => {
            format!("<p>{}</p>\n", own_words(ENGLISH.choose_several, language))
        }
        None => return String::new(),
    };
    format!(
        "<div class=\"hint\" id=\"hint-{}\">\n{hint}</div>\n",
        question.id
    )
}

fn choice(choice: &Choice, kind: &str) -> String {
    format!(
        "<label class=\"choice\"><input type=\"{kind}\" name=\"answer\" value=\"{}\"> <span>{}</span></label>\n",
        choice.id,
        escaped(choice.label.trim())
    )
}

fn sentence_case(words: &str) -> String {
    let mut characters = words.chars();
    let first = characters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(characters).collect()
}
