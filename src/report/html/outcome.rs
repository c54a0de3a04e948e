//! The parts of an outcome as HTML, in the order in which they are read.

use pulldown_cmark::HeadingLevel;

use super::{blocks, escaped, link, own_words, phrasing};
use crate::report::closing::{NOTHING_TO_READ, source_lines};
use crate::report::reason::sentence;
use crate::report::{AnswerValue, Answered, Because, Passage, Point, Report, Section};
use crate::words::{list, one_line};

/// Everything that is said of an outcome, as HTML to stand below a heading of the first level.
///
/// Each passage, point and answer is one element of the class `passage`, `point` or `answered`, and bears its name.
#[must_use]
pub fn outcome(report: &Report<'_>) -> String {
    let language = report.questionnaire.language;
    let own = |words| own_words(words, language);
    let sections = if report.sections.is_empty() {
        format!("<p>{}</p>\n", own(NOTHING_TO_READ))
    } else {
        report.sections.iter().map(section).collect()
    };
    [
        contents(language),
        part(
            "what-to-read",
            &format!(
                "{} {}",
                own("What to read:"),
                escaped(report.article.title.trim())
            ),
            &sections,
        ),
        part(
            "talk-to-your-provider",
            &own("Talk to your provider"),
            &provider(report),
        ),
        part("your-answers", &own("Your answers"), &answers(report)),
        part(
            "not-a-diagnosis",
            &own("This is not a diagnosis"),
            &format!(
                "{}{}",
                blocks(report.not_a_diagnosis, HeadingLevel::H2),
                source(report)
            ),
        ),
    ]
    .concat()
}

/// Where the parts are: what to talk about should not be far from the top.
fn contents(language: &str) -> String {
    let own = |words| own_words(words, language);
    let label = if super::is_english(language) {
        ""
    } else {
        " lang=\"en\""
    };
    format!(
        "<nav class=\"contents\" aria-label=\"On this page\"{label}>\n<ul>\n\
         <li><a href=\"#what-to-read\">{}</a></li>\n\
         <li><a href=\"#talk-to-your-provider\">{}</a></li>\n\
         <li><a href=\"#your-answers\">{}</a></li>\n\
         </ul>\n</nav>\n",
        own("What to read"),
        own("Talk to your provider"),
        own("Your answers"),
    )
}

fn part(id: &str, heading: &str, content: &str) -> String {
    format!("<section class=\"part\" id=\"{id}\">\n<h2>{heading}</h2>\n{content}</section>\n")
}

fn section(section: &Section<'_>) -> String {
    let passages: String = section
        .passages
        .iter()
        .map(|shown| passage(section, shown))
        .collect();
    format!(
        "<section class=\"section\">\n<h3>{}</h3>\n{passages}</section>\n",
        escaped(section.title.trim())
    )
}

fn passage(section: &Section<'_>, passage: &Passage<'_>) -> String {
    let source = passage.source.map(|source| {
        format!(
            "<p class=\"source\">Source: {}</p>\n",
            escaped(source.trim())
        )
    });
    format!(
        "<div class=\"passage\" data-passage=\"{}/{}\">\n{}{}{}</div>\n",
        section.id,
        passage.id,
        text(passage.text),
        because(&passage.because),
        source.unwrap_or_default()
    )
}

fn provider(report: &Report<'_>) -> String {
    let prompt = &report.provider_prompt;
    let own = |words| own_words(words, report.questionnaire.language);
    let mut html = blocks(prompt.text, HeadingLevel::H2);
    if !prompt.points.is_empty() {
        let points: String = prompt.points.iter().map(point).collect();
        html += &listed("points", &own("What to bring up"), &points);
    }
    if !prompt.questions.is_empty() {
        let item = |question: &&str| format!("<li>{}</li>\n", text(question));
        let questions: String = prompt.questions.iter().map(item).collect();
        html += &listed("questions", &own("What to ask"), &questions);
    }
    html
}

fn listed(class: &str, heading: &str, items: &str) -> String {
    format!("<div class=\"{class}\">\n<h3>{heading}</h3>\n<ul>\n{items}</ul>\n</div>\n")
}

fn point(point: &Point<'_>) -> String {
    format!(
        "<li class=\"point\" data-point=\"{}\">\n{}{}</li>\n",
        point.id,
        text(point.text),
        because(&point.because)
    )
}

fn text(markdown: &str) -> String {
    format!(
        "<div class=\"text\">\n{}</div>\n",
        blocks(markdown, HeadingLevel::H3)
    )
}

fn because(because: &[Because<'_>]) -> String {
    sentence(because)
        .map(|sentence| format!("<p class=\"because\">{}</p>\n", escaped(&sentence)))
        .unwrap_or_default()
}

fn answers(report: &Report<'_>) -> String {
    let language = report.questionnaire.language;
    let row = |answered| answer(answered, language);
    let rows: String = report.answers.iter().map(row).collect();
    format!("<dl class=\"answers\">\n{rows}</dl>\n")
}

fn answer(answered: &Answered<'_>, language: &str) -> String {
    let answer = match &answered.answer {
        AnswerValue::Choices(_) => escaped(&list(
            answered.labels.iter().map(|label| one_line(label)),
            "and",
        )),
        AnswerValue::Number(number) => number.to_string(),
        AnswerValue::Word(_) => own_words("Skipped", language),
    };
    format!(
        "<div class=\"answered\" data-question=\"{}\">\n<dt>{}</dt>\n<dd>{answer}</dd>\n</div>\n",
        answered.question,
        phrasing(answered.text)
    )
}

fn source(report: &Report<'_>) -> String {
    let url = report.article.url.map(one_line);
    let line = |line: String| {
        if Some(&line) == url.as_ref() {
            link(&line, &line)
        } else {
            escaped(&line)
        }
    };
    let lines: Vec<_> = source_lines(&report.article)
        .into_iter()
        .map(line)
        .collect();
    format!("<p class=\"source\">{}</p>\n", lines.join("<br>\n"))
}
