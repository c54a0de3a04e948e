//! `selfcheck compare A --changes`: every change of a single answer, ranked by its effect.

use super::{Compared, ComparisonFormat, layout, note_unused, unanswered};
use crate::cli::Failure;
use crate::cli::file::Destination;
use crate::comparison::{ChangesView, changes_markdown, changes_text, json, single_changes};
use crate::outcome::replay;
use crate::questionnaire::Questionnaire;

/// Writes the changes of some answers.
pub(super) fn run(
    questionnaire: &Questionnaire,
    compared: &Compared,
    format: ComparisonFormat,
    output: &Destination,
) -> Result<(), Failure> {
    let Some(changes) = single_changes(questionnaire, &compared.answers) else {
        return Err(unanswered(questionnaire, [compared; 2]));
    };
    let view = ChangesView::new(questionnaire, compared.side(), &changes);
    let text = match format {
        ComparisonFormat::Json => json(&view),
        ComparisonFormat::Markdown => changes_markdown(&view),
        ComparisonFormat::Text => {
            let (width, styling) = layout(output);
            changes_text(&view, width, styling)
        }
    };
    output.write(&text)?;
    if format != ComparisonFormat::Json {
        note_unused(compared, &replay(questionnaire, &compared.answers));
    }
    Ok(())
}
