//! The views of the page: the introduction, which is shown first, and a template for each other view.

use pulldown_cmark::HeadingLevel;

use super::question;
use crate::answers::{Answer, Answers};
use crate::outcome::{Outcome, Reasons, replay};
use crate::phrases::page::ENGLISH;
use crate::questionnaire::{
    NoticeIndex, PointIndex, ProviderQuestionIndex, Question, Questionnaire,
};
use crate::report::html::{blocks, escaped, outcome, own_words, phrasing, provenance, visit_frame};
use crate::report::{Part, Report, plain};

/// All views, as the body of the page.
pub(super) fn views(questionnaire: &Questionnaire) -> String {
    let title = escaped(questionnaire.title.trim());
    let language = &questionnaire.language;
    let questions: String = questionnaire
        .questions
        .iter()
        .map(|question| {
            let id = format!("ask-{}", question.id);
            template(&id, &question::form(question, language))
        })
        .collect();
    let all = all(questionnaire);
    let report = Report::new(questionnaire, &all);
    [
        format!(
            "<header class=\"title\" hidden>\n<p>{title}</p>\n{}</header>\n",
            care_in_reach(questionnaire)
        ),
        format!("<main>\n{}</main>\n", introduction(questionnaire)),
        questions,
        template("alert", &notices(questionnaire)),
        template("check", &check(questionnaire)),
        template("outcome", &everything(questionnaire, &report)),
        template("visit", &list(&report)),
    ]
    .concat()
}

fn template(id: &str, content: &str) -> String {
    format!("<template id=\"{id}\">\n{content}</template>\n")
}

fn introduction(questionnaire: &Questionnaire) -> String {
    let own = |words: &str| own_words(words, &questionnaire.language);
    let at_most = replay(questionnaire, &Answers::none(questionnaire)).at_most();
    format!(
        r#"<div class="view" id="introduction">
<h1 tabindex="-1">{title}</h1>
{provenance}{about}<p>{length}</p>
{get_care_now}<div class="notice">
{notice}</div>
<p>{nothing_leaves}</p>
<p class="error" id="needs-script">{needs_script}</p>
<p class="buttons" hidden><button type="button" class="main" data-do="start">{start}</button></p>
</div>
"#,
        title = escaped(questionnaire.title.trim()),
        provenance = provenance(&Report::new(questionnaire, &all(questionnaire))),
        about = blocks(&questionnaire.about, HeadingLevel::H1),
        notice = blocks(&questionnaire.not_a_diagnosis, HeadingLevel::H1),
        get_care_now = get_care_now(questionnaire),
        length = own(&(ENGLISH.length)(at_most)),
        nothing_leaves = own(ENGLISH.nothing_leaves),
        needs_script = own(ENGLISH.needs_script),
        start = own(ENGLISH.start),
    )
}

/// When to get care now, folded, at the top of every view.
fn care_in_reach(questionnaire: &Questionnaire) -> String {
    let text = questionnaire.get_care_now.as_deref();
    text.map_or_else(String::new, |text| {
        format!(
            "<details class=\"care\">\n<summary>{heading}</summary>\n{text}</details>\n",
            heading = own_words(ENGLISH.get_care_now, &questionnaire.language),
            text = blocks(text, HeadingLevel::H1),
        )
    })
}

fn get_care_now(questionnaire: &Questionnaire) -> String {
    let text = questionnaire.get_care_now.as_deref();
    text.map_or_else(String::new, |text| {
        format!(
            "<section class=\"care\">\n<h2>{heading}</h2>\n{text}</section>\n",
            heading = own_words(ENGLISH.get_care_now, &questionnaire.language),
            text = blocks(text, HeadingLevel::H2),
        )
    })
}

