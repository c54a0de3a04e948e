//! The text of `check`: the results for one file.

use num_bigint::BigUint;

use super::Examined;
use super::mutants::Found;
use crate::check::Checked;
use crate::cli::{Failure, messages, output};
use crate::diagnostic::{Severity, render};
use crate::proof::{Figures, Outcomes, Proof, Verdict};
use crate::questionnaire::Questionnaire;
use crate::wording;
use crate::words::{count, one_line};

/// Prints diagnostics to standard error, and the facts about a file that can be resolved to standard output.
pub(super) fn print(examined: &Examined) -> Result<(), Failure> {
    let Examined {
        diagnostics,
        proved,
        mutants,
    } = examined;
    let name = one_line(diagnostics.source().name());
    if !diagnostics.items().is_empty() {
        let errors = count(diagnostics.count(Severity::Error), "error");
        let warnings = count(diagnostics.count(Severity::Warning), "warning");
        let drawn = render(diagnostics, messages::rendering());
        messages::say(&format!("{drawn}\n{name}: {errors}, {warnings}\n"));
    }
    let Some((checked, proof)) = proved else {
        return Ok(());
    };
    note_skipped_checks(&name, checked);
    note_uncounted(examined);
    output::print(&format!(
        "{name}: {}\n{}{}{}",
        contents(&checked.questionnaire),
        shares(&checked.questionnaire, proof),
        figures(proof),
        mutants.as_ref().map(Found::text).unwrap_or_default()
    ))
}

fn note_skipped_checks(name: &str, checked: &Checked) {
    let language = &checked.questionnaire.language;
    if !wording::has_list(language) {
        messages::say(&format!(
            "{name}: the wording was not checked: there is no list of phrases for `{language}`\n"
        ));
    }
}

/// Says on standard error which figures are left out because they were not counted.
pub(super) fn note_uncounted(examined: &Examined) {
    let Some((_, proof)) = &examined.proved else {
        return;
    };
    let name = one_line(examined.diagnostics.source().name());
    let uncounted = proof.passages.iter();
    let uncounted = uncounted.filter(|figures| figures.ways.is_none()).count();
    if proof.figures.ways.is_none() {
        messages::say(&format!(
            "{name}: the ways to answer were not counted within the effort\n"
        ));
    } else if uncounted > 0 {
        let passages = count(uncounted, "passage");
        messages::say(&format!(
            "{name}: the ways to answer that show {passages} were not counted within the effort\n"
        ));
    }
}

/// The contents of a questionnaire, in one line.
fn contents(questionnaire: &Questionnaire) -> String {
    let Questionnaire {
        id,
        version,
        questions,
        article,
        provider_prompt,
        promises,
        ..
    } = questionnaire;
    format!(
        "{id} {version}: {}, {} in {}, {}, {}",
        count(questions.len(), "question"),
        count(article.passages().count(), "passage"),
        count(article.sections.len(), "section"),
        count(provider_prompt.points.len(), "talking point"),
        count(promises.len(), "promise"),
    )
}

/// For each passage, the share of answer sets that show it, one per line, if it was counted.
fn shares(questionnaire: &Questionnaire, proof: &Proof) -> String {
    let Some(all) = &proof.figures.ways else {
        return String::new();
    };
    let passages = questionnaire.article.passages().zip(&proof.passages);
    let lines = passages.filter_map(|((_, section, passage), figures)| {
        let share = percent(figures.ways.as_ref()?, all);
        let (section, passage) = (&section.id, &passage.id);
        Some(format!(
            "  {share:>6} of the ways to answer show {section}/{passage}\n"
        ))
    });
    lines.collect()
}

/// A share to a tenth of a percent, rounded down; a smaller one is not reported as none.
fn percent(part: &BigUint, whole: &BigUint) -> String {
    let tenths = part * 1000_u32 / whole;
    if tenths == BigUint::ZERO && *part != BigUint::ZERO {
        return "less than 0.1%".to_owned();
    }
    format!("{}.{}%", &tenths / 10_u32, &tenths % 10_u32)
}

/// The proved facts, one per line.
fn figures(proof: &Proof) -> String {
    let Figures {
        ways,
        questions,
        outcomes,
    } = &proof.figures;
    let mut lines = Vec::new();
    if let (Some(ways), Some(asked)) = (ways, questions) {
        let (fewest, most) = (*asked.start(), *asked.end());
        let asked = if fewest == most {
            count(most, "question")
        } else {
            format!("{fewest} to {}", count(most, "question"))
        };
        lines.push(format!("  {ways} ways to answer, with {asked} asked\n"));
    }
    lines.push(match outcomes {
        Outcomes::Exactly(outcomes) => format!("  {outcomes} different outcomes\n"),
        Outcomes::Between(least, most) => {
            format!("  from {least} to {most} different outcomes\n")
        }
    });
    let holds = |verdict: &&Verdict| **verdict == Verdict::Holds;
    let holding = proof.promises.iter().filter(holds).count();
    if holding > 0 {
        let verb = if holding == 1 { "holds" } else { "hold" };
        let promises = count(holding, "promise");
        lines.push(format!("  {promises} {verb} for all of them\n"));
    }
    lines.concat()
}
