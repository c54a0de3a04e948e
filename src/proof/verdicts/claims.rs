//! Whether the promises of a questionnaire hold.

use super::{VERSION, Verdicts};
use crate::diagnostic::{OpenQuestion, Size};
use crate::outcome::asked_only;
use crate::proof::Verdict;
use crate::proof::breach;
use crate::proof::certain::Certainty;
use crate::proof::diagram::Diagram;
use crate::proof::effort::Undecided;
use crate::proof::promises::{Counterexample, smallest_counterexample, smallest_loss};
use crate::questionnaire::{
    Claim, Expectation, Item, ItemKind, Owner, PromiseIndex, QuestionIndex, Spot,
};

impl<'q> Verdicts<'_, 'q> {
    /// Checks the promises.
    pub(in crate::proof) fn check_promises(&mut self) -> Vec<Verdict> {
        let mut verdicts = Vec::new();
        for (index, promise) in self.questionnaire.promises.iter().enumerate() {
            let index = PromiseIndex(index);
            verdicts.push(match self.counterexample(index, &promise.claim) {
                Ok(None) => Verdict::Holds,
                Ok(Some((by, size))) => {
                    let problem = breach::broken(self.questionnaire, &promise.claim, &by, size);
                    self.find(Spot::Promise(index), problem);
                    Verdict::Broken { by, size }
                }
                Err(Undecided) => {
                    self.find(Spot::Promise(index), OpenQuestion::Promise);
                    Verdict::NotProved
                }
            });
        }
        verdicts
    }

    /// A counterexample to a promise, if there is one.
    fn counterexample(
        &mut self,
        index: PromiseIndex,
        claim: &'q Claim,
    ) -> Result<Option<(Counterexample, Size)>, Undecided> {
        match claim {
            Claim::OnlyAdds { question, choice } => {
                let (space, shown) = (self.space, &self.shown);
                let passages = shown
                    .iter()
                    .take(self.questionnaire.article.passages().count());
                self.budget.spend(|allowance| {
                    smallest_loss(space, *question, *choice, passages, allowance)
                })
            }
            Claim::Outcome {
                when,
                expects,
                before,
            } => {
                let (space, meaning) = (self.space, &self.meaning);
                let holds = self.budget.spend(|allowance| meaning.of(when, allowance))?;
                self.check_condition(Owner::Promise(index), when, &Ok(holds.clone()));
                let mut broken = self.contrary_to(expects);
                if let Some(before) = before {
                    broken.extend(self.late(expects, *before));
                }
                let breach = self.budget.spend(|allowance| {
                    smallest_counterexample(space, &holds, broken.into_iter(), allowance)
                })?;
                Ok(breach.map(|(breach, size)| {
                    let answers = breach.answers(space, VERSION);
                    let counting = asked_only(self.questionnaire, &answers);
                    (Counterexample::Answers(counting), size)
                }))
            }
        }
    }

    /// For each item that an outcome is expected to have or not to have, the answers for which it is otherwise.
    fn contrary_to(&self, expects: &Expectation) -> Vec<Diagram> {
        let asked = self.questionnaire.indexed_questions();
        let asked = asked.map(|(index, _)| self.meaning.asked(index));
        let items = self.questionnaire.items().map(|(item, _)| item);
        let held = items.zip(asked.chain(&self.shown));
        let contrary = held.flat_map(|(item, holds)| {
            let contrary = |wanted| match holds {
                Ok(holds) if wanted => Ok(holds.not()),
                Ok(holds) => Ok(holds.clone()),
                Err(Undecided) => Err(Undecided),
            };
            let wanted = expects.wants(self.questionnaire, item);
            wanted.into_iter().map(contrary).collect::<Vec<_>>()
        });
        contrary.collect()
    }

    /// For each expected notice, the answers for which it is not certain in front of a question.
    fn late(&mut self, expects: &Expectation, before: QuestionIndex) -> Vec<Diagram> {
        let (questionnaire, known) = (self.questionnaire, (self.space, &self.meaning));
        let notices = expects.named(ItemKind::Notice, true);
        let conditions = notices.filter_map(|item| match item {
            Item::Notice(index) => Some(&questionnaire.notices[index.0].when),
            _ => None,
        });
        let late = conditions.map(|when| {
            self.budget.spend(|allowance| {
                let mut certainty = Certainty::before(before, questionnaire, known, allowance);
                Ok(certainty.holds(when)?.into_not())
            })
        });
        late.collect()
    }
}
