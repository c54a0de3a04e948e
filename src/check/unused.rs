//! Named conditions that nothing uses, or that say what another one says.

use std::collections::BTreeSet;

use super::Checked;
use crate::diagnostic::ProofProblem;
use crate::questionnaire::Spot;
use crate::tree::Problems;

/// Records each named condition that nothing uses, and each that has the text or the condition of an earlier one.
pub(crate) fn find_unused_conditions(checked: &Checked, findings: &mut Problems) {
    let questionnaire = &checked.questionnaire;
    let used = questionnaire.conditions().flat_map(|(_, when)| when.uses());
    let used: BTreeSet<_> = used.collect();
    for (place, named) in questionnaire.named.iter().enumerate() {
        let spot = Spot::Named(named.index);
        let id = named.id.to_string();
        if !used.contains(&named.index) {
            checked.note(&spot, ProofProblem::UnusedCondition { id }.into(), findings);
        }
        let mut before = questionnaire.named[..place].iter();
        if let Some(earlier) = before.clone().find(|earlier| earlier.when == named.when) {
            let earlier = earlier.id.to_string();
            checked.note(
                &spot,
                ProofProblem::SameCondition { earlier }.into(),
                findings,
            );
        } else if let Some(earlier) = before.find(|earlier| earlier.text == named.text) {
            let earlier = earlier.id.to_string();
            checked.note(&spot, ProofProblem::SameText { earlier }.into(), findings);
        }
    }
}
