//! A sheet as Markdown.

use std::fmt::Write;

use super::instruction::list_heading;
use super::words::{
    ASK, BRING_UP, BRING_UP_ALWAYS, COLUMNS, ELSEWHERE, END, EVERYONE, HOW_TO, HOW_TO_TEXT, KEY,
    KEY_TEXT, NOT_A_DIAGNOSIS, PROVIDER, QUESTIONS, READ, READ_ALWAYS, THEN, WHY,
};
use super::{Found, Instruction, Sheet, SheetQuestion};
use crate::explain::Clause;
use crate::report::markdown::{block, escaped, heading, item};
use crate::report::{ArticleHead, source_lines};

/// The sheet as a Markdown document; authored text stands in it as it was authored.
#[must_use]
pub fn markdown(sheet: &Sheet<'_>) -> String {
    let mut page = format!("# {}\n", escaped(&sheet.of.title));
    block(&mut page, &sheet.of.about);
    part(&mut page, NOT_A_DIAGNOSIS);
    block(&mut page, &sheet.of.not_a_diagnosis);
    part(&mut page, HOW_TO);
    block(&mut page, HOW_TO_TEXT);
    part(&mut page, QUESTIONS);
    for question in &sheet.questions {
        fill_in(&mut page, question);
    }
    block(&mut page, &format!("**{END}** {THEN}"));
    key(&mut page, sheet);
    read(&mut page, sheet);
    talk(&mut page, sheet);
    why(&mut page, sheet);
    page
}

fn part(page: &mut String, title: &str) {
    // A String takes whatever is written to it, here and below.
    let _ = write!(page, "\n## {title}\n");
}

fn fill_in(page: &mut String, asked: &SheetQuestion<'_>) {
    if let Some(group) = asked.group {
        heading(page, group);
    }
    let _ = write!(page, "\n#### Question {}\n", asked.number);
    if let Some(only_if) = &asked.only_if {
        instruct(page, "", only_if);
    }
    block(page, &asked.question.text);
    if let Some(hint) = &asked.question.hint {
        block(page, hint);
    }
    let line = if asked.boxes.is_empty() {
        " ____________"
    } else {
        ""
    };
    if let Some(how) = &asked.how {
        block(page, &format!("{how}{line}"));
    }
    page.push('\n');
    for tick_box in &asked.boxes {
        let _ = write!(page, "- ☐ {}", escaped(tick_box.label));
        if let Some(note) = tick_box.note {
            let _ = write!(page, " ({note})");
        }
        if let Some(go_on) = &tick_box.go_on {
            let _ = write!(page, " **→ {go_on}**");
        }
        page.push('\n');
    }
    if let Some(go_on) = &asked.after_blank {
        block(page, &format!("*If you leave it blank, {go_on}.*"));
    }
}

/// An instruction behind `mark`: as one sentence, or as a list.
fn instruct(page: &mut String, mark: &str, instruction: &Instruction) {
    let Instruction { lead, clause, end } = instruction;
    if let Some(words) = clause.inline() {
        let end = end
            .as_ref()
            .map(|end| format!(" {end}"))
            .unwrap_or_default();
        block(page, &format!("{mark}*{lead} {}.{end}*", escaped(&words)));
        return;
    }
    let (heading, parts) = list_heading(clause);
    block(page, &format!("{mark}*{lead} {heading}*"));
    page.push('\n');
    for part in parts {
        list(page, part, "");
    }
    if let Some(end) = end {
        block(page, &format!("*{end}*"));
    }
}

fn list(page: &mut String, clause: &Clause, indent: &str) {
    if let Clause::One(words) = clause {
        let _ = writeln!(page, "{indent}- {}", escaped(words));
        return;
    }
    let (heading, parts) = list_heading(clause);
    let _ = writeln!(page, "{indent}- {heading}");
    for part in parts {
        list(page, part, &format!("{indent}  "));
    }
}

fn key(page: &mut String, sheet: &Sheet<'_>) {
    part(page, KEY);
    block(page, KEY_TEXT);
    let _ = write!(
        page,
        "\n| {} |\n| --- | --- | --- | --- |\n",
        COLUMNS.join(" | ")
    );
    row(page, "", EVERYONE, &sheet.key.everyone);
    for line in &sheet.key.lines {
        row(
            page,
            &line.question.to_string(),
            &escaped(&line.answer),
            &line.found,
        );
    }
    row(page, "", ELSEWHERE, &sheet.key.elsewhere);
}

fn row(page: &mut String, question: &str, answer: &str, found: &Found) {
    if *found != Found::default() {
        let (passages, points) = (found.passages.join(", "), found.points.join(", "));
        let _ = writeln!(page, "| {question} | {answer} | {passages} | {points} |");
    }
}

fn read(page: &mut String, sheet: &Sheet<'_>) {
    part(
        page,
        &format!("{READ}: {}", escaped(&sheet.of.article.title)),
    );
    for section in &sheet.sections {
        heading(page, section.title);
        for passage in &section.passages {
            numbered(
                page,
                &passage.number.to_string(),
                passage.read_if.as_ref(),
                READ_ALWAYS,
            );
            block(page, passage.text);
            if let Some(source) = passage.source {
                block(page, &format!("Source: {}", escaped(source)));
            }
        }
    }
}

fn talk(page: &mut String, sheet: &Sheet<'_>) {
    let prompt = &sheet.of.provider_prompt;
    part(page, PROVIDER);
    block(page, &prompt.text);
    if !sheet.points.is_empty() {
        heading(page, BRING_UP);
        for point in &sheet.points {
            let name = format!("☐ {}", point.letter);
            numbered(page, &name, point.bring_up_if.as_ref(), BRING_UP_ALWAYS);
            block(page, point.text);
        }
    }
    if !prompt.questions.is_empty() {
        heading(page, ASK);
        for question in &prompt.questions {
            item(page, &question.text);
        }
    }
}

/// The number or letter of a passage or point, and who it is for.
fn numbered(page: &mut String, name: &str, who: Option<&Instruction>, everyone: &str) {
    let mark = format!("**{name}.** ");
    match who {
        Some(instruction) => instruct(page, &mark, instruction),
        None => block(page, &format!("{mark}*{everyone}*")),
    }
}

fn why(page: &mut String, sheet: &Sheet<'_>) {
    let questions = sheet.questions.iter();
    let reasons: Vec<_> = questions
        .filter_map(|asked| Some((asked.number, asked.question.why.as_ref()?)))
        .collect();
    if !reasons.is_empty() {
        part(page, WHY);
    }
    for (number, why) in reasons {
        item(page, &format!("**Question {number}.** {why}"));
    }
    part(page, NOT_A_DIAGNOSIS);
    block(page, &sheet.of.not_a_diagnosis);
    let lines = source_lines(&ArticleHead::new(&sheet.of.article));
    let lines: Vec<_> = lines.iter().map(|line| escaped(line)).collect();
    block(page, &lines.join("\\\n"));
}