/// All notices, to stand above a question; the script keeps those that are new.
fn notices(questionnaire: &Questionnaire) -> String {
    let notices = questionnaire.notices.iter().map(|notice| {
        format!(
            "<div class=\"text\" data-notice=\"{id}\">\n{text}</div>\n",
            id = notice.id,
            text = blocks(&notice.text, HeadingLevel::H2),
        )
    });
    format!(
        "<div class=\"alert\" role=\"alert\">\n<p><strong>{heading}</strong></p>\n{notices}</div>\n",
        heading = own_words(ENGLISH.notices, &questionnaire.language),
        notices = notices.collect::<String>(),
    )
}

/// All questions with space for the answers; the script keeps those that are asked.
fn check(questionnaire: &Questionnaire) -> String {
    let language = &questionnaire.language;
    let own = |words| own_words(words, language);
    let row = |question| row(question, language);
    let rows: String = questionnaire.questions.iter().map(row).collect();
    format!(
        r#"<div class="view">
<h1 tabindex="-1">{heading}</h1>
<dl class="answers">
{rows}</dl>
<p class="buttons">
<button type="button" class="main" data-do="outcome">{show}</button>
<button type="button" data-do="back">{back}</button>
<button type="button" data-do="clear">{clear}</button>
</p>
</div>
"#,
        heading = own(ENGLISH.check),
        show = own(ENGLISH.show),
        back = own(ENGLISH.back),
        clear = own(ENGLISH.clear),
    )
}

fn row(question: &Question, language: &str) -> String {
    format!(
        r#"<div class="answered" data-question="{id}">
<dt>{text}</dt>
<dd></dd>
<dd class="change"><button type="button" data-do="change">{change}<span class="unseen">: {asked}</span></button></dd>
</div>
"#,
        id = question.id,
        text = phrasing(&question.text),
        change = own_words(ENGLISH.change, language),
        asked = escaped(&plain(&question.text)),
    )
}

/// An outcome in which everything is shown.
fn all(questionnaire: &Questionnaire) -> Outcome<'static> {
    let points = 0..questionnaire.provider_prompt.points.len();
    let passages = questionnaire.article.passages();
    Outcome {
        answers: questionnaire
            .indexed_questions()
            .map(|(index, _)| (index, &Answer::Skipped))
            .collect(),
        notices: (0..questionnaire.notices.len())
            .map(|index| (NoticeIndex(index), Reasons::default()))
            .collect(),
        passages: passages
            .map(|(index, ..)| (index, Reasons::default()))
            .collect(),
        points: points
            .map(|index| (PointIndex(index), Reasons::default()))
            .collect(),
        questions: (0..questionnaire.provider_prompt.questions.len())
            .map(ProviderQuestionIndex)
            .collect(),
        unused: Vec::new(),
    }
}

/// What is taken along to a visit; the script adds what applies.
fn list(report: &Report<'_>) -> String {
    format!(
        "<div class=\"sheet\">\n<h1>{title}</h1>\n{list}</div>\n",
        title = escaped(report.questionnaire.title.trim()),
        list = visit_frame(report),
    )
}

/// An outcome with every passage, point and question; the script keeps the ones that apply.
fn everything(questionnaire: &Questionnaire, report: &Report<'_>) -> String {
    let own = |words| own_words(words, &questionnaire.language);
    format!(
        r#"<div class="view">
<h1 tabindex="-1">{heading}</h1>
<div class="outcome">
{outcome}</div>
<section class="part keep">
<h2>{keep}</h2>
<p>{keep_how}</p>
<p class="status" role="status"></p>
<p class="buttons">
<button type="button" class="main" data-do="list">{print_list}</button>
<button type="button" class="main" data-do="print">{print}</button>
<button type="button" class="main" data-do="save">{save}</button>
<button type="button" data-do="check">{change_answers}</button>
<button type="button" data-do="clear">{clear}</button>
</p>
</section>
</div>
"#,
        heading = own(ENGLISH.outcome),
        outcome = outcome(report, Part::All),
        keep = own(ENGLISH.keep),
        keep_how = own(ENGLISH.keep_how),
        print = own(ENGLISH.print),
        print_list = own(ENGLISH.print_list),
        save = own(ENGLISH.save),
        change_answers = own(ENGLISH.change_answers),
        clear = own(ENGLISH.clear),
    )
}
