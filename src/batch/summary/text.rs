//! A summary as text for a terminal or a pipe.

use super::{Count, ItemCount, QuestionCount, Summary};
use crate::questionnaire::Questionnaire;
use crate::report::{Lines, Styling, plain};
use crate::words::one_line;

/// The summary in words, with a bar for each count, wrapped to `width` columns.
#[must_use]
pub fn text(
    summary: &Summary<'_>,
    questionnaire: &Questionnaire,
    width: usize,
    styling: Styling,
) -> String {
    let head = &summary.questionnaire;
    let mut page = Page {
        lines: Lines::new(width, styling),
        width,
    };
    let title = format!("{}, version {}", head.title, head.version);
    page.lines.heading(&title, '=');
    page.lines.blank();
    page.lines.plain("", &records(summary));
    if summary.suppressed_below > 1 {
        page.lines.plain("", &hiding(summary.suppressed_below));
    }
    page.lines.heading("What was answered", '-');
    for question in &summary.questions {
        page.question(question);
    }
    page.lines.heading("What was shown to read", '-');
    let mut passages = summary.passages.iter();
    for section in &questionnaire.article.sections {
        page.lines.blank();
        page.lines.hanging("", &one_line(&section.title));
        for passage in passages.by_ref().take(section.passages.len()) {
            let name = passage.name.split('/').next_back().unwrap_or_default();
            page.row("  ", name, passage.count);
        }
    }
    let points = &questionnaire.provider_prompt.points;
    if !points.is_empty() {
        page.lines.heading("What there was to bring up", '-');
        page.lines.blank();
        for (ItemCount { count, .. }, point) in summary.points.iter().zip(points) {
            page.row("", &plain(&point.text), *count);
        }
    }
    page.lines.into_text()
}

fn records(summary: &Summary<'_>) -> String {
    let noun = if summary.records == 1 {
        "record"
    } else {
        "records"
    };
    format!(
        "{} {noun}: {} evaluated, {} rejected. Shares are of those evaluated.",
        grouped(summary.records),
        grouped(summary.evaluated),
        grouped(summary.rejected)
    )
}

fn hiding(below: u64) -> String {
    format!(
        "Counts from 1 to {} are hidden, and so are others from which they could be worked out.",
        grouped(below - 1)
    )
}

struct Page {
    lines: Lines,
    width: usize,
}

impl Page {
    fn question(&mut self, question: &QuestionCount<'_>) {
        self.lines.blank();
        self.lines.hanging("", &plain(question.text));
        self.row("  ", "asked", question.asked);
        self.row("  ", "answered", question.answered);
        for choice in &question.choices {
            self.row("    ", &one_line(choice.label), choice.count);
        }
    }

    /// What is counted, how often, and a bar; on two lines where one is too short for it.
    fn row(&mut self, indent: &str, label: &str, count: Count) {
        const NUMBERS: usize = 20;
        const WIDEST_BAR: usize = 20;
        let bar = WIDEST_BAR.min(self.width.saturating_sub(NUMBERS + 2));
        let room = self.width.saturating_sub(NUMBERS + 2 + bar);
        let label_width = textwrap::core::display_width(label) + indent.len();
        let numbers = format!("{}  {}", numbers(count), drawn(count.share, bar));
        if label_width > room {
            self.lines.hanging(indent, label);
            self.lines.hanging(&" ".repeat(room), &numbers);
        } else {
            let gap = " ".repeat(room - label_width);
            self.lines
                .hanging(&format!("{indent}{label}{gap}"), &numbers);
        }
    }
}

/// A count and its share, right-aligned.
fn numbers(count: Count) -> String {
    let Some(number) = count.count else {
        return format!("{:>12}        ", "hidden");
    };
    let share = count.share.map(|share| format!("{:.1}%", 100.0 * share));
    format!("{:>12} {:>7}", grouped(number), share.unwrap_or_default())
}

/// As much of a bar as a share takes: at least one mark where there is any.
fn drawn(share: Option<f64>, width: usize) -> String {
    let share = share.unwrap_or_default();
    let marks = (1..=width).filter(|mark| {
        let before = f64::from(u32::try_from(mark - 1).unwrap_or(u32::MAX));
        share * f64::from(u32::try_from(width).unwrap_or(u32::MAX)) > before + 0.5
            || (*mark == 1 && share > 0.0)
    });
    "#".repeat(marks.count())
}

/// A number with its thousands parted: `1,000,000`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let (head, tail) = digits.split_at(digits.len() % 3);
    let groups = tail.as_bytes().chunks(3).map(String::from_utf8_lossy);
    let head = (!head.is_empty()).then(|| head.into());
    head.into_iter().chain(groups).collect::<Vec<_>>().join(",")
}
